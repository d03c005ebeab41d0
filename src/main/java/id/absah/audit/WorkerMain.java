package id.absah.audit;

import id.absah.audit.worker.WorkerProcess;
import id.absah.findings.Examination;
import id.absah.ledger.CorruptRecordException;
import id.absah.ledger.RecordCodec;

/** A worker process: examines what its supervisor hands it. Not for people. */
public final class WorkerMain {
  private WorkerMain() {}

  /** Serves until the supervisor is gone. */
  public static void main(String[] arguments) {
    WorkerProcess.serve(WorkerMain::examiner, codec());
  }

  /** The codec of results, equal on both sides. */
  static RecordCodec<Examination> codec() {
    return RecordCodec.of(Examination.class, Audit.codes());
  }

  private static id.absah.audit.worker.DocumentExaminer examiner(byte[] settings) {
    try {
      return new Examiner(ExaminerSettings.fromBytes(settings))::examine;
    } catch (CorruptRecordException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
