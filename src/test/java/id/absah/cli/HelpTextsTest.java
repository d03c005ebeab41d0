package id.absah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.reports.Messages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTextsTest {
  private static String help(String language, String command) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(data, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            Messages.in(language));
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.add("--help");
    words.removeIf(String::isEmpty);
    assertThat(Main.run(console, words.toArray(String[]::new))).isZero();
    return data.toString(StandardCharsets.UTF_8);
  }

  /** From the heading to the empty line behind it. */
  private static String firstLines(String help) {
    return help.substring(0, help.indexOf(System.lineSeparator().repeat(2)));
  }

  private static Set<String> found(String pattern, String text) {
    Set<String> names = new TreeSet<>();
    Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).forEach(names::add);
    return names;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evaluate",
        "inspect",
        "report",
        "runs",
        "compare",
        "verify-report",
        "limits",
        "rules",
        "rules check",
        "rules explain",
        "rules test",
        "rules facts"
      })
  void firstLinesHaveTheSameOptionsInBothLanguagesAndNoWordOfTheOther(String command) {
    String indonesian = firstLines(help("id", command));
    String english = firstLines(help("en", command));

    assertThat(indonesian.lines().findFirst()).hasValue("Pemakaian:");
    assertThat(english.lines().findFirst()).hasValue("Usage:");
    Set<String> shared = Set.of("--register", "--format", "--json", "--ocr", "--tailor", "--fresh");
    Set<String> both = found("--[a-z-]+", indonesian);
    both.retainAll(found("--[a-z-]+", english));
    assertThat(shared).containsAll(both);
    assertThat(found("--[a-z-]+", indonesian)).hasSameSizeAs(found("--[a-z-]+", english));
    assertThat(found("\\b(?:FILE|DIR|DATE|RUN|PATH|RULE|COMMAND)\\b", indonesian)).isEmpty();
    assertThat(found("\\b(?:BERKAS|FOLDER|TANGGAL|NOMOR|PERINTAH)\\b", english)).isEmpty();
  }

  @Test
  void listsTheNamesOfBothLanguages() {
    assertThat(help("id", "evaluate"))
        .contains("--pekerja, --workers=N", "--out, --keluaran=FOLDER");
    assertThat(help("en", "evaluate")).contains("--workers, --pekerja=N", "--out, --keluaran=DIR");
  }

  @Test
  void optionsWorkUnderBothNamesInBothLanguages() {
    for (String language : List.of("id", "en")) {
      for (String option : List.of("--batas", "--limit")) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        Console console =
            new Console(
                new PrintStream(data, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                Messages.in(language));
        assertThat(Main.run(console, "limits", option, "pdf.pages=77")).isZero();
        assertThat(data.toString(StandardCharsets.UTF_8)).containsPattern("pdf\\.pages +77 ");
      }
    }
  }
}
