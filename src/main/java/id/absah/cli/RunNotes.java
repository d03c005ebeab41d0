package id.absah.cli;

import id.absah.audit.Audit;
import id.absah.audit.LedgerReport;
import id.absah.audit.LedgerRun;
import id.absah.findings.Evaluation;
import id.absah.findings.WaiverProblem;
import id.absah.ledger.Ledger;
import id.absah.ledger.LedgerException;
import id.absah.ledger.Origin;
import id.absah.ledger.Run;
import id.absah.reports.text.SafeText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be known of a run beside its results. */
final class RunNotes {
  private final Console console;

  RunNotes(Console console) {
    this.console = console;
  }

  /** Which of the named roots add nothing. */
  void left(NamedRoots roots) {
    roots
        .left()
        .forEach(
            (path, other) ->
                console.say(
                    "cli.root-inside", Map.of("path", path.toString(), "other", other.toString())));
  }

  /** What is not used, what is gone on with, and which own files stand among those examined. */
  void begun(LedgerRun run, List<Path> roots, Path out) {
    for (String ignored : run.audit().ignoredFiles()) {
      console.say("cli.trust-ignored", Map.of("file", ignored));
    }
    unpinned(run.audit());
    RegisterWords.warn(console, run.audit().registerWarnings());
    if (run.resumed()) {
      console.say("cli.resumed", Map.of("run", Long.toString(run.number())));
    }
    Path target = out.toAbsolutePath().normalize();
    if (isBelow(roots, target)) {
      console.say("cli.out-inside", Map.of("folder", out.toString()));
    }
    Path ledgerFile = run.ledgerFile().toAbsolutePath().normalize();
    if (!ledgerFile.startsWith(target) && isBelow(roots, ledgerFile)) {
      console.say("cli.ledger-inside", Map.of("file", run.ledgerFile().toString()));
    }
  }

  /** That certificates handed over are not the ones that the policy pins. */
  void unpinned(Audit audit) {
    List<String> files = audit.unpinnedCertificates();
    if (!files.isEmpty()) {
      console.say(
          "cli.trust-unpinned",
          Map.of("count", Integer.toString(files.size()), "file", SafeText.display(files.get(0))));
    }
  }

  private static boolean isBelow(List<Path> roots, Path file) {
    return roots.stream().anyMatch(root -> file.startsWith(root.toAbsolutePath().normalize()));
  }

  /** That the ledger has reports to compare with, but of other folders. */
  void notCompared(Ledger ledger, long number) throws LedgerException {
    Optional<Run> other = LedgerReport.overOtherRoots(ledger, number);
    if (other.isPresent()) {
      console.say(
          "cli.not-compared",
          Map.of(
              "run",
              Long.toString(other.get().number()),
              "before",
              SafeText.display(String.join(", ", other.get().start().roots())),
              "now",
              SafeText.display(String.join(", ", ledger.run(number).start().roots()))));
    }
  }

  /** What was not examined again, and why the rest was. */
  void examined(Map<Origin, Long> origins) {
    long reused = origins.getOrDefault(Origin.REUSED, 0L);
    if (reused == 0 && origins.keySet().stream().allMatch(Origin.NEVER_SEEN::equals)) {
      return;
    }
    console.say("cli.reused", Map.of("count", Long.toString(reused)));
    origins.forEach(
        (origin, count) -> {
          if (origin != Origin.REUSED) {
            console.say(
                "summary.line",
                Map.of(
                    "name", console.messages().text("origin." + origin.name()),
                    "count", Long.toString(count)));
          }
        });
  }

  /** Waivers that did not work. */
  void waivers(Evaluation evaluation) {
    for (WaiverProblem problem :
        WaiverProblem.waiverProblems(evaluation.summary(), evaluation.run().asOf())) {
      console.say(
          problem.kind() == WaiverProblem.Kind.EXPIRED ? "waiver.expired" : "waiver.unused",
          Map.of(
              "rule", problem.waiver().rule(),
              "path", problem.waiver().path(),
              "until", problem.waiver().until().toString()));
    }
  }
}
