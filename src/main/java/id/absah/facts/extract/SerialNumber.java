package id.absah.facts.extract;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/** Serial numbers of certificates as people write them. */
final class SerialNumber {
  /** RFC 5280, 4.1.2.2: at most 20 octets, which are 49 decimal digits; some room for zeros. */
  private static final int MOST_DIGITS = 64;

  /** So many digits do not become another certificate's number by being read the other way. */
  private static final int UNMISTAKABLE = 17;

  private SerialNumber() {}

  /**
   * What a written serial number can mean: digits alone may be decimal or hexadecimal; few digits
   * are hexadecimal where the register writes some serial number with letters.
   *
   * @param hexadecimal whether the register writes some with letters
   */
  static List<BigInteger> readings(String written, boolean hexadecimal) {
    String bare = bare(written);
    if (bare.isEmpty() || bare.length() > MOST_DIGITS || !isHexadecimal(bare)) {
      return List.of();
    }
    BigInteger hex = new BigInteger(bare, 16);
    if ((hexadecimal && bare.length() < UNMISTAKABLE) || prefixed(written) || !isDecimal(bare)) {
      return List.of(hex);
    }
    BigInteger decimal = new BigInteger(bare, 10);
    return decimal.equals(hex) ? List.of(hex) : List.of(decimal, hex);
  }

  /** Whether it can only be hexadecimal. */
  static boolean onlyHexadecimal(String written) {
    String bare = bare(written);
    return isHexadecimal(bare) && (prefixed(written) || !isDecimal(bare));
  }

  private static boolean prefixed(String written) {
    return written.strip().toLowerCase(Locale.ROOT).startsWith("0x");
  }

  /** Without prefix and the marks that part its octets. */
  private static String bare(String written) {
    String text = written.strip().toLowerCase(Locale.ROOT);
    if (text.startsWith("0x")) {
      text = text.substring(2);
    }
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean separator = c == ':' || c == '-' || c == '.' || c == '_' || c == '\'';
      if (!separator && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        bare.append(c);
      }
    }
    return bare.toString();
  }

  private static boolean isHexadecimal(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  private static boolean isDecimal(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
