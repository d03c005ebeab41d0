package id.absah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.reports.CodeRegistry;
import id.absah.reports.Messages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesExplainCommandTest {
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream people = new ByteArrayOutputStream();

  private int explain(String language, String name) {
    Console console =
        new Console(
            new PrintStream(data, true, StandardCharsets.UTF_8),
            new PrintStream(people, true, StandardCharsets.UTF_8),
            Messages.in(language));
    return Main.run(console, "rules", "explain", name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void explainsEveryCodeWithItsRemedy(String language) {
    for (Enum<?> code : CodeRegistry.all()) {
      data.reset();
      assertThat(explain(language, code.name())).as(code.name()).isZero();
      assertThat(data.toString(StandardCharsets.UTF_8).lines())
          .as(code.name())
          .hasSize(3)
          .first()
          .isEqualTo(code.name());
      assertThat(data.toString(StandardCharsets.UTF_8)).contains("  -> ").doesNotContain("{");
    }
  }

  /** Every blank of a text has a word. */
  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void hasAWordForEveryBlankOfACode(String language) {
    Messages messages = Messages.in(language);
    Pattern blank = Pattern.compile("\\{([A-Za-z0-9_.-]+)\\}");
    for (Enum<?> code : CodeRegistry.all()) {
      for (String part : List.of("code.", "remedy.")) {
        blank
            .matcher(messages.text(part + code.name()))
            .results()
            .forEach(
                each ->
                    assertThat(messages.has("blank." + each.group(1)))
                        .as("blank.%s of %s", each.group(1), code)
                        .isTrue());
      }
    }
  }

  @Test
  void saysInWordsWhatFindingsPutIntoATextOfARule() {
    assertThat(explain("id", "P15-catatan-kaki")).isZero();
    assertThat(data.toString(StandardCharsets.UTF_8))
        .contains("menyebut <Penerbit yang disebut catatan kaki>, bukan BSrE")
        .doesNotContain("{");
    data.reset();
    assertThat(explain("en", "LIMIT_PAGES")).isZero();
    assertThat(data.toString(StandardCharsets.UTF_8)).contains("more than <limit> pages");
  }

  @Test
  void findsCodesInSmallLetters() {
    assertThat(explain("id", "hash_mismatch")).isZero();
    assertThat(data.toString(StandardCharsets.UTF_8)).startsWith("HASH_MISMATCH");
  }

  @Test
  void refusesWhatIsNeitherRuleNorCode() {
    assertThat(explain("id", "NO_SUCH_CODE")).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(people.toString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
        .contains("no_such_code");
  }
}
