package id.absah.audit.worker;

/** Whether workers die young now, as the last one that ended tells, and what follows. */
final class Mortality {
  private boolean young;
  private int more = 1;
  private int standing;

  /** Hears of a worker's end; what ends only because there is no more work tells nothing. */
  void learn(Worker ended) {
    if (!ended.usable() || ended.worn()) {
      young = ended.diedYoung();
    }
  }

  /**
   * Hears how many examine one document for so long that it may be the end of them.
   *
   * @return whether that is news
   */
  boolean stand(int workers) {
    boolean news = standing != workers;
    standing = workers;
    return news;
  }

  /** There is not memory for more than was asked for. */
  void spare() {
    more = 0;
  }

  /** How the next one compiles. */
  Pace pace() {
    return young ? Pace.QUICK : Pace.LASTING;
  }

  /**
   * How many more may live than was asked for: one starts most of the time, and one for one that
   * stands still.
   */
  int more() {
    return young ? more + Math.min(more, standing) : 0;
  }
}
