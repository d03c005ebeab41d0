package id.absah.corpus;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/** CRLs and OCSP responses of the test PKI, as they stood at an instant. */
final class RevocationData {
  /** Long enough that what was embedded in October is fresh at the evaluation on 1 November. */
  private static final Duration FRESH = Duration.ofDays(60);

  private final SamplePki pki;

  RevocationData(SamplePki pki) {
    this.pki = pki;
  }

  /** The issuer's CRL, DER. */
  byte[] crl(Identity issuer, Instant thisUpdate) {
    X509v2CRLBuilder builder =
        new X509v2CRLBuilder(issuer.certificate().getSubject(), Date.from(thisUpdate));
    builder.setNextUpdate(Date.from(thisUpdate.plus(FRESH)));
    for (Identity revoked : pki.revoked(issuer, thisUpdate)) {
      Identity.Revocation revocation = revoked.revocation().orElseThrow();
      builder.addCRLEntry(
          revoked.certificate().getSerialNumber(), Date.from(revocation.at()), revocation.reason());
    }
    try {
      byte[] keyId =
          SubjectKeyIdentifier.fromExtensions(issuer.certificate().getExtensions())
              .getKeyIdentifier();
      builder.addExtension(
          Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(keyId));
      builder.addExtension(
          Extension.cRLNumber,
          false,
          new CRLNumber(BigInteger.valueOf(thisUpdate.getEpochSecond() / 3600)));
      return builder.build(issuer.key().signer("SHA256")).getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The CRLs of every issuer of a certificate, nearest first. */
  List<byte[]> crls(Identity identity, Instant thisUpdate) {
    List<byte[]> crls = new ArrayList<>();
    Optional<Identity> issuer = identity.issuer();
    while (issuer.isPresent()) {
      crls.add(crl(issuer.get(), thisUpdate));
      issuer = issuer.get().issuer();
    }
    return crls;
  }

  /** The answer of the issuer's delegated responder about a certificate. */
  OCSPResp ocsp(Identity identity, Instant at) {
    Identity issuer = identity.issuer().orElseThrow();
    Identity responder = pki.responder(issuer).orElseThrow();
    Optional<Identity.Revocation> revocation =
        identity.revocation().filter(revoked -> !revoked.at().isAfter(at));
    CertificateStatus status =
        revocation
            .<CertificateStatus>map(
                revoked -> new RevokedStatus(Date.from(revoked.at()), revoked.reason()))
            .orElse(CertificateStatus.GOOD);
    try {
      BasicOCSPRespBuilder builder =
          new BasicOCSPRespBuilder(new RespID(responder.certificate().getSubject()));
      CertificateID id =
          new CertificateID(
              new BcDigestCalculatorProvider()
                  .get(new AlgorithmIdentifier(CertificateID.HASH_SHA1.getAlgorithm())),
              issuer.certificate(),
              identity.certificate().getSerialNumber());
      builder.addResponse(id, status, Date.from(at), Date.from(at.plus(FRESH)), null);
      return new OCSPRespBuilder()
          .build(
              OCSPRespBuilder.SUCCESSFUL,
              builder.build(
                  responder.key().signer("SHA256"),
                  new X509CertificateHolder[] {responder.certificate()},
                  Date.from(at)));
    } catch (OCSPException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
