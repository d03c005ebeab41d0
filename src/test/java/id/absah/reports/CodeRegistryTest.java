package id.absah.reports;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.archive.EntryDefect;
import id.absah.audit.AuditCode;
import id.absah.document.pdf.PdfCode;
import id.absah.facts.ChangeCode;
import id.absah.validation.ValidationCode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One registry: every code has its words in both languages, and no words are left without one. */
class CodeRegistryTest {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("absah.basedir", "."), "src/main/resources/id/absah/reports/messages");
  private static final List<Enum<?>> CODES = CodeRegistry.all();

  private static Set<String> names() {
    Set<String> names = new TreeSet<>();
    CODES.forEach(code -> names.add(code.name()));
    return names;
  }

  /** The last part of every key of a prefix, over all message files of a language. */
  private static Set<String> named(String prefix, String language) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending(language))).toList()) {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          texts.load(in);
        }
        for (String key : texts.stringPropertyNames()) {
          if (key.startsWith(prefix)) {
            names.add(key.substring(prefix.length()));
          }
        }
      }
    }
    return names;
  }

  private static String ending(String language) {
    return "_" + language + ".properties";
  }

  @Test
  void walkFindsTheCodesOfEveryPart() {
    assertThat(CODES)
        .hasAtLeastOneElementOfType(EntryDefect.class)
        .hasAtLeastOneElementOfType(PdfCode.class)
        .hasAtLeastOneElementOfType(ValidationCode.class)
        .hasAtLeastOneElementOfType(ChangeCode.class)
        .hasAtLeastOneElementOfType(AuditCode.class);
  }

  @Test
  void noNameIsACodeOfTwoPartsUnlessItMeansTheSameInBoth() {
    Set<String> seen = new TreeSet<>();
    Set<String> shared = new TreeSet<>();
    for (Enum<?> code : CODES) {
      if (!seen.add(code.name())) {
        shared.add(code.name());
      }
    }
    // A page tree that comes back to itself is met when pages are read and when they are compared.
    assertThat(shared).containsExactly("PAGE_TREE_CYCLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void everyCodeHasItsMeaningAndNoMeaningIsWithoutItsCode(String language) throws IOException {
    assertThat(named("code.", language)).containsExactlyElementsOf(names());
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void everyCodeHasItsRemedyAndNoRemedyIsWithoutItsCode(String language) throws IOException {
    assertThat(named("remedy.", language)).containsExactlyElementsOf(names());
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void everyCodeOfValidationHasTheNameOfItsCheck(String language) throws IOException {
    Set<String> checks = new TreeSet<>();
    for (ValidationCode code : ValidationCode.values()) {
      checks.add(code.name());
    }
    assertThat(named("check.", language)).containsExactlyElementsOf(checks);
  }

  @Test
  void nameOfACheckIsNotTheMeaningOfItsCode() {
    for (String language : List.of("id", "en")) {
      Messages messages = Messages.in(language);
      for (ValidationCode code : ValidationCode.values()) {
        assertThat(messages.text("check." + code)).isNotEqualTo(messages.text("code." + code));
      }
    }
  }
}
