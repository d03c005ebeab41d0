package id.absah.validation;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.TBSCertificate;

/** An X.509 certificate, read once; kept between documents and shared by threads. */
final class ParsedCertificate {
  /** RFC 5280 knows 15 extensions; the most met in one certificate is 13. */
  private static final int MAX_EXTENSIONS = 100;

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
  private final String keyId;
  private final Optional<PublicKey> key;
  private final Map<String, Extension> extensions = new LinkedHashMap<>();
  private final List<String> malformations = new ArrayList<>();
  private Optional<BasicConstraints> basicConstraints = Optional.empty();
  private Optional<KeyUsage> keyUsage = Optional.empty();
  private Optional<List<String>> extendedKeyUsage = Optional.empty();
  private Optional<byte[]> subjectKeyIdentifier = Optional.empty();
  private Optional<byte[]> authorityKeyIdentifier = Optional.empty();

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
      this.keyId = Asn1.sha256(Asn1.der(fields.getSubjectPublicKeyInfo()));
      // RFC 5280, 4.1.1.2: the field inside must be the same as the one outside.
      if (!signatureAlgorithm.equals(fields.getSignature())) {
        malformations.add("signatureAlgorithm");
      }
      readExtensions();
    } catch (RuntimeException e) {
      throw new MalformedAsn1Exception(e.getClass().getSimpleName(), e);
    }
    this.key = readKey();
  }

  /**
   * Reads a certificate.
   *
   * @param sha256 the digest of the same bytes
   */
  static ParsedCertificate read(byte[] encoded, String sha256) throws MalformedAsn1Exception {
    return new ParsedCertificate(encoded, sha256);
  }

  private Optional<PublicKey> readKey() {
    try {
      return Optional.of(PublicKeys.read(fields.getSubjectPublicKeyInfo()));
    } catch (GeneralSecurityException | RuntimeException e) {
      // Without a key nothing verifies with this certificate: its users see an empty key.
      return Optional.empty();
    }
  }

  private void readExtensions() throws MalformedAsn1Exception {
    Extensions all = fields.getExtensions();
    if (all == null) {
      return;
    }
    if (all.getExtensionOIDs().length > MAX_EXTENSIONS) {
      throw new MalformedAsn1Exception("too many extensions");
    }
    // BouncyCastle refuses a repeated extension while parsing (RFC 5280, 4.2).
    for (var oid : all.getExtensionOIDs()) {
      extensions.put(oid.getId(), all.getExtension(oid));
    }
    basicConstraints = read(Extension.basicConstraints.getId(), BasicConstraints::getInstance);
    keyUsage = read(Extension.keyUsage.getId(), KeyUsage::getInstance);
    extendedKeyUsage =
        read(Extension.extendedKeyUsage.getId(), ExtendedKeyUsage::getInstance)
            .map(ParsedCertificate::purposes);
    // Read here only to learn whether it can be read; names are compared by NameConstraintCheck.
    read(Extension.subjectAlternativeName.getId(), GeneralNames::getInstance);
    // RFC 5280, 4.2.1.10: only in CA certificates.
    if (extensions.containsKey(Extension.nameConstraints.getId()) && !isCa()) {
      malformations.add(Extension.nameConstraints.getId());
    }
    subjectKeyIdentifier =
        read(Extension.subjectKeyIdentifier.getId(), SubjectKeyIdentifier::getInstance)
            .map(SubjectKeyIdentifier::getKeyIdentifier);
    authorityKeyIdentifier =
        read(Extension.authorityKeyIdentifier.getId(), AuthorityKeyIdentifier::getInstance)
            .flatMap(id -> Optional.ofNullable(id.getKeyIdentifierOctets()));
  }

  private static List<String> purposes(ExtendedKeyUsage usage) {
    List<String> oids = new ArrayList<>();
    for (KeyPurposeId id : usage.getUsages()) {
      oids.add(id.getId());
    }
    return List.copyOf(oids);
  }

  /** Reads an extension; one that cannot be read is remembered and counts as a malformation. */
  private <T> Optional<T> read(String oid, Function<Object, T> type) {
    Extension extension = extensions.get(oid);
    if (extension == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Asn1.read(extension.getExtnValue().getOctets(), type));
    } catch (MalformedAsn1Exception e) {
      malformations.add(oid);
      return Optional.empty();
    }
  }

  /** The value of an extension for those who read it elsewhere. */
  <T> Optional<T> extension(String oid, Function<Object, T> type) throws MalformedAsn1Exception {
    Extension extension = extensions.get(oid);
    return extension == null
        ? Optional.empty()
        : Optional.of(Asn1.read(extension.getExtnValue().getOctets(), type));
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

  boolean isValidAt(Instant time) {
    return !time.isBefore(notBefore) && !time.isAfter(notAfter);
  }

  /** SHA-256 of the SubjectPublicKeyInfo. */
  String keyId() {
    return keyId;
  }

  /** The bytes that OCSP and key identifiers hash: the BIT STRING's content. */
  byte[] keyBytes() {
    return fields.getSubjectPublicKeyInfo().getPublicKeyData().getBytes();
  }

  String keyAlgorithm() {
    return fields.getSubjectPublicKeyInfo().getAlgorithm().getAlgorithm().getId();
  }

  Optional<PublicKey> key() {
    return key;
  }

  Map<String, Extension> extensions() {
    return extensions;
  }

  /** What does not follow RFC 5280, by extension OID or field name. */
  List<String> malformations() {
    return malformations;
  }

  Optional<BasicConstraints> basicConstraints() {
    return basicConstraints;
  }

  boolean isCa() {
    return basicConstraints.map(BasicConstraints::isCA).orElse(false);
  }

  Optional<KeyUsage> keyUsage() {
    return keyUsage;
  }

  /** Whether the key may be used for one of these purposes; yes without the extension. */
  boolean mayUseKeyFor(int bits) {
    return keyUsage.map(usage -> (bitsOf(usage) & bits) != 0).orElse(true);
  }

  private static int bitsOf(KeyUsage usage) {
    byte[] octets = usage.getBytes();
    int bits = octets.length > 0 ? octets[0] & 0xFF : 0;
    // decipherOnly is the ninth bit; BouncyCastle's constants put it there.
    return octets.length > 1 ? bits | (octets[1] & 0xFF) << 8 : bits;
  }

  Optional<List<String>> extendedKeyUsage() {
    return extendedKeyUsage;
  }

  Optional<byte[]> subjectKeyIdentifier() {
    return subjectKeyIdentifier;
  }

  Optional<byte[]> authorityKeyIdentifier() {
    return authorityKeyIdentifier;
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
