package id.absah.validation;

import java.math.BigInteger;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.TBSCertificate;

/** An X.509 certificate, read once; kept between documents and shared by threads. */
final class ParsedCertificate {
  private final String sha256;
  private final byte[] encoded;
  private final byte[] toBeSigned;
  private final byte[] signature;
  private final AlgorithmIdentifier signatureAlgorithm;
  private final TBSCertificate fields;
  private final DistinguishedName subject;
  private final DistinguishedName issuer;
  private final Instant notBefore;
  private final Instant notAfter;
  private final SubjectKey key;
  private final CertificateExtensions extensions;
  private final List<String> malformations = new ArrayList<>();

  private ParsedCertificate(byte[] encoded, String sha256) throws MalformedAsn1Exception {
    this.encoded = encoded;
    this.sha256 = sha256;
    List<Tlv> parts = Tlv.whole(encoded).children(Tlv.SEQUENCE);
    if (parts.size() != 3) {
      throw new MalformedAsn1Exception("certificate of " + parts.size() + " parts");
    }
    this.toBeSigned = parts.get(0).encoded();
    this.signature = parts.get(2).bits();
    Certificate certificate = Asn1.read(encoded, Certificate::getInstance);
    try {
      this.fields = certificate.getTBSCertificate();
      this.signatureAlgorithm = certificate.getSignatureAlgorithm();
      this.subject = DistinguishedName.of(fields.getSubject());
      this.issuer = DistinguishedName.of(fields.getIssuer());
      this.notBefore = fields.getStartDate().getDate().toInstant();
      this.notAfter = fields.getEndDate().getDate().toInstant();
      this.key = SubjectKey.read(fields.getSubjectPublicKeyInfo());
      this.extensions = new CertificateExtensions(fields.getExtensions());
      // RFC 5280, 4.1.1.2: the field inside must be the same as the one outside.
      if (!signatureAlgorithm.equals(fields.getSignature())) {
        malformations.add("signatureAlgorithm");
      }
      malformations.addAll(extensions.malformations());
    } catch (RuntimeException e) {
      throw new MalformedAsn1Exception(e.getClass().getSimpleName(), e);
    }
  }

  /** The same certificate whose key has been completed. */
  private ParsedCertificate(ParsedCertificate of, SubjectKey key) {
    this.encoded = of.encoded;
    this.sha256 = of.sha256;
    this.toBeSigned = of.toBeSigned;
    this.signature = of.signature;
    this.signatureAlgorithm = of.signatureAlgorithm;
    this.fields = of.fields;
    this.subject = of.subject;
    this.issuer = of.issuer;
    this.notBefore = of.notBefore;
    this.notAfter = of.notAfter;
    this.key = key;
    this.extensions = of.extensions;
    this.malformations.addAll(of.malformations);
  }

  /**
   * Reads a certificate.
   *
   * @param sha256 the digest of the same bytes
   */
  static ParsedCertificate read(byte[] encoded, String sha256) throws MalformedAsn1Exception {
    return new ParsedCertificate(encoded, sha256);
  }

  /** This certificate with its key completed by parameters of its issuer's. */
  ParsedCertificate withKey(SubjectKey completed) {
    return new ParsedCertificate(this, completed);
  }

  String sha256() {
    return sha256;
  }

  byte[] encoded() {
    return encoded;
  }

  byte[] toBeSigned() {
    return toBeSigned;
  }

  byte[] signature() {
    return signature;
  }

  AlgorithmIdentifier signatureAlgorithm() {
    return signatureAlgorithm;
  }

  DistinguishedName subject() {
    return subject;
  }

  DistinguishedName issuer() {
    return issuer;
  }

  /** RFC 5280, 6.1: the same name as subject and issuer. */
  boolean isSelfIssued() {
    return subject.key().equals(issuer.key());
  }

  BigInteger serial() {
    return fields.getSerialNumber().getValue();
  }

  int version() {
    return fields.getVersionNumber();
  }

  Instant notBefore() {
    return notBefore;
  }

  Instant notAfter() {
    return notAfter;
  }

  boolean isValidAt(ControlTime time) {
    return !time.isBefore(notBefore) && !time.isAfter(notAfter);
  }

  SubjectKey subjectKey() {
    return key;
  }

  /** SHA-256 of the SubjectPublicKeyInfo. */
  String keyId() {
    return key.id();
  }

  /** The bytes that OCSP and key identifiers hash: the BIT STRING's content. */
  byte[] keyBytes() {
    return key.info().getPublicKeyData().getBytes();
  }

  String keyAlgorithm() {
    return key.info().getAlgorithm().getAlgorithm().getId();
  }

  /** The key; empty when it is of a kind that cannot be used. */
  Optional<PublicKey> key() {
    return key.key();
  }

  CertificateExtensions extensions() {
    return extensions;
  }

  /** What does not follow RFC 5280, by extension OID or field name. */
  List<String> malformations() {
    return malformations;
  }

  boolean isCa() {
    return extensions.isCa();
  }

  /** Whether the key may be used for one of these purposes; yes without the extension. */
  boolean mayUseKeyFor(int bits) {
    return extensions.mayUseKeyFor(bits);
  }

  Optional<List<String>> extendedKeyUsage() {
    return extensions.extendedKeyUsage();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ParsedCertificate that && sha256.equals(that.sha256);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }

  @Override
  public String toString() {
    return subject.readable() + " " + sha256;
  }
}
