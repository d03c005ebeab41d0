package id.absah.reports;

import id.absah.findings.Evaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** The folder of one run: written beside its place and published by an atomic rename. */
public final class ReportDirectory {
  // SKELETON: to be written by the reports author; signatures are the contract.
  private ReportDirectory() {}

  /**
   * Finds out before a run whether the reports can be written there.
   *
   * @throws IOException when not: no permission, a file in the way, or a folder that holds
   *     something else
   */
  public static void checkWritable(Path directory) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Writes all reports and the manifest.
   *
   * @param inputs what else the manifest names, by name: policy, tailoring and trust material, each
   *     with its SHA-256
   * @return the files written, in name order
   * @throws IOException when they cannot be written; nothing half-written stays behind
   */
  public static List<Path> publish(
      Evaluation evaluation,
      SortedMap<String, String> inputs,
      Path directory,
      ReportOptions options)
      throws IOException {
    throw new UnsupportedOperationException();
  }
}
