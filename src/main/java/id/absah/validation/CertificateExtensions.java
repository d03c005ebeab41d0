package id.absah.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.jspecify.annotations.Nullable;

/** The extensions of a certificate (RFC 5280, 4.2), read once. */
final class CertificateExtensions {
  /** RFC 5280 knows 15 extensions; the most met in one certificate is 13. */
  private static final int MAX_EXTENSIONS = 100;

  private final Map<String, Extension> all = new LinkedHashMap<>();
  private final List<String> malformations = new ArrayList<>();
  private Optional<BasicConstraints> basicConstraints = Optional.empty();
  private Optional<KeyUsage> keyUsage = Optional.empty();
  private Optional<List<String>> extendedKeyUsage = Optional.empty();
  private Optional<byte[]> subjectKeyIdentifier = Optional.empty();
  private Optional<byte[]> authorityKeyIdentifier = Optional.empty();

  CertificateExtensions(@Nullable Extensions extensions) throws MalformedAsn1Exception {
    if (extensions == null) {
      return;
    }
    if (extensions.getExtensionOIDs().length > MAX_EXTENSIONS) {
      throw new MalformedAsn1Exception("too many extensions");
    }
    // BouncyCastle refuses a repeated extension while parsing (RFC 5280, 4.2).
    for (var oid : extensions.getExtensionOIDs()) {
      all.put(oid.getId(), extensions.getExtension(oid));
    }
    basicConstraints = read(Extension.basicConstraints.getId(), BasicConstraints::getInstance);
    keyUsage = read(Extension.keyUsage.getId(), KeyUsage::getInstance);
    extendedKeyUsage =
        read(Extension.extendedKeyUsage.getId(), ExtendedKeyUsage::getInstance)
            .map(CertificateExtensions::purposes);
    // Read here only to learn whether it can be read; names are compared by NameConstraintCheck.
    read(Extension.subjectAlternativeName.getId(), GeneralNames::getInstance);
    // RFC 5280, 4.2.1.10: only in CA certificates.
    if (has(Extension.nameConstraints.getId()) && !isCa()) {
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
    try {
      return value(oid, type);
    } catch (MalformedAsn1Exception e) {
      malformations.add(oid);
      return Optional.empty();
    }
  }

  /** The value of an extension for those who read it elsewhere. */
  <T> Optional<T> value(String oid, Function<Object, T> type) throws MalformedAsn1Exception {
    Extension extension = all.get(oid);
    return extension == null
        ? Optional.empty()
        : Optional.of(Asn1.read(extension.getExtnValue().getOctets(), type));
  }

  Map<String, Extension> all() {
    return all;
  }

  boolean has(String oid) {
    return all.containsKey(oid);
  }

  boolean isCritical(String oid) {
    Extension found = all.get(oid);
    return found != null && found.isCritical();
  }

  /** The extensions that cannot be read or must not stand here, by OID. */
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
}
