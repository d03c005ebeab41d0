package id.absah.validation;

import id.absah.document.Code;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One step of a validation with its outcome.
 *
 * @param code the code that a failing outcome has; its opposite is what was checked
 * @param outcome how it ended
 * @param values the compared values
 */
public record Check(Code code, Outcome outcome, SortedMap<String, String> values) {
  /** How a check ends. */
  public enum Outcome {
    /** Holds. */
    PASSED,
    /** Does not hold. */
    FAILED,
    /** Cannot be decided from the data at hand. */
    UNKNOWN,
    /** Has no meaning here, such as a check of an attribute that is not there. */
    NOT_APPLICABLE
  }

  public Check {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }
}
