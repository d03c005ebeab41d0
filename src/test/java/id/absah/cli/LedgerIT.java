package id.absah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.cli.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that a ledger keeps, through the real jar: resumed, reported again, compared, verified. */
class LedgerIT {
  private static final List<String> REPORTS =
      List.of(
          "evaluasi.html",
          "evaluasi.xlsx",
          "evaluation.jsonl",
          "dokumen.csv",
          "temuan.csv",
          "MANIFEST.sha256");

  @TempDir Path folder;
  private Program absah;

  @BeforeEach
  void copiesAFewSamples() throws IOException {
    absah = new Program(folder);
    Path archive = Files.createDirectories(folder.resolve("arsip"));
    try (Stream<Path> files = Files.walk(Path.of(Program.SAMPLES))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().limit(12).toList()) {
        Files.copy(file, archive.resolve(file.getFileName().toString()));
      }
    }
  }

  private Run evaluate(String asOf, String... more) throws Exception {
    String[] all =
        Stream.concat(
                Stream.of("evaluate", "arsip", "--tailor", Program.TAILOR, "--as-of", asOf),
                Stream.of(more))
            .toArray(String[]::new);
    return absah.run(all);
  }

  @Test
  void theSameCommandAgainExaminesNothingAndWritesTheSameBytes() throws Exception {
    Run first = evaluate("2026-10-31");
    Path before = Files.move(folder.resolve("laporan"), folder.resolve("pertama"));
    Files.createDirectory(folder.resolve("laporan"));
    Files.copy(before.resolve("absah.ledger"), folder.resolve("laporan/absah.ledger"));

    Run second = evaluate("2026-10-31");

    assertThat(second.code()).as(second.err()).isEqualTo(first.code());
    assertThat(second.err()).contains("Dipakai ulang dari pemeriksaan terdahulu: 12");
    for (String name : REPORTS) {
      assertThat(folder.resolve("laporan").resolve(name))
          .hasSameBinaryContentAs(before.resolve(name));
    }
  }

  @Test
  void reportsAreWrittenAgainFromTheLedgerAlone() throws Exception {
    evaluate("2026-10-31", "--ledger", "buku.ledger", "--out", "satu");
    try (Stream<Path> files = Files.list(folder.resolve("arsip"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }

    Run again = absah.run("report", "--ledger", "buku.ledger", "--out", "dua");

    assertThat(again.code()).as(again.err()).isZero();
    for (String name : REPORTS) {
      assertThat(folder.resolve("dua").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("satu").resolve(name));
    }
  }

  @Test
  void aLaterMonthIsComparedWithTheOneBeforeAndChainedToIt() throws Exception {
    evaluate("2026-10-31", "--ledger", "buku.ledger", "--out", "oktober");
    Files.copy(
        folder.resolve("arsip").resolve(firstOf("--fail")), folder.resolve("arsip/baru.pdf"));
    evaluate("2026-11-30", "--ledger", "buku.ledger", "--out", "november");

    assertThat(folder.resolve("november/perbandingan.json")).content().contains("\"NEW\"");
    assertThat(folder.resolve("oktober/perbandingan.json")).doesNotExist();
    Run compared = absah.run("compare", "--ledger", "buku.ledger", "1", "2", "--json");
    assertThat(compared.code()).as(compared.err()).isZero();
    assertThat(compared.out()).contains("\"path\":\"baru.pdf\"");
    assertThat(absah.run("runs", "--ledger", "buku.ledger").out().lines()).hasSize(2);

    Run verified = absah.run("verify-report", "oktober", "november");
    assertThat(verified.code()).as(verified.out()).isZero();
    Files.writeString(folder.resolve("november/temuan.csv"), "x", StandardOpenOption.APPEND);
    assertThat(absah.run("verify-report", "november").code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(absah.run("verify-report", "november", "oktober").out())
        .contains("Menyambung laporan sebelumnya: TIDAK");
  }

  @Test
  void anInterruptedRunGoesOn() throws Exception {
    Process process =
        absah
            .builder("evaluate", "arsip", "--tailor", Program.TAILOR, "--as-of", "2026-10-31")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    Path ledger = folder.resolve("laporan/absah.ledger");
    while (process.isAlive() && !Files.exists(ledger)) {
      Thread.sleep(20);
    }
    process.destroy(); // SIGTERM, where there are signals
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();

    Run again = evaluate("2026-10-31");
    Run undisturbed = evaluate("2026-10-31", "--out", "lain");

    assertThat(again.code()).as(again.err()).isEqualTo(undisturbed.code());
    for (String name : REPORTS) {
      assertThat(folder.resolve("laporan").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("lain").resolve(name));
    }
  }

  @Test
  void namesALedgerThatIsNotThere() throws Exception {
    Run run = absah.run("report", "--ledger", "tidak-ada.ledger");

    assertThat(run.code()).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(run.err()).contains("tidak-ada.ledger");
  }

  private String firstOf(String words) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("arsip"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.contains(words) && name.endsWith(".pdf"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }
}
