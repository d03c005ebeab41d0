package id.absah.audit.worker;

import id.absah.document.Defect;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Examination;

/** What came of giving a document to a worker. */
sealed interface Reply {
  /** The worker's result. */
  record Examined(Examination examination) implements Reply {}

  /**
   * None: the worker is dead.
   *
   * @param status TIMED_OUT or CRASHED
   * @param problem how it ended
   * @param fromOutside whether somebody else ended it, as far as that can be told
   */
  record Died(DocumentStatus status, Defect problem, boolean fromOutside) implements Reply {}
}
