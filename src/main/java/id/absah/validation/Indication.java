package id.absah.validation;

/** The main status indication of EN 319 102-1, 5.1.3, table 5. */
public enum Indication {
  /** All checks passed. */
  TOTAL_PASSED("TOTAL-PASSED"),
  /** The available information does not decide. */
  INDETERMINATE("INDETERMINATE"),
  /** Refuted. */
  TOTAL_FAILED("TOTAL-FAILED");

  private final String term;

  Indication(String term) {
    this.term = term;
  }

  /** The standard's spelling, with a hyphen; what rules and reports use. */
  public String term() {
    return term;
  }
}
