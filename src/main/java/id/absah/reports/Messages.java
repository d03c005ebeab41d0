package id.absah.reports;

import id.absah.reports.text.Words;
import java.util.Map;

/**
 * The words of reports and of the command line, from the message files {@code
 * messages/PART_id.properties} and {@code messages/PART_en.properties}.
 */
public final class Messages {
  private final Words words;

  private Messages(Words words) {
    this.words = words;
  }

  /** The words of a language: {@code id} or {@code en}; anything else is Indonesian. */
  public static Messages in(String language) {
    return new Messages(Words.in(language));
  }

  /** The language: {@code id} or {@code en}. */
  public String language() {
    return words.language();
  }

  /**
   * A text; {@code {name}} in it is replaced by the argument of that name.
   *
   * @throws IllegalArgumentException for an unknown key: a test walks all of them
   */
  public String text(String key, Map<String, String> arguments) {
    return words.text(key, arguments);
  }

  /** A text without arguments. */
  public String text(String key) {
    return text(key, Map.of());
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return words.has(key);
  }
}
