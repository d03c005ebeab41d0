package id.absah.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A CMS SignedData (RFC 5652, 5.1) as it stands: nothing is re-encoded, because signed attributes
 * must be verified as they were sent.
 *
 * @param contentType eContentType in dotted form
 * @param content eContent, empty for a detached signature
 * @param certificates the X.509 certificates, DER
 * @param crls the revocation lists, DER
 * @param ocspResponses the OCSP responses among the other revocation info (RFC 5940), DER
 * @param signers every SignerInfo
 */
record CmsMessage(
    String contentType,
    Optional<byte[]> content,
    List<byte[]> certificates,
    List<byte[]> crls,
    List<byte[]> ocspResponses,
    List<CmsSigner> signers) {
  /** id-data. */
  static final String DATA = "1.2.840.113549.1.7.1";

  static final String SIGNED_DATA = "1.2.840.113549.1.7.2";

  /** THREATS: a message of 10,000 certificates; the most met in a real one is 12. */
  static final int MAX_CERTIFICATES = 1_000;

  /** More than one signer is refused anyway; this bounds the reading. */
  private static final int MAX_SIGNERS = 100;

  /** id-ri-ocsp-response and the older id-pkix-ocsp-basic (RFC 5940, 2.1 and 2.2). */
  private static final String OCSP_RESPONSE = "1.3.6.1.5.5.7.16.2";

  private static final String OCSP_BASIC = "1.3.6.1.5.5.7.48.1.1";

  /** Whether an element looks like a ContentInfo with SignedData, without reading it. */
  static boolean isSignedData(byte[] encoded) {
    try {
      List<Tlv> parts = Tlv.header(encoded).children(Tlv.SEQUENCE);
      return parts.size() == 2
          && Asn1.oid(parts.get(0)).equals(SIGNED_DATA)
          && parts.get(1).isContext(0);
    } catch (MalformedAsn1Exception e) {
      return false;
    }
  }

  /** Reads a whole ContentInfo. */
  static CmsMessage read(byte[] encoded) throws MalformedAsn1Exception {
    List<Tlv> info = Tlv.whole(encoded).children(Tlv.SEQUENCE);
    if (info.size() != 2 || !Asn1.oid(info.get(0)).equals(SIGNED_DATA)) {
      throw new MalformedAsn1Exception("not SignedData");
    }
    List<Tlv> parts = explicit(info.get(1), 0).children(Tlv.SEQUENCE);
    if (parts.size() < 4) {
      throw new MalformedAsn1Exception("SignedData of " + parts.size() + " parts");
    }
    parts.get(0).require(Tlv.INTEGER);
    parts.get(1).require(Tlv.SET);
    List<Tlv> encapsulated = parts.get(2).children(Tlv.SEQUENCE);
    if (encapsulated.isEmpty()) {
      throw new MalformedAsn1Exception("empty EncapsulatedContentInfo");
    }
    List<byte[]> certificates = new ArrayList<>();
    List<byte[]> crls = new ArrayList<>();
    List<byte[]> ocsp = new ArrayList<>();
    int next = 3;
    if (parts.get(next).isContext(0)) {
      readCertificates(parts.get(next++), certificates);
    }
    if (next < parts.size() && parts.get(next).isContext(1)) {
      readRevocation(parts.get(next++), crls, ocsp);
    }
    if (next != parts.size() - 1) {
      throw new MalformedAsn1Exception("unexpected parts of SignedData");
    }
    return new CmsMessage(
        Asn1.oid(encapsulated.get(0)),
        encapsulated.size() > 1
            ? Optional.of(explicit(encapsulated.get(1), 0).octets())
            : Optional.empty(),
        certificates,
        crls,
        ocsp,
        readSigners(parts.get(next)));
  }

  private static Tlv explicit(Tlv tagged, int number) throws MalformedAsn1Exception {
    List<Tlv> inside = tagged.children();
    if (!tagged.isContext(number) || inside.size() != 1) {
      throw new MalformedAsn1Exception("explicit tag " + number);
    }
    return inside.get(0);
  }

  private static void readCertificates(Tlv set, List<byte[]> certificates)
      throws MalformedAsn1Exception {
    for (Tlv choice : set.children()) {
      // CertificateChoices: other than Certificate are obsolete or attribute certificates.
      if (choice.tag() == Tlv.SEQUENCE) {
        certificates.add(choice.encoded());
      }
      if (certificates.size() > MAX_CERTIFICATES) {
        throw MalformedAsn1Exception.overLimit("more than " + MAX_CERTIFICATES + " certificates");
      }
    }
  }

  private static void readRevocation(Tlv set, List<byte[]> crls, List<byte[]> ocsp)
      throws MalformedAsn1Exception {
    for (Tlv choice : set.children()) {
      if (crls.size() + ocsp.size() > MAX_CERTIFICATES) {
        throw MalformedAsn1Exception.overLimit(
            "more than " + MAX_CERTIFICATES + " revocation data");
      }
      if (choice.tag() == Tlv.SEQUENCE) {
        crls.add(choice.encoded());
      } else if (choice.isContext(1)) {
        List<Tlv> other = choice.children();
        String format = other.size() == 2 ? Asn1.oid(other.get(0)) : "";
        if (format.equals(OCSP_RESPONSE) || format.equals(OCSP_BASIC)) {
          ocsp.add(other.get(1).encoded());
        }
      }
    }
  }

  private static List<CmsSigner> readSigners(Tlv set) throws MalformedAsn1Exception {
    List<CmsSigner> signers = new ArrayList<>();
    for (Tlv signer : set.children(Tlv.SET)) {
      if (signers.size() >= MAX_SIGNERS) {
        throw MalformedAsn1Exception.overLimit("more than " + MAX_SIGNERS + " signers");
      }
      signers.add(CmsSigner.read(signer));
    }
    return signers;
  }
}
