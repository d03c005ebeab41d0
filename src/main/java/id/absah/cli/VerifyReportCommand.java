package id.absah.cli;

import id.absah.ledger.Ledger;
import id.absah.ledger.Run;
import id.absah.reports.Manifest;
import id.absah.reports.ReportVerification;
import id.absah.reports.text.SafeText;
import id.absah.validation.CertificateSummary;
import id.absah.validation.DetachedSignature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
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

/**
 * Says whether run directories are as they were written, were published by the runs of a ledger,
 * and follow each other. Nothing is called intact before all of that was looked at.
 */
@Command(name = "verify-report", aliases = "periksa-laporan")
final class VerifyReportCommand implements Callable<Integer> {
  /** A signature of ours has a few KiB; what is larger than this is none. */
  private static final int MOST_SIGNATURE = 1 << 20;

  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "report-folders")
  List<Path> folders = List.of();

  @Option(
      names = {"--ledger", "--buku"},
      paramLabel = "FILE",
      descriptionKey = "ledger-verify")
  Optional<Path> ledger = Optional.empty();

  @Option(
      names = {"--signer", "--penandatangan"},
      paramLabel = "SHA256",
      converter = Sha256Digits.class,
      descriptionKey = "signer")
  Optional<String> signer = Optional.empty();

  @Mixin CommonOptions common = new CommonOptions();

  VerifyReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    for (Path folder : folders) {
      if (Files.isRegularFile(folder)) {
        throw new NotDirectoryException(folder.toString());
      }
    }
    boolean sound = true;
    Optional<List<Run>> runs = runs();
    Optional<ReportVerification> before = Optional.empty();
    for (Path folder : folders) {
      Set<String> kept =
          new LinkedHashSet<>(LedgerFiles.keptIn(folder, LedgerFiles.beside(folder)));
      ledger.ifPresent(file -> kept.addAll(LedgerFiles.keptIn(folder, file)));
      ReportVerification verification = ReportVerification.of(folder, kept);
      console.data(folder + ":");
      verification.words(console.messages()).forEach(line -> console.data("  " + line));
      boolean further = signatureHolds(folder);
      if (runs.isPresent()) {
        LedgerRecord recorded = LedgerRecord.of(verification, runs.get());
        console.data("  " + recorded.words(console));
        further = further && recorded.match() == LedgerRecord.Match.PUBLISHED;
      }
      if (before.isPresent()) {
        boolean follows = verification.follows(before.get());
        say(follows ? "verify.follows" : "verify.not-follows", Map.of());
        further = further && follows;
      }
      console.data("  " + verification.verdict(further, console.messages()));
      sound = sound && further && verification.sound();
      before = Optional.of(verification);
    }
    return sound ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private Optional<List<Run>> runs() throws IOException {
    if (ledger.isEmpty()) {
      return Optional.empty();
    }
    try (Ledger open = LedgerFiles.openToRead(ledger.get(), console)) {
      return Optional.of(open.runs());
    }
  }

  /** Whether the operator's signature over the manifest holds, where there is one. */
  private boolean signatureHolds(Path folder) throws IOException {
    Path file = folder.resolve(Manifest.SIGNATURE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      say(signer.isEmpty() ? "verify.unsigned" : "verify.signature-missing", Map.of());
      return signer.isEmpty();
    }
    DetachedSignature.Verified verified = verified(folder.resolve(Manifest.FILE), file);
    String sha256 = verified.signer().map(CertificateSummary::sha256).orElse("-");
    boolean expected = signer.isEmpty() || signer.get().equalsIgnoreCase(sha256);
    String good = expected ? "verify.signed" : "verify.other-signer";
    say(
        verified.holds() ? good : "verify.signature-broken",
        Map.of(
            "name",
                SafeText.display(
                    verified.signer().flatMap(CertificateSummary::commonName).orElse("-")),
            "sha256", sha256,
            "time", verified.claimedTime().map(Instant::toString).orElse("-"),
            "reason", verified.problem().map(problem -> problem.code().name()).orElse("-")));
    return verified.holds() && expected;
  }

  private static DetachedSignature.Verified verified(Path manifest, Path signature)
      throws IOException {
    try (InputStream content = Files.newInputStream(manifest);
        InputStream cms = Files.newInputStream(signature)) {
      return DetachedSignature.verify(content, cms.readNBytes(MOST_SIGNATURE));
    }
  }

  private void say(String key, Map<String, String> values) {
    console.data("  " + console.messages().text(key, values));
  }
}
