package id.absah.validation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was found out about one token.
 *
 * @param validation as reported
 * @param steps the checks made
 * @param certificate the time-stamping certificate
 * @param scheme its signature algorithm
 * @param path its path
 * @param revocation the status of every certificate of the path but the anchor
 * @param intact whether imprint and signature hold
 */
record TokenResult(
    TimestampValidation validation,
    Steps steps,
    Optional<ParsedCertificate> certificate,
    Optional<SignatureScheme> scheme,
    Optional<CertificatePath> path,
    List<CertificateStatus> revocation,
    boolean intact) {
  TokenResult {
    revocation = List.copyOf(revocation);
  }

  /** The time that the token proves; empty when it proves nothing. */
  Optional<Instant> proof() {
    return validation.conclusion().indication() == Indication.TOTAL_PASSED
        ? validation.time()
        : Optional.empty();
  }
}
