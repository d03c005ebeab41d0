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
        .contains("berisi berkas lain", "adalah berkas, bukan folder")
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
}
