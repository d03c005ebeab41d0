package id.absah.cli;

import id.absah.ledger.Ledger;
import id.absah.ledger.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the runs that a ledger keeps. */
@Command(name = "runs", aliases = "riwayat")
final class RunsCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = {"--ledger", "--buku"},
      paramLabel = "FILE",
      required = true,
      descriptionKey = "ledger-kept")
  Path ledger = Path.of("");

  @Mixin CommonOptions common = new CommonOptions();

  RunsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (Ledger open = LedgerFiles.openKept(ledger)) {
      for (Run run : open.runs()) {
        console.data(
            console
                .messages()
                .text(
                    "runs.line",
                    Map.of(
                        "number", Long.toString(run.number()),
                        "as-of", run.start().asOf().toString(),
                        "period", run.start().period().orElse("-"),
                        "state", console.messages().text("runs.state." + run.state()),
                        "roots", String.join(", ", run.start().roots()),
                        "documents", Long.toString(open.entryCount(run.number())),
                        "root", run.root().orElse("-"))));
      }
    }
    return ExitCode.DONE;
  }
}
