package id.absah.rules;

import java.util.Locale;

/** Numbers as the YAML 1.2 core schema (10.3.2) writes them. */
final class YamlNumbers {
  private YamlNumbers() {}

  /** A whole number: decimal, 0o octal or 0x hexadecimal; beyond 64 bits the nearest end. */
  static long integer(String text) {
    try {
      if (text.startsWith("0o")) {
        return Long.parseLong(text.substring(2), 8);
      }
      if (text.startsWith("0x")) {
        return Long.parseLong(text.substring(2), 16);
      }
      return Long.parseLong(text);
    } catch (NumberFormatException beyond) {
      return text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  /** A number with fraction, exponent, infinity or not-a-number. */
  static double number(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
      case "-.inf" -> Double.NEGATIVE_INFINITY;
      case ".nan" -> Double.NaN;
      default -> Double.parseDouble(text);
    };
  }
}
