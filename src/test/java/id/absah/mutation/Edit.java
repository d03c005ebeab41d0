package id.absah.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Small edits of bytes and text that operators are made of. */
final class Edit {
  private Edit() {}

  /** Replaces a stretch. */
  static byte[] splice(byte[] bytes, int from, int to, byte[] replacement) {
    byte[] edited = new byte[bytes.length - (to - from) + replacement.length];
    System.arraycopy(bytes, 0, edited, 0, from);
    System.arraycopy(replacement, 0, edited, from, replacement.length);
    System.arraycopy(bytes, to, edited, from + replacement.length, bytes.length - to);
    return edited;
  }

  static byte[] splice(byte[] bytes, int from, int to, String replacement) {
    return splice(bytes, from, to, latin(replacement));
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static <T> T pick(List<T> list, SplittableRandom chance) {
    return list.get(chance.nextInt(list.size()));
  }

  static String pick(SplittableRandom chance, String... choices) {
    return choices[chance.nextInt(choices.length)];
  }

  /** All matches in a text. */
  static List<MatchResult> matches(String text, String regex) {
    return Pattern.compile(regex).matcher(text).results().toList();
  }

  /** Replaces a random match of a pattern's first group. */
  static Optional<byte[]> replaceOne(
      Sample sample, SplittableRandom chance, String regex, Rewrite rewrite) {
    List<MatchResult> matches = sample.scan().matches(regex);
    if (matches.isEmpty()) {
      return Optional.empty();
    }
    MatchResult match = pick(matches, chance);
    String replacement = rewrite.of(match.group(1), chance);
    return Optional.of(splice(sample.bytes(), match.start(1), match.end(1), replacement));
  }

  /** What stands for a text afterwards. */
  @FunctionalInterface
  interface Rewrite {
    String of(String text, SplittableRandom chance);
  }

  /** A number near to another, or far from it, with the same count of digits where it fits. */
  static String otherNumber(String digits, SplittableRandom chance) {
    long value = Long.parseLong(digits);
    long other =
        switch (chance.nextInt(5)) {
          case 0 -> value + 1;
          case 1 -> Math.max(0, value - 1);
          case 2 -> Math.max(0, value + chance.nextInt(-200, 200));
          case 3 -> chance.nextInt(1 << 17);
          default -> chance.nextLong(1L << 40);
        };
    String text = Long.toString(other);
    return "0".repeat(Math.max(0, digits.length() - text.length())) + text;
  }

  /** The text with one name written with an escape (ISO 32000-2, 7.3.5). */
  static String escapeOneName(String text, SplittableRandom chance) {
    List<MatchResult> names = new ArrayList<>(matches(text, "/[A-Za-z]([A-Za-z])"));
    if (names.isEmpty()) {
      return text;
    }
    MatchResult name = pick(names, chance);
    String escape = "#" + Integer.toHexString(name.group(1).charAt(0));
    return text.substring(0, name.start(1)) + escape + text.substring(name.end(1));
  }
}
