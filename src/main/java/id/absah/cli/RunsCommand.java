package id.absah.cli;

import id.absah.ledger.Ledger;
import id.absah.ledger.Run;
import id.absah.reports.text.SafeText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Lists the runs that a ledger keeps, and forgets old ones. */
@Command(name = "runs", aliases = "riwayat")
final class RunsCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = {"--ledger", "--buku"},
      paramLabel = "FILE",
      required = true,
      descriptionKey = "ledger-kept")
  Path ledger = Path.of("");

  @Option(
      names = {"--keep-last", "--sisakan"},
      paramLabel = "N",
      converter = RunCount.class,
      descriptionKey = "keep-last")
  Optional<Integer> keepLast = Optional.empty();

  @Mixin CommonOptions common = new CommonOptions();

  RunsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (Ledger open =
        keepLast.isPresent()
            ? LedgerFiles.openKept(ledger)
            : LedgerFiles.openToRead(ledger, console)) {
      if (keepLast.isPresent()) {
        int forgotten = open.forgetAllBut(keepLast.get());
        console.say("runs.forgotten", Map.of("count", Integer.toString(forgotten)));
      }
      List<Run> runs = open.runs();
      if (!runs.isEmpty()) {
        console.say("runs.head");
      }
      for (Run run : runs) {
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
                        "roots", SafeText.display(String.join(", ", run.start().roots())),
                        "documents", Long.toString(open.entryCount(run.number())),
                        "root", run.root().orElse("-"))));
      }
    }
    return ExitCode.DONE;
  }

  /** At least one: a ledger without runs is a file to delete. */
  static final class RunCount implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      int count = Integer.parseInt(text);
      if (count < 1) {
        throw new TypeConversionException(text);
      }
      return count;
    }
  }
}
