package id.absah.audit.worker;

/**
 * Stops a run whose documents fail for the program's own reasons: then it is not the documents.
 * Counts first attempts in the order in which they end; what is tried again alone at the end of the
 * run, one bad document after the other, is not counted a second time.
 */
final class CircuitBreaker {
  /** The last so many documents, and the share of them in percent (DESIGN 5, issue 4). */
  private static final int WINDOW = 1_000;

  private static final int PERCENT = 5;

  /**
   * With fewer nothing is concluded. With one document in a hundred bad by chance, more than 10 of
   * 200 are seen less than once in 100,000 runs, more than 5 of 100 once in 2,000.
   */
  private static final int FEWEST = 200;

  private final boolean[] window = new boolean[WINDOW];
  private long examined;
  private int failed;

  /** Counts one document; whether the run must stop. */
  boolean tripsAfter(boolean failure) {
    int place = (int) (examined % WINDOW);
    if (window[place]) {
      failed--;
    }
    window[place] = failure;
    if (failure) {
      failed++;
    }
    examined++;
    return examined >= FEWEST && failed * 100L > PERCENT * Math.min(examined, WINDOW);
  }

  /** How many of the last documents failed. */
  int failed() {
    return failed;
  }

  /** The last documents, at most a thousand. */
  int examined() {
    return (int) Math.min(examined, WINDOW);
  }
}
