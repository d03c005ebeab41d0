package id.absah.cli;

import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Finding;
import id.absah.findings.Result;
import id.absah.rules.Severity;
import java.util.List;

/** From which finding on a run ends with exit code 1. */
enum FailOn {
  /** An unwaived FAIL of a critical rule. */
  critical,
  /** Or of a major one. */
  major,
  /** Only rules that the engine failed on. */
  error,
  /** No finding. */
  never;

  boolean reachedBy(List<DocumentEvaluation> documents) {
    return documents.stream()
        .flatMap(document -> document.findings().stream())
        .anyMatch(this::reachedBy);
  }

  private boolean reachedBy(Finding finding) {
    if (finding.waived()) {
      return false;
    }
    boolean failed = finding.result() == Result.FAIL;
    return switch (this) {
      case critical -> failed && finding.severity() == Severity.CRITICAL;
      case major -> failed && finding.severity().compareTo(Severity.MAJOR) >= 0;
      case error -> finding.result() == Result.ERROR;
      case never -> false;
    };
  }
}
