package id.absah.validation;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Puts certificates into words. */
final class CertificateSummaries {
  private static final int[] USAGE_BITS = {
    KeyUsage.digitalSignature,
    KeyUsage.nonRepudiation,
    KeyUsage.keyEncipherment,
    KeyUsage.dataEncipherment,
    KeyUsage.keyAgreement,
    KeyUsage.keyCertSign,
    KeyUsage.cRLSign,
    KeyUsage.encipherOnly,
    KeyUsage.decipherOnly
  };

  /** RFC 5280, 4.2.1.3. */
  private static final List<String> USAGE_NAMES =
      List.of(
          "digitalSignature",
          "nonRepudiation",
          "keyEncipherment",
          "dataEncipherment",
          "keyAgreement",
          "keyCertSign",
          "cRLSign",
          "encipherOnly",
          "decipherOnly");

  private CertificateSummaries() {}

  static CertificateSummary of(ParsedCertificate certificate, Links links) {
    DistinguishedName subject = certificate.subject();
    return new CertificateSummary(
        certificate.sha256(),
        certificate.serial().toString(16),
        subject.readable(),
        subject.commonName(),
        subject.value(BCStyle.O),
        subject.value(BCStyle.C),
        subject.value(BCStyle.DESCRIPTION),
        certificate.issuer().readable(),
        certificate.issuer().shortest(),
        certificate.notBefore(),
        certificate.notAfter(),
        keyAlgorithm(certificate),
        certificate.key().map(PublicKeys::bits).orElse(0),
        usages(certificate),
        certificate.extendedKeyUsage().orElse(List.of()),
        certificate.isCa(),
        certificate.isSelfIssued() && links.verifies(certificate, certificate));
  }

  static List<CertificateSummary> of(List<ParsedCertificate> certificates, Links links) {
    List<CertificateSummary> summaries = new ArrayList<>();
    for (ParsedCertificate certificate : certificates) {
      summaries.add(of(certificate, links));
    }
    return summaries;
  }

  private static List<String> usages(ParsedCertificate certificate) {
    List<String> names = new ArrayList<>();
    if (certificate.extensions().keyUsage().isPresent()) {
      for (int i = 0; i < USAGE_BITS.length; i++) {
        if (certificate.mayUseKeyFor(USAGE_BITS[i])) {
          names.add(USAGE_NAMES.get(i));
        }
      }
    }
    return names;
  }

  private static String keyAlgorithm(ParsedCertificate certificate) {
    String oid = certificate.keyAlgorithm();
    return switch (oid) {
      case "1.2.840.113549.1.1.1", "1.2.840.113549.1.1.10" -> "RSA";
      case "1.2.840.10045.2.1" -> "EC";
      case "1.2.840.10040.4.1" -> "DSA";
      case "1.3.101.112" -> "Ed25519";
      case "1.3.101.113" -> "Ed448";
      default -> oid;
    };
  }
}
