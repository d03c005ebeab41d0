package id.absah.cli;

import id.absah.ledger.Publication;
import id.absah.ledger.Run;
import id.absah.reports.ReportVerification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a ledger says of a report: whether one of its runs published this manifest, by its digest.
 *
 * @param match how much agrees
 * @param runs the numbers of the runs that agree, oldest first
 */
record LedgerRecord(Match match, List<Long> runs) {
  /** How much agrees. */
  enum Match {
    /** The manifest, byte by byte, and the root that it names. */
    PUBLISHED,
    /** Only the root: the same rows, under a manifest that the ledger does not know. */
    SAME_ROWS,
    /** Nothing. */
    UNKNOWN
  }

  static LedgerRecord of(ReportVerification report, List<Run> runs) {
    List<Run> sameRows =
        report.runRoot().isEmpty()
            ? List.of()
            : runs.stream().filter(run -> run.root().equals(report.runRoot())).toList();
    Optional<String> manifest = Optional.of(report.manifestSha256());
    List<Run> published =
        sameRows.stream()
            .filter(run -> run.publication().map(Publication::manifest).equals(manifest))
            .toList();
    if (!published.isEmpty()) {
      return new LedgerRecord(Match.PUBLISHED, numbers(published));
    }
    return new LedgerRecord(
        sameRows.isEmpty() ? Match.UNKNOWN : Match.SAME_ROWS, numbers(sameRows));
  }

  private static List<Long> numbers(List<Run> runs) {
    return runs.stream().map(Run::number).toList();
  }

  /** What was found, as a sentence. */
  String words(Console console) {
    return console
        .messages()
        .text(
            "verify.ledger-" + match.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            Map.of("runs", runs.stream().map(String::valueOf).collect(Collectors.joining(", "))));
  }
}
