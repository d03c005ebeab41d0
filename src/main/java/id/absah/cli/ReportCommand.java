package id.absah.cli;

import id.absah.audit.LedgerReport;
import id.absah.audit.SettingsChangedException;
import id.absah.findings.Evaluation;
import id.absah.ledger.Ledger;
import id.absah.reports.ReportDirectory;
import id.absah.reports.ReportException;
import id.absah.rules.PolicyException;
import id.absah.rules.PolicySource;
import id.absah.validation.SigningException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the reports of a run that a ledger keeps, without a look at the archive. */
@Command(name = "report", aliases = "laporan")
final class ReportCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = {"--ledger", "--buku"},
      paramLabel = "FILE",
      required = true,
      descriptionKey = "ledger-kept")
  Path ledger = Path.of("");

  @Option(
      names = {"--run", "--nomor"},
      paramLabel = "RUN",
      descriptionKey = "run")
  Optional<Long> number = Optional.empty();

  @Mixin PolicyOptions policy = new PolicyOptions();

  @Mixin ManifestSigning signing = new ManifestSigning();

  @Mixin OutputOptions output = new OutputOptions();

  @Mixin CommonOptions common = new CommonOptions();

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call()
      throws PolicyException, IOException, SigningException, InterruptedException {
    signing.check();
    FolderException.refuse(ledger);
    Set<String> kept = LedgerFiles.keptIn(output.out, ledger);
    OutputFailures failures = new OutputFailures(console, output.out);
    try {
      ReportDirectory.recover(output.out, kept);
      ReportDirectory.checkWritable(output.out, kept);
    } catch (IOException e) {
      return failures.say(e);
    }
    Optional<ManifestSigning.Key> key = signing.open(Clock.systemUTC());
    WrittenReports written;
    try {
      written = write();
    } catch (SettingsChangedException e) {
      console.fail("cli.settings-changed", Map.of("run", Long.toString(e.run())));
      return ExitCode.BAD_ARGUMENTS;
    } catch (ReportException e) {
      return failures.say(e);
    }
    try {
      for (Path file : written.publish(key, kept)) {
        console.data(file.toString());
      }
    } catch (IOException e) {
      return failures.say(e);
    }
    RunSummary.say(console, written.evaluation());
    return ExitCode.DONE;
  }

  private WrittenReports write() throws PolicyException, IOException, SettingsChangedException {
    try (Ledger open = LedgerFiles.openToRead(ledger, console)) {
      long run = number.isPresent() ? number.get() : LedgerFiles.newest(open);
      LedgerReport report =
          LedgerReport.of(open, run, source(policy.policy), source(policy.tailor));
      Evaluation evaluation = report.evaluation();
      return WrittenReports.drafted(
          evaluation,
          ReportDirectory.draft(
              evaluation,
              report.audit().inputs(),
              report.previousRoot(),
              output.out,
              output.reports(console.messages())),
          () -> {});
    }
  }

  private static Optional<PolicySource> source(Optional<Path> file)
      throws IOException, PolicyException {
    return file.isPresent() ? Optional.of(PolicySource.read(file.get())) : Optional.empty();
  }
}
