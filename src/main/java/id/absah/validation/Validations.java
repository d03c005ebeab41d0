package id.absah.validation;

import java.time.Instant;
import java.util.List;

/**
 * The validations of one document's signatures, and for which other validation times they hold:
 * everything here is the same for any time from {@code stableFrom} on and before {@code
 * stableUntil}.
 *
 * @param signatures in the document's order
 * @param stableFrom {@link Instant#MIN} without a bound
 * @param stableUntil {@link Instant#MAX} without a bound
 */
public record Validations(
    List<SignatureValidation> signatures, Instant stableFrom, Instant stableUntil) {
  public Validations {
    signatures = List.copyOf(signatures);
  }
}
