package id.absah.facts.extract.changes;

/**
 * What the comparison of one document may cost, counted in values looked at, so that the verdict is
 * the same on every machine.
 */
final class Budget {
  /** Some seconds of work: ten full walks of the 400,000 objects that a file may have. */
  static final long DEFAULT = 4_000_000;

  /** For a file with more signatures than are listed: no honest one has them (PdfLimits). */
  static final long TOO_MANY_SIGNATURES = DEFAULT / 4;

  /**
   * Instructions of content streams read to see what they draw: some hundred full pages of text.
   */
  private static final int DRAWING = 2_000_000;

  private long left;
  private int instructions = DRAWING;

  Budget(long values) {
    left = values;
  }

  /** Takes one value. */
  void take() {
    if (left-- <= 0) {
      throw new AnalysisLimitException();
    }
  }

  /** Takes instructions of a content stream; false when not so many are left. */
  boolean draw(int count) {
    instructions -= Math.min(count, instructions + 1);
    return instructions >= 0;
  }

  /** Takes a decoded stream as so many instructions as it may hold. */
  boolean decode(int length) {
    // The shortest instruction takes two bytes, a usual one some twenty.
    return draw(length / 64 + 1);
  }
}
