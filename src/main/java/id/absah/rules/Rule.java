package id.absah.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One rule as the policy states it.
 *
 * @param id such as {@code P13-perubahan}
 * @param basis the clause
 * @param title a few words that name it
 * @param severity after tailoring
 * @param subject what it judges
 * @param inForce the first date of the document or of the evaluation from which it holds
 * @param enabled false when tailoring switched it off, with the reason in {@link
 *     Policy#tailoring()}
 * @param when the CEL condition; otherwise NOT_APPLICABLE
 * @param expect the CEL expectation
 * @param outcomes what a failing expectation means: the first whose condition holds; the last has
 *     none. Among them, never chosen by condition, the one of {@link #UNKNOWN_VARIANT}
 * @param unknownNeedsReview CEL over settings: whether UNKNOWN sends the document to review; empty:
 *     it does
 */
public record Rule(
    String id,
    Citation basis,
    Text title,
    Severity severity,
    Subject subject,
    Optional<LocalDate> inForce,
    boolean enabled,
    Optional<String> when,
    String expect,
    List<Outcome> outcomes,
    Optional<String> unknownNeedsReview) {
  /** The variant that says what to print when missing evidence decided. */
  public static final String UNKNOWN_VARIANT = "unknown";

  /**
   * What a failing expectation means.
   *
   * @param variant its name; empty for the main one
   * @param condition the CEL condition under which it applies; empty for the last
   * @param result FAIL, REVIEW or UNKNOWN
   * @param message what reports say
   * @param remedy what to do
   */
  public record Outcome(
      Optional<String> variant,
      Optional<String> condition,
      Otherwise result,
      Text message,
      Text remedy) {}

  /** The result of a failing expectation. */
  public enum Otherwise {
    /** The rule is broken. */
    FAIL,
    /** A person must look. */
    REVIEW,
    /** The evidence does not reach. */
    UNKNOWN
  }

  public Rule {
    outcomes = List.copyOf(outcomes);
  }

  /** The outcome a finding names by its variant; the main one for an unknown name. */
  public Outcome outcome(Optional<String> variant) {
    return outcomes.stream()
        .filter(outcome -> outcome.variant().equals(variant))
        .findFirst()
        .orElse(outcomes.get(outcomes.size() - 1));
  }
}
