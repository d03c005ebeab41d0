package id.absah.audit.worker;

/**
 * Stops a run whose documents fail for the program's own reasons: then it is not the documents.
 * Counts first attempts in the order in which they end; what is tried again at the end of the run,
 * one bad document after the other, is not counted a second time.
 */
final class CircuitBreaker {
  /**
   * The last so many documents, and the share of them in percent. With fewer nothing is concluded:
   * a run that is begun again has what was put aside before it, bad documents first.
   */
  private static final int WINDOW = 1_000;

  private static final int PERCENT = 5;

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
    return examined >= WINDOW && failed * 100L > PERCENT * WINDOW;
  }

  /** How many of the last documents failed. */
  int failed() {
    return failed;
  }

  /** The documents that are looked back on. */
  int examined() {
    return (int) Math.min(examined, WINDOW);
  }
}
