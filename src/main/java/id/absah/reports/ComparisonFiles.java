package id.absah.reports;

import id.absah.findings.Comparison;
import id.absah.findings.DocumentEvaluation;
import id.absah.reports.csv.CsvReport;
import id.absah.reports.jsonl.ComparisonJson;
import id.absah.reports.table.RowWriter;
import java.io.IOException;
import java.util.Optional;

/** The comparison with an earlier run as CSV and JSON, as far as they are asked for. */
final class ComparisonFiles implements RowWriter {
  private final Comparison comparison;
  private final Optional<CsvReport<Comparison.Change>> csv;
  private final Optional<ComparisonJson> json;

  ComparisonFiles(
      Comparison comparison,
      Optional<CsvReport<Comparison.Change>> csv,
      Optional<ComparisonJson> json) {
    this.comparison = comparison;
    this.csv = csv;
    this.json = json;
  }

  @Override
  public void row(DocumentEvaluation document) {
    // Changes come of both runs, side by side.
  }

  @Override
  public void finish() throws IOException {
    comparison.<IOException>forEach(
        change -> {
          if (csv.isPresent()) {
            csv.get().write(change);
          }
          if (json.isPresent()) {
            json.get().write(change);
          }
        });
    if (csv.isPresent()) {
      csv.get().finish();
    }
    if (json.isPresent()) {
      json.get().finish();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (csv.isPresent()) {
        csv.get().close();
      }
    } finally {
      if (json.isPresent()) {
        json.get().close();
      }
    }
  }
}
