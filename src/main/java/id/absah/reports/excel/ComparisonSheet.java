package id.absah.reports.excel;

import id.absah.findings.Comparison;
import id.absah.findings.Evaluation;
import id.absah.reports.table.ComparisonTable;
import id.absah.reports.text.FindingWording;

/** Perbandingan: what became of the issues of an earlier run. */
final class ComparisonSheet {
  private ComparisonSheet() {}

  static void write(Sheets sheets, Evaluation evaluation, Comparison comparison, int rowsPerSheet) {
    FindingWording findings = new FindingWording(sheets.wording, evaluation.policy());
    TableSheet<Comparison.Change> table =
        new TableSheet<>(sheets, ComparisonTable.of(sheets.wording, findings), rowsPerSheet);
    comparison.<RuntimeException>forEach(table::write);
    table.finish();
  }
}
