package id.absah.audit.worker;

import id.absah.document.Defect;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Examination;

/** The row of a document whose examination did not come to an end. */
final class FailedExaminations {
  private FailedExaminations() {}

  static Examination of(Task task, Reply.Died died) {
    return of(task, died.status(), died.problem());
  }

  static Examination of(Task task, DocumentStatus status, Defect problem) {
    return Examination.failed(
        task.sha256(), task.document().length(), task.format(), status, problem);
  }
}
