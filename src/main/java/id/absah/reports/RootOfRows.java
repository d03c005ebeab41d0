package id.absah.reports;

import id.absah.findings.DocumentEvaluation;
import id.absah.reports.jsonl.JsonLinesReport;
import id.absah.reports.jsonl.RunRoot;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Works out the root of a run while its rows are judged, without writing a report. */
public final class RootOfRows implements AutoCloseable {
  private final RunRoot root;
  private final Lanes lanes = new Lanes();

  /**
   * No row yet.
   *
   * @param showPersonalData as the reports would show it: their lines are what the root is over
   */
  public RootOfRows(Optional<String> previousRoot, boolean showPersonalData) {
    this.root = new RunRoot(previousRoot);
    lanes.add(
        List.of(new JsonLinesReport(showPersonalData, root, OutputStream.nullOutputStream())));
  }

  /** Takes the next row, in path order. */
  public void row(DocumentEvaluation document) throws IOException {
    lanes.row(document);
  }

  /** The root over all rows; ends the computation. */
  public String value() throws IOException {
    lanes.finish();
    return root.value();
  }

  @Override
  public void close() {
    lanes.stop();
  }
}
