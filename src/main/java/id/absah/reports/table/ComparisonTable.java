package id.absah.reports.table;

import id.absah.findings.Comparison;
import id.absah.findings.OpenIssue;
import id.absah.reports.text.FindingWording;
import id.absah.reports.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What became of the issues of an earlier run, an issue a row. */
public final class ComparisonTable {
  private ComparisonTable() {}

  /** The table; its rows are those of the comparison. */
  public static Table<Comparison.Change> of(Wording wording, FindingWording findings) {
    return new Table<>(
        "comparison",
        "perbandingan.csv",
        List.of(
            words("change", 20, change -> wording.text("change." + change.kind())),
            words("path", 40, change -> wording.name(change.path())),
            words("title", 40, change -> findings.title(change.rule())),
            words("basis", 16, change -> findings.basis(change.rule())),
            words("severity", 10, change -> wording.severity(current(change).severity())),
            result("resultBefore", wording, Comparison.Change::before),
            result("resultNow", wording, Comparison.Change::now),
            words("changedFile", 12, change -> wording.truth(change.changedFile())),
            words("rule", 22, change -> wording.name(change.rule())),
            words("subject", 36, change -> wording.name(change.subject()))),
        8,
        List.of(),
        document -> List.of());
  }

  /** The issue as it is now, or as it last was. */
  public static OpenIssue current(Comparison.Change change) {
    return change.now().or(change::before).orElseThrow();
  }

  private static Column<Comparison.Change> words(
      String key, int width, Function<Comparison.Change, String> text) {
    return new Column<>(key, width, change -> Cell.words(text.apply(change)));
  }

  private static Column<Comparison.Change> result(
      String key, Wording wording, Function<Comparison.Change, Optional<OpenIssue>> issue) {
    return new Column<>(
        key,
        14,
        change -> Cell.words(issue.apply(change).map(open -> wording.result(open.result()))));
  }
}
