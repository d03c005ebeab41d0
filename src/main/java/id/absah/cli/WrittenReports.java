package id.absah.cli;

import id.absah.findings.Evaluation;
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
record WrittenReports(Evaluation evaluation, Optional<ReportDraft> draft, List<Path> standing) {
  static WrittenReports drafted(Evaluation evaluation, ReportDraft draft) {
    return new WrittenReports(evaluation, Optional.of(draft), List.of());
  }

  static WrittenReports standing(Evaluation evaluation, List<Path> files) {
    return new WrittenReports(evaluation, Optional.empty(), files);
  }

  /**
   * Signs the reports if there is a key, and puts them in their place.
   *
   * @return their files
   */
  List<Path> publish(Optional<ManifestSigning.Key> key, Set<String> kept) throws IOException {
    if (draft.isEmpty()) {
      return standing;
    }
    try (ReportDraft open = draft.get()) {
      if (key.isPresent()) {
        open.sign(manifest -> key.get().signature(manifest, Clock.systemUTC()));
      }
      return open.publish(kept);
    }
  }
}
