package id.absah.validation;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * What RFC 5280, section 4, demands of certificates by MUST, beside what the path algorithm of
 * section 6 looks at.
 *
 * <p>What CAs in use break, and what a path is proven without, is {@link ProfileCheck}'s: that key
 * identifiers are there (4.2.1.1, 4.2.1.2; they only help to find the issuer), that basic
 * constraints are critical (4.2.1.9; PKITS 4.6.4 wants them accepted when not) and that name
 * constraints are (4.2.1.10; they are enforced either way).
 */
final class CertificateForm {
  /** RFC 5280, 4.1.2.2: 20 octets; a sign octet of zero before them is not counted. */
  private static final int MAX_SERIAL_BITS = 160;

  private CertificateForm() {}

  /**
   * The demands that are not met, each by its clause and what it is about.
   *
   * @param anchor whether the certificate is an anchor, whose own number nobody looks up; old roots
   *     have the number 0
   */
  static List<String> violations(ParsedCertificate certificate, boolean anchor) {
    List<String> found = new ArrayList<>();
    if (!anchor) {
      checkSerial(certificate, found);
    }
    if (isCritical(certificate, Extension.authorityKeyIdentifier.getId())) {
      found.add("4.2.1.1 authorityKeyIdentifier critical");
    }
    if (isCritical(certificate, Extension.subjectKeyIdentifier.getId())) {
      found.add("4.2.1.2 subjectKeyIdentifier critical");
    }
    if (certificate.subject().isEmpty()
        && !isCritical(certificate, Extension.subjectAlternativeName.getId())) {
      found.add("4.2.1.6 subjectAltName not critical");
    }
    if (!certificate.isCa()
        && certificate.extensions().keyUsage().isPresent()
        && certificate.mayUseKeyFor(KeyUsage.keyCertSign)) {
      found.add("4.2.1.9 keyCertSign without cA");
    }
    return found;
  }

  private static void checkSerial(ParsedCertificate certificate, List<String> found) {
    if (certificate.serial().signum() <= 0) {
      found.add("4.1.2.2 serialNumber not positive");
    }
    if (certificate.serial().bitLength() > MAX_SERIAL_BITS) {
      found.add("4.1.2.2 serialNumber too long");
    }
  }

  private static boolean isCritical(ParsedCertificate certificate, String extension) {
    return certificate.extensions().isCritical(extension);
  }
}
