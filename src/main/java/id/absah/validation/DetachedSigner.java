package id.absah.validation;

import id.absah.document.Defect;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/** Makes one signature for {@link DetachedSignature}. */
final class DetachedSigner {
  private static final String SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";

  private final SigningKey key;
  private final Instant time;

  DetachedSigner(SigningKey key, Instant signingTime) {
    this.key = key;
    this.time = signingTime.truncatedTo(ChronoUnit.SECONDS);
  }

  byte[] sign(DigestedContent content) throws SigningException {
    try {
      byte[] own = key.chain().get(0);
      ParsedCertificate certificate = ParsedCertificate.read(own, Asn1.sha256(own));
      requireUsable(certificate);
      byte[] signed = signedData(content, own);
      DetachedSignature.Verified check = new DetachedVerification().run(content, signed);
      if (!check.holds()) {
        throw new SigningException(
            Defect.of(
                SigningCode.SIGNING_KEY_MISMATCH, "subject", certificate.subject().readable()));
      }
      return signed;
    } catch (MalformedAsn1Exception | GeneralSecurityException | RuntimeException e) {
      throw new SigningException(Defect.of(SigningCode.SIGNING_STORE_UNREADABLE), e);
    }
  }

  private void requireUsable(ParsedCertificate certificate)
      throws SigningException, GeneralSecurityException {
    int bits = certificate.key().map(PublicKeys::bits).orElse(0);
    String family = certificate.keyAlgorithm().equals("1.2.840.10045.2.1") ? "ECDSA" : "RSA";
    SignatureScheme scheme = new SignatureScheme(family, "SHA-256", Optional.empty());
    if (!DetachedSignature.ALGORITHMS.allows(scheme, certificate.key(), ControlTime.of(time))) {
      throw new SigningException(
          Defect.of(SigningCode.SIGNING_KEY_UNSUPPORTED, "algorithm", family).with("bits", bits));
    }
    if (!certificate.isValidAt(ControlTime.of(time))) {
      throw new SigningException(
          Defect.of(SigningCode.SIGNING_CERT_NOT_VALID, "notBefore", certificate.notBefore())
              .with("notAfter", certificate.notAfter())
              .with("time", time));
    }
  }

  private byte[] signedData(DigestedContent content, byte[] own)
      throws MalformedAsn1Exception, GeneralSecurityException {
    AlgorithmIdentifier sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(attribute(CmsVerification.CONTENT_TYPE, CMSObjectIdentifiers.data));
    attributes.add(
        attribute(
            CmsVerification.MESSAGE_DIGEST,
            new DEROctetString(content.digest("SHA-256").orElseThrow())));
    attributes.add(attribute(CmsVerification.SIGNING_TIME, new Time(Date.from(time))));
    attributes.add(
        attribute(
            SIGNING_CERTIFICATE_V2,
            new SigningCertificateV2(new ESSCertIDv2(Asn1.digest("SHA-256", own)))));
    DERSet set = new DERSet(attributes);
    ASN1EncodableVector certificates = new ASN1EncodableVector();
    for (byte[] each : key.chain()) {
      certificates.add(Asn1.read(each, Certificate::getInstance));
    }
    Certificate signer = Asn1.read(own, Certificate::getInstance);
    SignerInfo info =
        new SignerInfo(
            new SignerIdentifier(new IssuerAndSerialNumber(signer)),
            sha256,
            set,
            key.algorithm(),
            new DEROctetString(key.sign(Asn1.der(set))),
            null);
    SignedData data =
        new SignedData(
            new DERSet(sha256),
            new ContentInfo(CMSObjectIdentifiers.data, null),
            new DERSet(certificates),
            null,
            new DERSet(info));
    return Asn1.der(new ContentInfo(CMSObjectIdentifiers.signedData, data));
  }

  private static Attribute attribute(String type, ASN1Encodable value) {
    return new Attribute(new ASN1ObjectIdentifier(type), new DERSet(value));
  }
}
