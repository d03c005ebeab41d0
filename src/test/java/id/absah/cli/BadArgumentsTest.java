package id.absah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.reports.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes on the command line, all told before anything is read. */
class BadArgumentsTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream people = new ByteArrayOutputStream();

  private int absah(String language, String... arguments) {
    Console console =
        new Console(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(people, true, StandardCharsets.UTF_8),
            Messages.in(language));
    return Main.run(console, arguments);
  }

  private String said() {
    return people.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "--at, kemarin",
    "--at, 2026-10-31T12:00:00",
    "--as-of, 2026-02-30",
    "--period, 2026-13",
    "--workers, 0",
    "--workers, -1",
    "--workers, 99999",
    "--lang, fr",
    "--format, docx",
    "--fail-on, kadang"
  })
  void namesTheOptionAndTheValueThatItCannotTake(String option, String value) {
    int code = absah("id", "evaluate", "arsip", option, value);

    assertThat(code).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(said())
        .contains(option, value, "Lihat: absah evaluate --help")
        .doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource({
    "id, --periode tidak dapat dipakai bersama --dari atau --sampai",
    "en, --period cannot stand together with --from or --to"
  })
  void refusesAPeriodGivenTwice(String language, String text) {
    int code = absah(language, "evaluate", "arsip", "--period", "2026-10", "--from", "2026-10-05");

    assertThat(code).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(said()).contains(text);
  }

  @Test
  void refusesAPeriodThatEndsBeforeItBegins() {
    int code = absah("id", "inspect", "surat.pdf", "--from", "2026-10-10", "--to", "2026-10-01");

    assertThat(code).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(said()).contains("--dari lebih lambat daripada --sampai");
  }

  @Test
  void saysInWordsWhyTheReportFolderCannotBeUsed() throws IOException {
    Path other = Files.createFile(folder.resolve("catatan.txt"));

    int code = absah("id", "evaluate", "arsip", "--out", folder.toString());
    int file = absah("id", "evaluate", "arsip", "--out", other.toString());

    assertThat(code).isEqualTo(ExitCode.OUTPUT_NOT_WRITABLE);
    assertThat(file).isEqualTo(ExitCode.OUTPUT_NOT_WRITABLE);
    assertThat(said())
        .contains("berisi catatan.txt, yang bukan laporan", "adalah berkas, bukan folder")
        .doesNotContain("reports.error");
  }

  @Test
  void namesTheCommandsThatAreMissing() {
    assertThat(absah("id", "rules")).isEqualTo(ExitCode.BAD_ARGUMENTS);

    assertThat(said()).contains("sebutkan perintah: check, facts, explain, test");
  }

  @ParameterizedTest
  @CsvSource({
    "entry.rato=300, tidak ada batas entry.rato; maksud Anda entry.ratio?",
    "pages=3, maksud Anda pdf.pages?",
    "entry.ratio, menerima bilangan bulat dari 1 sampai 1000000",
    "entry.ratio=, menerima bilangan bulat",
    "entry.ratio=0, menerima bilangan bulat",
    "entry.ratio=-5, menerima bilangan bulat",
    "entry.ratio=3MiB, menerima bilangan bulat",
    "entry.ratio=1e3, menerima bilangan bulat",
    "entry.ratio=99999999999999999999, menerima bilangan bulat",
    "entry.bytes=2GiB, dari 1 sampai 1073741824 (byte)",
    "archive.bytes=999999999999999999TiB, menerima bilangan bulat",
    "worker.heap=10, dari 64",
    "entry.bytes=300MB, 'ukuran dengan KiB, MiB, GiB, atau TiB di belakangnya, bukan \"300MB\"'",
    "worker.heap=100KiB, 'ukuran dengan KiB, MiB, GiB, atau TiB'",
    "worker.cpu=30s, 'menerima bilangan bulat dari 1 sampai 86400 (detik), bukan \"30s\"'",
    "=5, '\"=5\" tidak mengatur batas apa pun: yang diminta NAMA=NILAI'",
    "'', 'yang diminta NAMA=NILAI'",
  })
  void saysWhatALimitTakes(String limit, String text) {
    for (String option : List.of("--limit", "--batas")) {
      assertThat(absah("id", "evaluate", "arsip", option, limit)).isEqualTo(ExitCode.BAD_ARGUMENTS);
      assertThat(said()).contains(text, "absah batas", "Lihat: absah evaluate --help");
      people.reset();
    }
  }

  @Test
  void refusesALimitGivenTwice() {
    int code = absah("en", "evaluate", "a", "--limit", "pdf.pages=3", "--limit", "pdf.pages=4");

    assertThat(code).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(said()).contains("pdf.pages is set twice");
  }

  @ParameterizedTest
  @CsvSource({"inspect surat.pdf", "rules test", "evaluate arsip --in-process"})
  void refusesLimitsOfWorkersWhereThereAreNone(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of("--limit", "worker.cpu=30"));
    int code = absah("en", words.toArray(String[]::new));

    assertThat(code).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(said()).contains("worker.cpu", "no worker processes");
  }

  @ParameterizedTest
  @CsvSource({
    "evaluate arsip --workers 0, 'yang diterima: bilangan bulat dari 1 sampai 1024'",
    "runs --ledger x --keep-last 0, 'yang diterima: bilangan bulat mulai dari 1'",
    "report --ledger x --run dua, 'yang diterima: nomor pemeriksaan'",
    "compare --ledger x satu 2, 'yang diterima: nomor pemeriksaan'",
    "evaluate arsip --as-of 31-10-2026, 'yang diterima: tanggal seperti 2026-10-31'",
    "evaluate arsip --format docx, 'yang diterima: xlsx, html, csv, jsonl, ics, dan etsi'",
    "verify-report x --signer 1234, 'yang diterima: sidik SHA-256 sertifikat: 64 angka'",
  })
  void saysWhatAnOptionAccepts(String command, String text) {
    int code = absah("id", command.split(" "));

    assertThat(code).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(said()).contains(text).doesNotContain("{");
  }

  @Test
  void takesADigestWithColons() throws IOException {
    String digits = "AB:".repeat(31) + "cd";
    Path report = Files.createDirectory(folder.resolve("laporan"));

    absah("id", "verify-report", report.toString(), "--signer", digits);

    assertThat(said()).doesNotContain("yang diterima");
  }

  @ParameterizedTest
  @CsvSource({"evaluate, arsip", "report, --out=laporan"})
  void refusesAPasswordWithoutAKey(String command, String other) {
    int code =
        absah("en", command, other, "--ledger", "buku.ledger", "--sign-password", "sandi.txt");

    assertThat(code).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(said()).contains("--sign-password is of no use without --sign");
  }

  @Test
  void saysThatAKeyWantsAPassword() throws Exception {
    Path key = folder.resolve("kunci.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=Operator Uji",
                "-alias",
                "operator",
                "-storetype",
                "PKCS12",
                "-storepass",
                "rahasia",
                "-keystore",
                key.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.txt").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
    String out = folder.resolve("laporan").toString();
    Path wrong = Files.writeString(folder.resolve("sandi.txt"), "salah\n");

    int none = absah("id", "evaluate", "arsip", "--out", out, "--sign", key.toString());
    assertThat(said()).contains("meminta kata sandi", "--sandi-tandatangan", "ABSAH_SIGN_PASSWORD");
    people.reset();
    int other =
        absah(
            "id",
            "evaluate",
            "arsip",
            "--out",
            out,
            "--sign",
            key.toString(),
            "--sign-password",
            wrong.toString());

    assertThat(List.of(none, other)).containsOnly(ExitCode.BAD_ARGUMENTS);
    assertThat(said()).contains("SIGNING_PASSWORD").doesNotContain("ABSAH_SIGN_PASSWORD");
  }

  @ParameterizedTest
  @CsvSource({"evaluate arsip", "runs", "report", "compare 1 2"})
  void saysThatTheLedgerIsAFolder(String command) throws IOException {
    Path ledger = Files.createDirectory(folder.resolve("buku"));
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of("--ledger", ledger.toString()));

    int code = absah("id", words.toArray(String[]::new));

    assertThat(code).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(said()).contains(ledger + ": adalah folder, bukan berkas");
    assertThat(ledger).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({
    "evaluate arsip --policy",
    "evaluate arsip --tailor",
    "evaluate arsip --register",
    "evaluate arsip --anchor",
    "evaluate arsip --sign",
    "evaluate arsip --sign-password",
    "rules check --policy",
    "rules check --tailor",
    "report --ledger x --policy"
  })
  void saysWhichFileIsAFolder(String command) throws IOException {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.add(folder.toString());

    int code = absah("id", words.toArray(String[]::new));

    assertThat(code).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(said())
        .contains("nilai " + folder + " tidak dapat dipakai")
        .contains("yang diterima: berkas, bukan folder");
  }

  @Test
  void saysThatAReportIsAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("evaluasi.html"));

    int code = absah("id", "verify-report", file.toString());

    assertThat(code).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(said()).contains(file + ": adalah berkas, bukan folder laporan");
  }

  @Test
  void saysThatTheTestsOfAPolicyAreAFolder() {
    int code = absah("id", "rules", "test", folder.toString());

    assertThat(code).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(said()).contains(folder + ": adalah folder, bukan berkas");
  }

  @Test
  void refusesToCompareALaterRunWithAnEarlierOne() {
    int code = absah("id", "compare", "--ledger", "x", "2", "1");

    assertThat(code).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(said()).contains("sebutkan pemeriksaan yang lebih lama dahulu");
  }
}
