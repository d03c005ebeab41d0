package id.absah.cli;

import id.absah.ledger.LedgerException;
import id.absah.reports.ReportException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Map;

/** Says why a run directory cannot be written, or its publication not be noted. */
final class OutputFailures {
  private final Console console;
  private final Path out;

  OutputFailures(Console console, Path out) {
    this.console = console;
    this.out = out;
  }

  /**
   * Says it.
   *
   * @return the exit code
   * @throws InterruptedException when it failed because the command was interrupted
   */
  int say(IOException e) throws InterruptedException {
    // what the writers wrap it in: an interrupted thread stays so, until somebody has heard of it
    if (e instanceof ClosedByInterruptException || Thread.currentThread().isInterrupted()) {
      throw new InterruptedException();
    }
    if (e instanceof ReportException report) {
      console.fail(report.messageKey(), report.values());
    } else if (e instanceof LedgerException ledger) {
      console.fail(ledger.key(), ledger.values());
    } else {
      console.fail(
          "cli.not-writable",
          Map.of("folder", out.toString(), "detail", String.valueOf(e.getMessage())));
    }
    return ExitCode.OUTPUT_NOT_WRITABLE;
  }
}
