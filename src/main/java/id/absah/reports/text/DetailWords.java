package id.absah.reports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words for details that the program itself says of what is wrong: a detail is a short English
 * phrase that stays as it is in machine-readable evidence, and is the key {@code detail.PHRASE} of
 * its words where people read. What the program does not say itself, a library's message or a word
 * out of the file, is shown as it is and marked as a quotation.
 */
final class DetailWords {
  // The values that hold details; what stands in any other was chosen by a document.
  private static final Set<String> NAMES =
      Set.of(
          "actual",
          "content",
          "detail",
          "expected",
          "part",
          "problem",
          "reason",
          "values",
          "what",
          "written");
  // Of these, the ones that hold nothing but the reason why something failed.
  private static final Set<String> REASONS = Set.of("detail", "problem");

  // Our longest phrase with its numbers has far less; a longer text is somebody else's.
  private static final int LONGEST = 120;

  // What exceptions say before their message, and a code before its detail.
  private static final Pattern BEFORE =
      Pattern.compile("(?:[A-Za-z.$]{1,80}(?:Exception|Error): |[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+ )");
  private static final Pattern PROGRAM =
      Pattern.compile("[A-Za-z.$]{0,80}(?:Exception|Error)(?::.*)?", Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile("(?<![A-Za-z0-9.])-?[0-9a-f]*[0-9][0-9a-f]*(?:\\.[0-9]+)*(?![A-Za-z0-9])");
  private static final Pattern PHRASE = Pattern.compile("(?=.*[A-Za-z]{3}).*", Pattern.DOTALL);
  // Object identifiers and codes are terms, no quotations.
  private static final Pattern TERM = Pattern.compile("[0-9.]+|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");

  private final Wording wording;

  DetailWords(Wording wording) {
    this.wording = wording;
  }

  /** The words of a detail; empty when the value is none, or needs no words. */
  Optional<String> of(String name, String value) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    Optional<String> own = value.length() > LONGEST ? Optional.empty() : own(value);
    return own.or(() -> REASONS.contains(name) ? quoted(name, value) : Optional.empty());
  }

  private Optional<String> own(String value) {
    Matcher before = BEFORE.matcher(value);
    String text = before.lookingAt() ? value.substring(before.end()) : value;
    return wording.find("detail." + key(text)).or(() -> numbered(text));
  }

  /**
   * A phrase with numbers in it: they are {@code n} in the key, {@code {1}} and on in the words.
   */
  private Optional<String> numbered(String text) {
    List<String> numbers = new ArrayList<>();
    String general =
        NUMBER
            .matcher(text)
            .replaceAll(
                match -> {
                  numbers.add(match.group());
                  return "n";
                });
    // A number alone says itself.
    return numbers.isEmpty() || key(general).equals("n")
        ? Optional.empty()
        : wording
            .find("detail." + key(general))
            .map(template -> Words.fill(template, place -> number(numbers, place)));
  }

  private static String number(List<String> numbers, String place) {
    int index = Integer.parseInt(place) - 1;
    return index < numbers.size() ? numbers.get(index) : Wording.NOTHING;
  }

  private Optional<String> quoted(String name, String value) {
    if (!PHRASE.matcher(value).matches() || TERM.matcher(value).matches()) {
      return Optional.empty();
    }
    String key = PROGRAM.matcher(value).matches() ? "quoted.program" : "quoted.original";
    return Optional.of(wording.text(key, Map.of("text", wording.fact(name, value).strip())));
  }

  /** A phrase as the end of a key: small letters and digits, all else one hyphen. */
  static String key(String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        key.append(c);
      } else if (key.length() > 0 && key.charAt(key.length() - 1) != '-') {
        key.append('-');
      }
    }
    int last = key.length() - 1;
    return last >= 0 && key.charAt(last) == '-' ? key.substring(0, last) : key.toString();
  }
}
