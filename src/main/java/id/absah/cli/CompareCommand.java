package id.absah.cli;

import id.absah.audit.LedgerReport;
import id.absah.findings.Comparison;
import id.absah.ledger.Ledger;
import id.absah.reports.jsonl.ComparisonJson;
import id.absah.reports.text.SafeText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what became of the findings of an earlier run. */
@Command(name = "compare", aliases = "bandingkan")
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = {"--ledger", "--buku"},
      paramLabel = "FILE",
      required = true,
      descriptionKey = "ledger-kept")
  Path ledger = Path.of("");

  @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "run-before")
  long before;

  @Parameters(index = "1", paramLabel = "RUN", descriptionKey = "run-now")
  long now;

  @Option(names = "--json", descriptionKey = "compare-json")
  boolean json;

  @Mixin CommonOptions common = new CommonOptions();

  @Spec CommandSpec command = CommandSpec.create();

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (before > now) {
      throw new ParameterException(command.commandLine(), "cli.compare-order");
    }
    try (Ledger open = LedgerFiles.openToRead(ledger, console)) {
      Comparison comparison = LedgerReport.compare(open, before, now);
      if (json) {
        writeJson(comparison);
      } else {
        writeLines(comparison);
      }
    }
    if (console.lost()) {
      console.fail("cli.output-lost", Map.of());
      return ExitCode.OUTPUT_NOT_WRITABLE;
    }
    return ExitCode.DONE;
  }

  private void writeJson(Comparison comparison) throws IOException {
    ComparisonJson out = new ComparisonJson(comparison, console.dataStream());
    comparison.<IOException>forEach(out::write);
    out.finish();
    console.data("");
  }

  private void writeLines(Comparison comparison) {
    for (Comparison.Kind kind : Comparison.Kind.values()) {
      console.say(
          "summary.line",
          Map.of(
              "name", console.messages().text("change." + kind),
              "count", Long.toString(comparison.count(kind))));
    }
    comparison.<RuntimeException>forEach(
        change ->
            console.data(
                console
                    .messages()
                    .text(
                        "compare.line",
                        Map.of(
                            "kind", console.messages().text("change." + change.kind()),
                            "path", SafeText.display(change.path()),
                            "rule", change.rule(),
                            "subject", SafeText.display(change.subject()),
                            "changed",
                                change.changedFile()
                                    ? console.messages().text("compare.changed")
                                    : ""))));
  }
}
