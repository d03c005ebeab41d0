package id.absah.validation;

import id.absah.document.Defect;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.Extension;

/**
 * The demands of RFC 5280, section 4, on the certificates of one path that section 6 does not make:
 * what comes of them is a matter of {@link CertificateProfile}.
 */
final class ProfileCheck {
  private static final String MISSING = "missing";
  private static final String CRITICAL = "critical";

  private final Links links;
  private final List<Defect> defects = new ArrayList<>();

  private ProfileCheck(Links links) {
    this.links = links;
  }

  /**
   * What does not follow the profile.
   *
   * @param path from the end entity to the anchor
   * @param at the time at which the anchor itself should be valid too
   */
  static List<Defect> defects(List<ParsedCertificate> path, ControlTime at, Links links) {
    ProfileCheck check = new ProfileCheck(links);
    for (ParsedCertificate certificate : path) {
      // Certificates of version 1 have no extensions, and no profile.
      if (certificate.version() >= 3) {
        check.checkIdentifiers(certificate);
        check.checkCriticality(certificate);
      }
    }
    check.checkAnchor(path.get(path.size() - 1), at);
    return check.defects;
  }

  private void checkIdentifiers(ParsedCertificate certificate) {
    boolean selfSigned = certificate.isSelfIssued() && links.verifies(certificate, certificate);
    if (!selfSigned && certificate.extensions().authorityKeyIdentifier().isEmpty()) {
      add(certificate, "4.2.1.1", "authorityKeyIdentifier", "keyIdentifier", MISSING);
    }
    if (certificate.isCa() && certificate.extensions().subjectKeyIdentifier().isEmpty()) {
      add(certificate, "4.2.1.2", "subjectKeyIdentifier", "keyIdentifier", MISSING);
    }
  }

  private void checkCriticality(ParsedCertificate certificate) {
    CertificateExtensions extensions = certificate.extensions();
    if (certificate.isCa() && !extensions.isCritical(Extension.basicConstraints.getId())) {
      add(certificate, "4.2.1.9", "basicConstraints", CRITICAL, "not critical");
    }
    String constraints = Extension.nameConstraints.getId();
    if (extensions.has(constraints) && !extensions.isCritical(constraints)) {
      add(certificate, "4.2.1.10", "nameConstraints", CRITICAL, "not critical");
    }
  }

  /**
   * RFC 5280, 6.1.1 (d) takes an anchor as a name and a key; its certificate has an end all the
   * same.
   */
  private void checkAnchor(ParsedCertificate anchor, ControlTime at) {
    if (at.isBefore(anchor.notBefore())) {
      add(anchor, "4.1.2.5", "notBefore", "<= " + at.readable(), anchor.notBefore().toString());
    } else if (at.isAfter(anchor.notAfter())) {
      add(anchor, "4.1.2.5", "notAfter", ">= " + at.readable(), anchor.notAfter().toString());
    }
  }

  private void add(
      ParsedCertificate certificate, String clause, String part, String expected, String actual) {
    defects.add(
        Steps.defect(
            ValidationCode.CERT_PROFILE,
            "certificate",
            certificate.sha256(),
            "subject",
            certificate.subject().readable(),
            "clause",
            clause,
            "part",
            part,
            "expected",
            expected,
            "actual",
            actual));
  }
}
