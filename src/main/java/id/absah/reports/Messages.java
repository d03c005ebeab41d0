package id.absah.reports;

import java.util.Map;

/**
 * The words of reports and of the command line, from {@code messages_id.properties} and {@code
 * messages_en.properties}.
 */
public final class Messages {
  // SKELETON: to be written by the reports author; signatures are the contract.
  private Messages() {}

  /** The words of a language: {@code id} or {@code en}; anything else is Indonesian. */
  public static Messages in(String language) {
    throw new UnsupportedOperationException();
  }

  /** The language: {@code id} or {@code en}. */
  public String language() {
    throw new UnsupportedOperationException();
  }

  /**
   * A text; {@code {name}} in it is replaced by the argument of that name.
   *
   * @throws IllegalArgumentException for an unknown key: a test walks all of them
   */
  public String text(String key, Map<String, String> arguments) {
    throw new UnsupportedOperationException();
  }

  /** A text without arguments. */
  public String text(String key) {
    return text(key, Map.of());
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    throw new UnsupportedOperationException();
  }
}
