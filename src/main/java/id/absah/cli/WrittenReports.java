package id.absah.cli;

import id.absah.findings.Evaluation;
import id.absah.ledger.LedgerException;
import id.absah.reports.ReportDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A run and its reports, which have not taken their place yet, for the ledger may lie where they
 * go; or those of an earlier run, which stand there and are the same.
 */
record WrittenReports(
    Evaluation evaluation,
    Optional<ReportDraft> draft,
    Afterwards afterwards,
    List<Path> standing) {
  /** What is done when they have taken their place. */
  @FunctionalInterface
  interface Afterwards {
    void run() throws IOException;
  }

  static WrittenReports drafted(Evaluation evaluation, ReportDraft draft, Afterwards afterwards) {
    return new WrittenReports(evaluation, Optional.of(draft), afterwards, List.of());
  }

  static WrittenReports standing(Evaluation evaluation, List<Path> files) {
    return new WrittenReports(evaluation, Optional.empty(), () -> {}, files);
  }

  /**
   * Signs the reports if there is a key, and puts them in their place.
   *
   * @return their files
   * @throws LedgerException when they are in their place, but that cannot be noted; the next
   *     command over them does
   */
  List<Path> publish(Optional<ManifestSigning.Key> key, Set<String> kept) throws IOException {
    if (draft.isEmpty()) {
      return standing;
    }
    List<Path> files;
    try (ReportDraft open = draft.get()) {
      if (key.isPresent()) {
        open.sign(manifest -> key.get().signature(manifest, Clock.systemUTC()));
      }
      files = open.publish(kept);
    }
    afterwards.run();
    return files;
  }
}
