package id.absah.reports.table;

import id.absah.findings.DocumentEvaluation;
import java.io.Closeable;
import java.io.IOException;

/**
 * A report under construction. It is handed the rows of a run one after the other, so that one pass
 * over them serves all reports, and keeps none of them.
 */
public interface RowWriter extends Closeable {
  /** Takes the next row. */
  void row(DocumentEvaluation document) throws IOException;

  /** Completes the report, after the last row. */
  void finish() throws IOException;
}
