package id.absah.cli;

import id.absah.findings.Result;
import id.absah.findings.Summary;
import id.absah.rules.Severity;
import java.util.Arrays;

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

  boolean reachedBy(Summary summary) {
    return switch (this) {
      case critical -> summary.count(Severity.CRITICAL, Result.FAIL) > 0;
      case major ->
          summary.count(Severity.CRITICAL, Result.FAIL) + summary.count(Severity.MAJOR, Result.FAIL)
              > 0;
      case error ->
          Arrays.stream(Severity.values())
              .anyMatch(severity -> summary.count(severity, Result.ERROR) > 0);
      case never -> false;
    };
  }
}
