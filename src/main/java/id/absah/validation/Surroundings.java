package id.absah.validation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is the same for all signatures of one validator: trust, supplied data,
 * algorithms, time, and what was learned from earlier documents.
 *
 * @param anchors the pinned anchors by SHA-256
 * @param trusted the certificates of the trust folder
 * @param supplied the revocation data of the user
 * @param algorithms the algorithm table
 * @param validationTime the time to judge at
 * @param links certificates and verified links
 */
record Surroundings(
    Map<String, TrustAnchor> anchors,
    CertificatePool trusted,
    Evidence supplied,
    AlgorithmPolicy algorithms,
    Instant validationTime,
    Links links) {

  Set<String> pinned() {
    return anchors.keySet();
  }

  /** The document's pool with the certificates of one message. */
  CertificatePool pool(CertificatePool document, List<byte[]> certificates) {
    CertificatePool pool = new CertificatePool(document);
    pool.addAll(certificates, links);
    return pool;
  }

  PathBuilder paths(CertificatePool pool) {
    return new PathBuilder(pool, pinned(), links, PathValidator.Inputs.anyPolicy());
  }

  /** The document's evidence with the data of one message. */
  Evidence evidence(Evidence document, CmsMessage message) {
    Evidence evidence = new Evidence(links, Optional.of(document));
    evidence.addCrls(message.crls(), Evidence.SIGNATURE);
    evidence.addResponses(message.ocspResponses(), Evidence.SIGNATURE);
    return evidence;
  }

  RevocationCheck revocation(Evidence evidence, CertificatePool pool, PathBuilder paths) {
    return new RevocationCheck(evidence, pool, paths, links, algorithms, validationTime);
  }

  Optional<TrustAnchor> anchorOf(CertificatePath path) {
    return path.anchored()
        ? Optional.ofNullable(anchors.get(path.last().sha256()))
        : Optional.empty();
  }
}
