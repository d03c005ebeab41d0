package id.absah.findings;

import id.absah.document.Defect;
import id.absah.facts.EstablishedFacts;
import java.time.Instant;
import java.util.Optional;

/**
 * What reading, validating and establishing gave for some bytes: independent of where they stood,
 * of the rules and of the evaluation date, so that it may be kept and judged again.
 *
 * @param sha256 of the whole file, lower-case hexadecimal
 * @param size in bytes
 * @param format such as PDF; a guess by content or name for what is unsupported
 * @param status whether the bytes could be examined
 * @param problem why not
 * @param facts what was established, placed nowhere yet; present exactly when EVALUATED
 * @param stableFrom the earliest validation time at which the result is known to be the same
 * @param stableUntil the first validation time at which it is not known to be the same
 */
public record Examination(
    String sha256,
    long size,
    String format,
    DocumentStatus status,
    Optional<Defect> problem,
    Optional<EstablishedFacts> facts,
    Instant stableFrom,
    Instant stableUntil) {
  public Examination {
    if (facts.isPresent() != (status == DocumentStatus.EVALUATED)) {
      throw new IllegalArgumentException("facts exactly when evaluated, not " + status);
    }
  }

  /** Bytes that could not be examined, whatever the validation time. */
  public static Examination failed(
      String sha256, long size, String format, DocumentStatus status, Defect problem) {
    return new Examination(
        sha256,
        size,
        format,
        status,
        Optional.of(problem),
        Optional.empty(),
        Instant.MIN,
        Instant.MAX);
  }

  /**
   * Whether it came of the bytes alone and not of the moment, such as a time limit: what did not
   * holds for its own run only.
   */
  public boolean lasts() {
    return status != DocumentStatus.TIMED_OUT
        && status != DocumentStatus.CRASHED
        && facts
            .map(EstablishedFacts::document)
            .filter(d -> d.codes().stream().anyMatch(defect -> defect.code().ofTheMoment()))
            .isEmpty();
  }

  /** Whether it may be used for a run that validates at a time. */
  public boolean holdsAt(Instant validationTime) {
    return !validationTime.isBefore(stableFrom) && validationTime.isBefore(stableUntil);
  }
}
