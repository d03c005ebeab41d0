package id.absah.validation;

import id.absah.document.Defect;
import java.util.List;

/**
 * A path as far as it was found.
 *
 * @param certificates from the certificate asked about towards the anchor
 * @param anchored whether the last of them is an anchor
 * @param problems what RFC 5280 finds wrong with it; the times of validity are judged elsewhere
 * @param deviations from the certificate profile, whatever comes of them; only for anchored paths
 */
record CertificatePath(
    List<ParsedCertificate> certificates,
    boolean anchored,
    List<Problem> problems,
    List<Defect> deviations) {
  /**
   * Something wrong with a path.
   *
   * @param subIndication what follows from it
   * @param defect what it is
   */
  record Problem(SubIndication subIndication, Defect defect) {}

  CertificatePath {
    certificates = List.copyOf(certificates);
    problems = List.copyOf(problems);
    deviations = List.copyOf(deviations);
  }

  /** A path that leads to no anchor. */
  static CertificatePath broken(List<ParsedCertificate> certificates, Problem problem) {
    return new CertificatePath(certificates, false, List.of(problem), List.of());
  }

  ParsedCertificate target() {
    return certificates.get(0);
  }

  ParsedCertificate last() {
    return certificates.get(certificates.size() - 1);
  }

  /** Whether it ends at an anchor and nothing is wrong with it. */
  boolean isProven() {
    return anchored && problems.isEmpty();
  }

  /** The issuer of the certificate at an index: the next one. */
  ParsedCertificate issuerOf(int index) {
    return certificates.get(index + 1);
  }
}
