package id.absah.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("absah.basedir", "."), "src/main/resources/id/absah/reports/messages");
  private static final List<String> PARTS =
      List.of(
          "pdf",
          "text",
          "validation",
          "checks",
          "changes",
          "archive",
          "policy",
          "ledger",
          "cli",
          "audit",
          "engine",
          "reports");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z0-9_.-]+\\}");

  @Test
  void everyFileBelongsToAPartThatIsLoaded() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()).toList())
          .isNotEmpty()
          .allSatisfy(
              name -> assertThat(PARTS).contains(name.replaceFirst("_(id|en)\\.properties$", "")));
    }
  }

  @Test
  void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
    for (String part : PARTS) {
      Map<String, String> indonesian = read(part, "id");
      Map<String, String> english = read(part, "en");
      assertThat(english.keySet())
          .as(part)
          .containsExactlyInAnyOrderElementsOf(indonesian.keySet());
      indonesian.forEach(
          (key, text) ->
              assertThat(placeholders(english.get(key)))
                  .as(part + " " + key)
                  .isEqualTo(placeholders(text)));
    }
  }

  @Test
  void noKeyIsDefinedTwice() throws IOException {
    for (String language : List.of("id", "en")) {
      Map<String, String> owners = new LinkedHashMap<>();
      List<String> twice = new ArrayList<>();
      for (String part : PARTS) {
        for (String key : keys(part, language)) {
          String owner = owners.put(key, part);
          if (owner != null) {
            twice.add(key + " in " + owner + " and " + part);
          }
        }
      }
      assertThat(twice).isEmpty();
    }
  }

  @Test
  void englishCitesTheLawAsArticles() throws IOException {
    for (String part : PARTS) {
      read(part, "en")
          .forEach(
              (key, text) -> assertThat(text).as(key).doesNotContainPattern("(?i)\\bpasal\\b"));
    }
    for (String vocabulary : List.of("facts/catalogue_en", "cli/help_en")) {
      assertThat(Files.readString(FOLDER.resolve("../../" + vocabulary + ".properties")))
          .doesNotContainPattern("(?i)\\bpasal\\b");
    }
    Path rules = FOLDER.resolve("../../../../../../../rules/perwali-banjarmasin-2025.yaml");
    assertThat(Files.readAllLines(rules))
        .filteredOn(line -> line.strip().startsWith("en:"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).doesNotContainPattern("(?i)\\bpasal\\b"));
  }

  @Test
  void noTextIsEmpty() throws IOException {
    for (String part : PARTS) {
      for (String language : List.of("id", "en")) {
        read(part, language)
            .forEach((key, text) -> assertThat(text).as(part + " " + key).isNotBlank());
      }
    }
  }

  @Test
  void replacesPlaceholdersWithoutQuotingSurprises() {
    Messages messages = Messages.in("id");
    assertThat(messages.text("html.more", Map.of("count", "$1 '{0}' \\")))
        .isEqualTo("dan $1 '{0}' \\ lainnya");
    assertThat(messages.text("html.more")).isEqualTo("dan {count} lainnya");
  }

  @Test
  void speaksIndonesianUnlessEnglishIsAskedFor() {
    assertThat(Messages.in("en").language()).isEqualTo("en");
    assertThat(Messages.in("fr").language()).isEqualTo("id");
    assertThat(Messages.in("id").text("result.FAIL")).isEqualTo("GAGAL");
    assertThat(Messages.in("en").has("result.FAIL")).isTrue();
    assertThat(Messages.in("en").has("no.such")).isFalse();
    assertThatThrownBy(() -> Messages.in("id").text("no.such"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such");
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static List<String> keys(String part, String language) throws IOException {
    Path file = FOLDER.resolve(part + "_" + language + ".properties");
    if (!Files.exists(file)) {
      return List.of();
    }
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
        .map(line -> line.substring(0, line.indexOf('=')).strip())
        .toList();
  }

  private static Map<String, String> read(String part, String language) throws IOException {
    java.util.Properties file = new java.util.Properties();
    Path path = FOLDER.resolve(part + "_" + language + ".properties");
    if (Files.exists(path)) {
      try (java.io.Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
        file.load(in);
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : new TreeSet<>(file.stringPropertyNames())) {
      texts.put(key, file.getProperty(key));
    }
    return texts;
  }
}
