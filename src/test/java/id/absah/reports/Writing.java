package id.absah.reports;

import id.absah.findings.Evaluation;
import id.absah.reports.table.RowWriter;
import java.io.IOException;

/** Writes one report. */
public final class Writing {
  private Writing() {}

  /** Hands a report all rows of a run, completes and closes it. */
  public static void all(Evaluation evaluation, RowWriter report) throws IOException {
    try (report) {
      evaluation.documents().<IOException>forEach(report::row);
      report.finish();
    }
  }
}
