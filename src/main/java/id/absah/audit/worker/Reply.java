package id.absah.audit.worker;

import id.absah.document.Defect;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Examination;
import java.time.Duration;

/** What came of giving a document to a worker. */
sealed interface Reply {
  /** The worker's result. */
  record Examined(Examination examination) implements Reply {}

  /**
   * None: the worker is dead.
   *
   * @param status TIMED_OUT or CRASHED
   * @param problem how it ended
   * @param cause who or what brought it to that
   */
  record Died(DocumentStatus status, Defect problem, Cause cause) implements Reply {
    /** Over its time; in seconds, because nothing finer is the same in two runs. */
    static Died timedOut(EngineCode code, Duration limit, long spentMillis, Cause cause) {
      Defect problem =
          Defect.of(code, "limit", limit.toSeconds())
              .with("spent", Math.max(0, spentMillis) / 1000);
      return new Died(DocumentStatus.TIMED_OUT, problem, cause);
    }

    /** Ended otherwise, with the exit code or {@code -}. */
    static Died crashed(String exit, String detail, Cause cause) {
      Defect problem =
          Defect.of(EngineCode.WORKER_DIED, "exit", exit)
              .with("detail", detail.isEmpty() ? "-" : detail);
      return new Died(DocumentStatus.CRASHED, problem, cause);
    }
  }

  /** What brought a worker to its end. */
  enum Cause {
    /** The document, as far as can be told. */
    DOCUMENT,
    /** The document, for which it did not compute but wait. */
    WAITING,
    /** Somebody else, as far as can be told. */
    OUTSIDE
  }
}
