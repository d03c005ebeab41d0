package id.absah.audit.worker;

/**
 * How a worker's machine compiles. To get warm costs a worker more than to examine some hundred
 * documents, and that is lost with every death.
 */
enum Pace {
  /** For a life of thousands of documents: the virtual machine's own way. */
  LASTING("-XX:+TieredCompilation"),
  /**
   * For a life of some hundred: compiled once and lightly. A hundred documents cost such a worker
   * 3.5 seconds of CPU time from its start instead of 6.1; every one after the first two hundred
   * half as much again as a lasting worker's. A document that is too slow for it is tried again by
   * a lasting one, like all that are put aside.
   */
  QUICK("-XX:TieredStopAtLevel=1");

  /** Documents after which a lasting worker has cost less (measured on generated letters). */
  static final int BREAK_EVEN = 1_000;

  private final String option;

  Pace(String option) {
    this.option = option;
  }

  /** The option of the virtual machine. */
  String option() {
    return option;
  }

  /** After how many documents one is replaced that would be after so many otherwise. */
  int recycleDocuments(int otherwise) {
    return this == QUICK ? Math.min(BREAK_EVEN, otherwise) : otherwise;
  }
}
