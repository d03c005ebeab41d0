package id.absah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.cli.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
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
    if (!OS.WINDOWS.isCurrentOs()) {
      // there a process that is destroyed hears nothing
      assertThat(process.exitValue()).isEqualTo(130);
    }

    Run again = evaluate("2026-10-31");
    Run undisturbed = evaluate("2026-10-31", "--out", "lain");

    assertThat(again.code()).as(again.err()).isEqualTo(undisturbed.code());
    for (String name : REPORTS) {
      assertThat(folder.resolve("laporan").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("lain").resolve(name));
    }
  }

  @Test
  void reportsThatAreTheSameAlreadyAreVerifiedAndKept() throws Exception {
    evaluate("2026-10-31");
    Path page = folder.resolve("laporan/evaluasi.html");
    FileTime written = Files.getLastModifiedTime(page);
    byte[] bytes = Files.readAllBytes(page);

    Run again = evaluate("2026-10-31");

    assertThat(again.err()).contains("tidak ditulis lagi");
    assertThat(again.out().lines()).anyMatch(line -> line.endsWith("evaluasi.html"));
    assertThat(Files.getLastModifiedTime(page)).isEqualTo(written);
    Files.writeString(page, " ", StandardOpenOption.APPEND);
    assertThat(evaluate("2026-10-31").err()).doesNotContain("tidak ditulis lagi");
    assertThat(page).hasBinaryContent(bytes);
    assertThat(absah.run("verify-report", "laporan").code()).isZero();
    assertThat(evaluate("2026-10-31", "--format", "csv").err()).doesNotContain("tidak ditulis");
    assertThat(page).doesNotExist();
  }

  @Test
  void reportsAreWrittenAgainWhenAnythingTheyRestOnIsAnother() throws Exception {
    evaluate("2026-10-31");
    assertThat(evaluate("2026-10-31", "--bahasa", "en").err()).doesNotContain("not written again");
    assertThat(evaluate("2026-10-31", "--show-personal-data").err())
        .doesNotContain("tidak ditulis lagi");
    assertThat(evaluate("2026-10-31", "--fresh").err()).doesNotContain("tidak ditulis lagi");
    Files.copy(
        folder.resolve("arsip").resolve(firstOf("--fail")), folder.resolve("arsip/baru.pdf"));
    Run more = evaluate("2026-10-31");
    assertThat(more.err()).doesNotContain("tidak ditulis lagi");
    assertThat(folder.resolve("laporan/dokumen.csv")).content().contains("baru.pdf");
    assertThat(evaluate("2026-10-31").err()).contains("tidak ditulis lagi");
  }

  @Test
  void saysThatALedgerInsideTheArchiveIsLeftOut() throws Exception {
    Run run = evaluate("2026-10-31", "--ledger", "arsip/buku.ledger");

    assertThat(run.err()).containsOnlyOnce("arsip/buku.ledger berada di dalam arsip");
    assertThat(folder.resolve("laporan/dokumen.csv")).content().doesNotContain("buku.ledger");
    assertThat(run.err()).contains("Dokumen: 12");
    assertThat(evaluate("2026-10-31").err()).doesNotContain("berada di dalam arsip");
  }

  @Test
  void signsReportsThatAreWrittenAgain() throws Exception {
    evaluate("2026-10-31", "--ledger", "buku.ledger", "--out", "satu");
    Path key = folder.resolve("kunci.p12");
    operatorKey(key);
    Path password = Files.writeString(folder.resolve("sandi.txt"), "rahasia\n");

    Run signed =
        absah.run(
            "report",
            "--ledger",
            "buku.ledger",
            "--out",
            "dua",
            "--sign",
            key.toString(),
            "--sign-password",
            password.toString());

    assertThat(signed.code()).as(signed.err()).isZero();
    assertThat(folder.resolve("dua/MANIFEST.sha256.p7s")).isNotEmptyFile();
    Run verified = absah.run("verify-report", "dua");
    assertThat(verified.code()).as(verified.out()).isZero();
    assertThat(verified.out()).contains("Manifes ditandatangani oleh");
  }

  private void operatorKey(Path file) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=Operator Uji",
                "-alias",
                "operator",
                "-storetype",
                "PKCS12",
                "-storepass",
                "rahasia",
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.txt").toFile())
            .start();
    assertThat(keytool.waitFor()).as(Files.readString(folder.resolve("keytool.txt"))).isZero();
  }

  @Test
  void forgetsOldRunsAndReportsTheOthersAsBefore() throws Exception {
    evaluate("2026-09-30", "--ledger", "buku.ledger", "--out", "september");
    evaluate("2026-10-31", "--ledger", "buku.ledger", "--out", "oktober");
    evaluate("2026-11-30", "--ledger", "buku.ledger", "--out", "november");

    Run forgotten = absah.run("runs", "--ledger", "buku.ledger", "--keep-last", "2");

    assertThat(forgotten.code()).as(forgotten.err()).isZero();
    assertThat(forgotten.out().lines()).hasSize(2);
    assertThat(forgotten.err()).contains("1");
    Run again = absah.run("report", "--ledger", "buku.ledger", "--out", "lagi");
    assertThat(again.code()).as(again.err()).isZero();
    for (String name : REPORTS) {
      assertThat(folder.resolve("lagi").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("november").resolve(name));
    }
    // the one before it is forgotten: compared with none, but still chained to it
    Run older = absah.run("report", "--ledger", "buku.ledger", "--run", "2", "--out", "lama");
    assertThat(older.code()).as(older.err()).isZero();
    assertThat(absah.run("verify-report", "september", "lama").code()).isZero();
    assertThat(absah.run("runs", "--ledger", "buku.ledger", "--keep-last", "0").code())
        .isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(evaluate("2026-11-30", "--ledger", "buku.ledger", "--out", "lagi").err())
        .contains("Dipakai ulang dari pemeriksaan terdahulu: 12");
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
