package id.absah.audit.worker;

/** Whether workers die young now, as the last one that ended tells, and what follows. */
final class Mortality {
  private boolean young;
  private int more = 1;

  /** Hears of a worker's end; what ends only because there is no more work tells nothing. */
  void learn(Worker ended) {
    if (!ended.usable() || ended.worn()) {
      young = ended.diedYoung();
    }
  }

  /** There is not memory for more than was asked for. */
  void spare() {
    more = 0;
  }

  /** How the next one compiles. */
  Pace pace() {
    return young ? Pace.QUICK : Pace.LASTING;
  }

  /** How many more may live than was asked for: one stands still or starts most of the time. */
  int more() {
    return young ? more : 0;
  }
}
