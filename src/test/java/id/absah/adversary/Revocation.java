package id.absah.adversary;

import id.absah.adversary.Certificates.Identity;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Revocation lists and responses, honest or not, and the store that carries them. */
final class Revocation {
  static final String YESTERDAY = "2026-11-21T12:00:00Z";
  static final String NEXT_MONTH = "2026-12-21T12:00:00Z";

  private Revocation() {}

  /** A list as it is being written. */
  static final class Crl {
    private final Identity issuer;
    private final X509v2CRLBuilder builder;

    Crl(Identity issuer, X500Name name, String thisUpdate, String nextUpdate) {
      this.issuer = issuer;
      builder = new X509v2CRLBuilder(name, Date.from(Instant.parse(thisUpdate)));
      builder.setNextUpdate(Date.from(Instant.parse(nextUpdate)));
    }

    Crl revoked(Identity who, String since, int reason) {
      builder.addCRLEntry(
          who.certificate().getSerialNumber(), Date.from(Instant.parse(since)), reason);
      return this;
    }

    Crl extension(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
      try {
        builder.addExtension(oid, critical, value);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      return this;
    }

    byte[] bytes() {
      return bytes(issuer.algorithm());
    }

    byte[] bytes(String algorithm) {
      try {
        return builder.build(issuer.contentSigner(algorithm)).getEncoded();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static Crl crl(Identity issuer) {
    return crl(issuer, YESTERDAY, NEXT_MONTH);
  }

  static Crl crl(Identity issuer, String thisUpdate, String nextUpdate) {
    return new Crl(issuer, issuer.subject(), thisUpdate, nextUpdate);
  }

  /** A response that says good. */
  static byte[] good(Identity responder, Identity issuer, BigInteger serial, String at)
      throws Exception {
    CertificateID id =
        new CertificateID(
            new JcaDigestCalculatorProviderBuilder()
                .setProvider(Certificates.BC)
                .build()
                .get(CertificateID.HASH_SHA1),
            issuer.certificate(),
            serial);
    Date time = Date.from(Instant.parse(at));
    BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(responder.subject()));
    builder.addResponse(id, CertificateStatus.GOOD, time, null, null);
    return new OCSPRespBuilder()
        .build(
            OCSPRespBuilder.SUCCESSFUL,
            builder.build(
                responder.contentSigner(),
                new X509CertificateHolder[] {responder.certificate()},
                time))
        .getEncoded();
  }

  /** A document whose security store holds the evidence, signed with it. */
  static Draft with(List<byte[]> certificates, List<byte[]> crls, List<byte[]> responses) {
    Draft draft = Draft.plain();
    List<Integer> next = new ArrayList<>(List.of(100));
    String store =
        "<< /Type /DSS /Certs ["
            + streams(draft, certificates, next)
            + "] /CRLs ["
            + streams(draft, crls, next)
            + "] /OCSPs ["
            + streams(draft, responses, next)
            + "] >>";
    return draft.put(99, store).edit(1, "/AcroForm", "/DSS 99 0 R /AcroForm");
  }

  private static String streams(Draft draft, List<byte[]> all, List<Integer> next) {
    StringBuilder references = new StringBuilder();
    for (byte[] one : all) {
      int number = next.get(0);
      next.set(0, number + 1);
      draft.put(number, Latin.stream("", Latin.text(one)));
      references.append(number).append(" 0 R ");
    }
    return references.toString();
  }
}
