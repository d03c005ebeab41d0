package id.absah.facts.extract.changes;

/**
 * What the comparison of one document may cost, counted in values looked at, so that the verdict is
 * the same on every machine.
 */
final class Budget {
  /** A few seconds of work: twenty-five full walks of the 400,000 objects that a file may have. */
  static final long DEFAULT = 10_000_000;

  private long left;

  Budget(long values) {
    left = values;
  }

  /** Takes one value. */
  void take() {
    if (left-- <= 0) {
      throw new AnalysisLimitException();
    }
  }
}
