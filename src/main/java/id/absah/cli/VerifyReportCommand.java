package id.absah.cli;

import id.absah.reports.ReportVerification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether run directories are as they were written, and follow each other. */
@Command(name = "verify-report", aliases = "periksa-laporan")
final class VerifyReportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "report-folders")
  List<Path> folders = List.of();

  @Option(
      names = {"--ledger", "--buku"},
      paramLabel = "FILE",
      descriptionKey = "ledger-verify")
  Optional<Path> ledger = Optional.empty();

  @Mixin CommonOptions common = new CommonOptions();

  VerifyReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    boolean sound = true;
    Optional<ReportVerification> before = Optional.empty();
    for (Path folder : folders) {
      Set<String> kept =
          new LinkedHashSet<>(LedgerFiles.keptIn(folder, LedgerFiles.beside(folder)));
      ledger.ifPresent(file -> kept.addAll(LedgerFiles.keptIn(folder, file)));
      ReportVerification verification = ReportVerification.of(folder, kept);
      console.data(folder + ":");
      verification.words(console.messages()).forEach(line -> console.data("  " + line));
      sound = sound && verification.sound();
      if (before.isPresent()) {
        boolean follows = verification.follows(before.get());
        console.data(
            "  "
                + console
                    .messages()
                    .text(follows ? "verify.follows" : "verify.not-follows", Map.of()));
        sound = sound && follows;
      }
      before = Optional.of(verification);
    }
    return sound ? ExitCode.DONE : ExitCode.FINDINGS;
  }
}
