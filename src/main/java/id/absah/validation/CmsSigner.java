package id.absah.validation;

import id.absah.document.Octets;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * A CMS SignerInfo (RFC 5652, 5.3).
 *
 * @param encoded the whole structure as sent
 * @param issuer key of the issuer's name when the certificate is named by issuer and serial
 * @param serial the serial number that goes with it
 * @param keyIdentifier the subject key identifier otherwise
 * @param digestAlgorithm digestAlgorithm
 * @param signedAttributes the attributes as sent, as the SET that is digested
 * @param attributes the signed attributes, in order
 * @param signatureAlgorithm signatureAlgorithm
 * @param signature the signature value
 * @param unsignedAttributes the unsigned attributes, in order
 */
record CmsSigner(
    Octets encoded,
    Optional<String> issuer,
    Optional<BigInteger> serial,
    Optional<byte[]> keyIdentifier,
    AlgorithmIdentifier digestAlgorithm,
    Optional<byte[]> signedAttributes,
    List<CmsAttribute> attributes,
    AlgorithmIdentifier signatureAlgorithm,
    Octets signature,
    List<CmsAttribute> unsignedAttributes) {
  /** Real signers have up to a dozen. */
  private static final int MAX_ATTRIBUTES = 1_000;

  /**
   * One attribute.
   *
   * @param type its OID
   * @param values its values
   */
  record CmsAttribute(String type, List<Tlv> values) {}

  static CmsSigner read(Tlv info) throws MalformedAsn1Exception {
    List<Tlv> parts = info.children(Tlv.SEQUENCE);
    if (parts.size() < 5 || parts.size() > 7) {
      throw new MalformedAsn1Exception("SignerInfo of " + parts.size() + " parts");
    }
    parts.get(0).require(Tlv.INTEGER);
    Tlv sid = parts.get(1);
    Optional<String> issuer = Optional.empty();
    Optional<BigInteger> serial = Optional.empty();
    Optional<byte[]> keyIdentifier = Optional.empty();
    if (sid.tag() == Tlv.SEQUENCE) {
      List<Tlv> names = sid.children();
      if (names.size() != 2) {
        throw new MalformedAsn1Exception("IssuerAndSerialNumber");
      }
      X500Name name = Asn1.read(names.get(0).encoded(), X500Name::getInstance);
      issuer = Optional.of(DistinguishedName.of(name).key());
      serial = Optional.of(new BigInteger(nonEmpty(names.get(1).require(Tlv.INTEGER).value())));
    } else if ((sid.tag() & ~0x20) == 0x80) {
      keyIdentifier = Optional.of(sid.value());
    } else {
      throw new MalformedAsn1Exception("SignerIdentifier");
    }
    int next = 3;
    Optional<byte[]> signed = Optional.empty();
    List<CmsAttribute> attributes = List.of();
    if (parts.get(next).isContext(0)) {
      signed = Optional.of(parts.get(next).encodedAs(Tlv.SET));
      attributes = readAttributes(parts.get(next++));
    }
    if (parts.size() < next + 2) {
      throw new MalformedAsn1Exception("SignerInfo");
    }
    AlgorithmIdentifier signatureAlgorithm = algorithm(parts.get(next++));
    Octets signature = Octets.of(parts.get(next++).octets());
    List<CmsAttribute> unsigned = List.of();
    if (next < parts.size() && parts.get(next).isContext(1)) {
      unsigned = readAttributes(parts.get(next++));
    }
    if (next != parts.size()) {
      throw new MalformedAsn1Exception("unexpected parts of SignerInfo");
    }
    return new CmsSigner(
        Octets.of(info.encoded()),
        issuer,
        serial,
        keyIdentifier,
        algorithm(parts.get(2)),
        signed,
        attributes,
        signatureAlgorithm,
        signature,
        unsigned);
  }

  private static byte[] nonEmpty(byte[] integer) throws MalformedAsn1Exception {
    if (integer.length == 0) {
      throw new MalformedAsn1Exception("empty INTEGER");
    }
    return integer;
  }

  private static AlgorithmIdentifier algorithm(Tlv tlv) throws MalformedAsn1Exception {
    return Asn1.read(tlv.encoded(), AlgorithmIdentifier::getInstance);
  }

  private static List<CmsAttribute> readAttributes(Tlv set) throws MalformedAsn1Exception {
    List<CmsAttribute> attributes = new ArrayList<>();
    for (Tlv attribute : set.children()) {
      List<Tlv> parts = attribute.children(Tlv.SEQUENCE);
      if (parts.size() != 2) {
        throw new MalformedAsn1Exception("Attribute");
      }
      if (attributes.size() >= MAX_ATTRIBUTES) {
        throw MalformedAsn1Exception.overLimit("more than " + MAX_ATTRIBUTES + " attributes");
      }
      attributes.add(new CmsAttribute(Asn1.oid(parts.get(0)), parts.get(1).children(Tlv.SET)));
    }
    return attributes;
  }

  /** All values of a signed attribute, over all its occurrences. */
  List<Tlv> signed(String type) {
    return values(attributes, type);
  }

  /** All values of an unsigned attribute. */
  List<Tlv> unsigned(String type) {
    return values(unsignedAttributes, type);
  }

  private static List<Tlv> values(List<CmsAttribute> attributes, String type) {
    List<Tlv> values = new ArrayList<>();
    for (CmsAttribute attribute : attributes) {
      if (attribute.type().equals(type)) {
        values.addAll(attribute.values());
      }
    }
    return values;
  }

  /** Whether a certificate is the one that this signer names. */
  boolean names(ParsedCertificate certificate) {
    if (keyIdentifier.isPresent()) {
      return certificate.extensions().subjectKeyIdentifier().isPresent()
          && Arrays.equals(
              keyIdentifier.orElseThrow(),
              certificate.extensions().subjectKeyIdentifier().orElseThrow());
    }
    return issuer.equals(Optional.of(certificate.issuer().key()))
        && serial.equals(Optional.of(certificate.serial()));
  }
}
