package id.absah.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is the same for all signatures of one document: trust, supplied data, algorithms,
 * time, and what was learned from earlier documents.
 *
 * @param fixed what is the same for all documents
 * @param now the time to judge at where nothing proves an earlier one
 */
record Surroundings(Fixed fixed, ValidationTime now) {
  /**
   * What is the same for all documents of one validator.
   *
   * @param anchors the pinned anchors by SHA-256
   * @param trusted the certificates of the trust folder
   * @param supplied the revocation data of the user
   * @param algorithms the algorithm table
   * @param profile what deviations from the certificate profile mean
   * @param links certificates and verified links
   */
  record Fixed(
      Map<String, TrustAnchor> anchors,
      CertificatePool trusted,
      Evidence supplied,
      AlgorithmPolicy algorithms,
      CertificateProfile profile,
      Links links) {}

  Set<String> pinned() {
    return fixed.anchors().keySet();
  }

  AlgorithmPolicy algorithms() {
    return fixed.algorithms();
  }

  Links links() {
    return fixed.links();
  }

  /** The document's pool with the certificates of one message. */
  CertificatePool pool(CertificatePool document, List<byte[]> certificates) {
    CertificatePool pool = new CertificatePool(document);
    pool.addAll(certificates, links());
    return pool;
  }

  PathBuilder paths(CertificatePool pool) {
    return new PathBuilder(
        pool, pinned(), links(), PathValidator.Inputs.anyPolicy(fixed.profile()));
  }

  /** The document's evidence with the data of one message. */
  Evidence evidence(Evidence document, CmsMessage message) {
    Evidence evidence = new Evidence(links(), Optional.of(document));
    evidence.addCrls(message.crls(), Evidence.SIGNATURE);
    evidence.addResponses(message.ocspResponses(), Evidence.SIGNATURE);
    return evidence;
  }

  RevocationCheck revocation(Evidence evidence, CertificatePool pool, PathBuilder paths) {
    return new RevocationCheck(evidence, pool, paths, links(), algorithms(), now);
  }

  Optional<TrustAnchor> anchorOf(CertificatePath path) {
    return path.anchored()
        ? Optional.ofNullable(fixed.anchors().get(path.last().sha256()))
        : Optional.empty();
  }
}
