package id.absah.findings;

/** How a rule ends for one subject. */
public enum Result {
  /** Holds. */
  PASS,
  /** Does not hold. */
  FAIL,
  /** The evidence is there but does not decide: a person must look. */
  REVIEW,
  /** The evidence is missing. */
  UNKNOWN,
  /**
   * The rule does not concern this subject, or is not in force, or what it needs was not supplied.
   */
  NOT_APPLICABLE,
  /** The engine failed on it. */
  ERROR
}
