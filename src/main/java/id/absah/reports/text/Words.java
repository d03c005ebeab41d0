package id.absah.reports.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The words of one language, from the message files of all parts.
 *
 * <p>A placeholder is {@code {name}} and nothing else is special: no quoting as in {@link
 * java.text.MessageFormat}, no dependence on the default locale.
 */
public final class Words {
  /** The parts that may bring a message file; those that have none are passed over. */
  static final List<String> PARTS =
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

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_.-]{1,64})\\}");
  private static final Words INDONESIAN = load("id");
  private static final Words ENGLISH = load("en");

  private final String language;
  private final Map<String, String> texts;

  private Words(String language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  /** The words of a language: {@code en}; anything else is Indonesian. */
  public static Words in(String language) {
    return language.equals("en") ? ENGLISH : INDONESIAN;
  }

  /** {@code id} or {@code en}. */
  public String language() {
    return language;
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /**
   * A text, its placeholders replaced by the arguments of their names; a placeholder without an
   * argument stays as it is.
   *
   * @throws IllegalArgumentException for an unknown key
   */
  public String text(String key, Map<String, String> arguments) {
    String template = texts.get(key);
    if (template == null) {
      throw new IllegalArgumentException("No message " + key + " in " + language);
    }
    return fill(
        template,
        name -> {
          String value = arguments.get(name);
          return value == null ? "{" + name + "}" : value;
        });
  }

  /** A text without arguments. */
  public String text(String key) {
    return text(key, Map.of());
  }

  /** Replaces every {@code {name}} of a template. */
  static String fill(String template, UnaryOperator<String> value) {
    if (template.indexOf('{') < 0) {
      return template;
    }
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(value.apply(match.group(1))));
  }

  private static Words load(String language) {
    Map<String, String> texts = new HashMap<>();
    for (String part : PARTS) {
      Properties file = read(part, language);
      for (String key : file.stringPropertyNames()) {
        texts.put(key, file.getProperty(key));
      }
    }
    return new Words(language, texts);
  }

  private static Properties read(String part, String language) {
    Properties file = new Properties();
    String name = "/id/absah/reports/messages/" + part + "_" + language + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      if (in != null) {
        file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return file;
  }
}
