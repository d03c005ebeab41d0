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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an evaluation says beside its results. */
class RunNotesTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream people = new ByteArrayOutputStream();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private Path october;
  private Path november;

  @BeforeEach
  void makesTwoMonths() throws IOException {
    october = Files.createDirectories(folder.resolve("arsip/2026-10"));
    november = Files.createDirectories(folder.resolve("arsip/2026-11"));
    Path letter;
    try (Stream<Path> samples = Files.walk(Path.of(Program.SAMPLES))) {
      letter =
          samples
              .filter(file -> file.getFileName().toString().matches(".*--pass--.*[.]pdf"))
              .sorted()
              .findFirst()
              .orElseThrow();
    }
    Files.copy(letter, october.resolve("satu.pdf"));
    Files.copy(letter, november.resolve("dua.pdf"));
  }

  private String absah(String language, String... arguments) {
    people.reset();
    data.reset();
    Console console =
        new Console(
            new PrintStream(data, true, StandardCharsets.UTF_8),
            new PrintStream(people, true, StandardCharsets.UTF_8),
            Messages.in(language));
    int code = Main.run(console, arguments);
    String said = people.toString(StandardCharsets.UTF_8);
    assertThat(code).as(said).isZero();
    return said;
  }

  private String evaluate(String language, String day, Path... roots) {
    List<String> words = new ArrayList<>(List.of("evaluate"));
    Arrays.stream(roots).map(Path::toString).forEach(words::add);
    words.addAll(
        List.of(
            "--in-process",
            "--tailor",
            Program.TAILOR,
            "--as-of",
            day,
            "--format",
            "jsonl",
            "--ledger",
            folder.resolve("buku.ledger").toString(),
            "--out",
            folder.resolve("laporan").toString()));
    return absah(language, words.toArray(String[]::new));
  }

  private String reported() throws IOException {
    return Files.readString(folder.resolve("laporan/evaluation.jsonl"), StandardCharsets.UTF_8);
  }

  @Test
  void saysThatOtherFoldersAreNotCompared() {
    assertThat(evaluate("id", "2026-10-31", october)).doesNotContain("tidak dibandingkan");
    assertThat(evaluate("id", "2026-11-30", november))
        .contains(
            "tidak dibandingkan dengan pemeriksaan nomor 1, karena foldernya lain"
                + " (nomor 1: 2026-10; sekarang: 2026-11)");
    assertThat(evaluate("en", "2026-12-31", november)).doesNotContain("not compared");
    assertThat(evaluate("en", "2027-01-31", october.getParent()))
        .contains("not compared with run 3", "(run 3: 2026-11; now: arsip)");
  }

  @Test
  void saysNothingOfTheSameFoldersThoughTheyAreNotComparedOnTheSameDay() {
    evaluate("id", "2026-10-31", october);

    assertThat(evaluate("id", "2026-10-31", october)).doesNotContain("tidak dibandingkan");
  }

  @Test
  void listsAFileOnceHoweverOftenItsFolderIsNamed() throws IOException {
    String said = evaluate("id", "2026-10-31", october, october, october.resolve("satu.pdf"));

    assertThat(said)
        .contains("Catatan: " + october + " sama dengan " + october + " atau terletak di dalamnya")
        .contains(october.resolve("satu.pdf") + " sama dengan " + october)
        .contains("Dokumen: 1" + System.lineSeparator());
    assertThat(reported().lines()).hasSize(1);
    // the same as the folder alone: neither another run nor another path
    assertThat(evaluate("id", "2026-10-31", october)).contains("tidak ditulis lagi");
  }

  @Test
  void writesNumbersAsTheLanguageDoesAndNoFalsePlural() {
    assertThat(evaluate("id", "2026-10-31", october))
        .containsPattern("Mendaftar 1 berkas \\(0,\\d MiB\\)")
        .containsPattern("dalam \\d+,\\d detik");
    assertThat(evaluate("en", "2026-10-31", october))
        .containsPattern("Listing files: 1 \\(0\\.\\d MiB\\)")
        .containsPattern("Done in \\d+\\.\\d seconds\\. Entries: 1\\.")
        .doesNotContainPattern("\\b1 (?:files|documents|entries)\\b");
  }

  @Test
  void headsTheListOfRunsOnTheStreamForPeople() {
    evaluate("id", "2026-10-31", october);

    String said = absah("id", "runs", "--ledger", folder.resolve("buku.ledger").toString());

    String[] heads = said.strip().split("\t", -1);
    String[] values = data.toString(StandardCharsets.UTF_8).strip().split("\t", -1);
    assertThat(heads).hasSameSizeAs(values).startsWith("no.", "tanggal").endsWith("akar");
    assertThat(values).startsWith("1", "2026-10-31").contains("2026-10");
  }
}
