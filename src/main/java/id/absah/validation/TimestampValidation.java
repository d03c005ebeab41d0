package id.absah.validation;

import id.absah.document.Defect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One RFC 3161 token and whether it counts as a proof of existence.
 *
 * @param conclusion whether it counts
 * @param time genTime, when the token can be read
 * @param tsa the name of the signing certificate's subject
 * @param sha256 of the token as it was found, lower-case hexadecimal
 * @param digest the imprint's digest algorithm
 * @param chain the path from the signing certificate to the anchor, as far as it was found
 * @param defects findings about the token
 */
public record TimestampValidation(
    Conclusion conclusion,
    Optional<Instant> time,
    Optional<String> tsa,
    Optional<String> sha256,
    Optional<String> digest,
    List<CertificateSummary> chain,
    List<Defect> defects) {
  public TimestampValidation {
    chain = List.copyOf(chain);
    defects = List.copyOf(defects);
  }

  /** A token whose bytes are not at hand. */
  public TimestampValidation(
      Conclusion conclusion,
      Optional<Instant> time,
      Optional<String> tsa,
      Optional<String> digest,
      List<CertificateSummary> chain,
      List<Defect> defects) {
    this(conclusion, time, tsa, Optional.empty(), digest, chain, defects);
  }
}
