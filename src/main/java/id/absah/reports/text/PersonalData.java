package id.absah.reports.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks what identifies a person beyond the name: NIK (16 digits), NIP (18 digits), e-mail
 * addresses and telephone numbers. Names stay: a report on signatures without signers would be
 * none.
 *
 * @param shown whether everything is printed whole
 */
public record PersonalData(boolean shown) {
  // NIP (BKN): birth date 8, appointment 6, sex 1, number 3; printed whole or in these groups.
  // NIK (UU 24/2013): region 6, birth date 6, number 4; printed whole, so, or in fours.
  private static final String BEFORE = "(?<![\\p{L}\\p{Nd}])";
  private static final String AFTER = "(?![\\p{L}\\p{Nd}])";
  private static final Pattern CIVIL_NUMBER =
      Pattern.compile(
          BEFORE
              + "(?:\\p{Nd}{8} ?\\p{Nd}{6} ?\\p{Nd} ?\\p{Nd}{3}"
              + "|\\p{Nd}{4}[ .-]?\\p{Nd}{4}[ .-]?\\p{Nd}{4}[ .-]?\\p{Nd}{4}"
              + "|\\p{Nd}{6}[ .-]\\p{Nd}{6}[ .-]\\p{Nd}{4})"
              + AFTER);
  // Digests and serial numbers are no personal numbers, however many digits they have.
  private static final List<String> IDENTIFIERS =
      List.of("sha256", "serial", "path", "digest", "field");
  // ISO 8601 in UTC; digits stand for digits, a fraction of a second may follow.
  private static final String MOMENT = "0000-00-00T00:00:00.";
  // RFC 5321, 4.5.3.1: a local part has at most 64, a domain at most 255 octets.
  private static final Pattern EMAIL =
      Pattern.compile("(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9.-]{1,255})");
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}/.])(?:\\+?62|0)[ -]?8\\p{Nd}(?:[ -]?\\p{Nd}){6,10}" + AFTER);
  private static final Pattern LANDLINE =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}/.])(?:\\((?:\\+?62|0)[ -]?\\p{Nd}{2,3}\\)|(?:\\+62|0)["
              + " -]?[2-79]\\p{Nd}{1,2}[ -])[ -]{0,2}\\p{Nd}{3,4}[ -]?\\p{Nd}{2,5}"
              + AFTER);

  /** The text with everything masked that must be. */
  public String mask(String text) {
    return isClean(text) ? text : masked(text);
  }

  private static String masked(String text) {
    String masked = EMAIL.matcher(text).replaceAll("***@$1");
    masked = replace(CIVIL_NUMBER, masked, 4);
    masked = replace(MOBILE, masked, 3);
    return replace(LANDLINE, masked, 2);
  }

  private boolean isClean(String text) {
    return shown || !suspicious(text) || isMoment(text);
  }

  /** Most text needs no closer look: no telephone number has fewer than eight digits. */
  private static boolean suspicious(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '@' || (Character.isDigit(c) && ++digits >= 8)) {
        return true;
      }
    }
    return false;
  }

  /** Half of all values with many digits are moments as {@link java.time.Instant} writes them. */
  private static boolean isMoment(String text) {
    int last = text.length() - 1;
    if (last < 19 || last > 29 || text.charAt(last) != 'Z') {
      return false;
    }
    for (int i = 0; i < last; i++) {
      char c = text.charAt(i);
      boolean fits =
          (i < MOMENT.length() && MOMENT.charAt(i) != '0') ? c == MOMENT.charAt(i) : isDigit(c);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A number known to be a NIP or NIK: all digits but the last four are hidden. */
  public String maskNumber(String number) {
    if (shown) {
      return number;
    }
    StringBuilder masked = new StringBuilder(number);
    int kept = 0;
    for (int i = masked.length() - 1; i >= 0; i--) {
      if (Character.isLetterOrDigit(masked.charAt(i)) && ++kept > 4) {
        masked.setCharAt(i, '*');
      }
    }
    return masked.toString();
  }

  /** The value of a named fact, masked unless it identifies a thing and no person. */
  public String mask(String factName, String value) {
    return isClean(value) || identifies(factName) ? value : masked(value);
  }

  private static boolean identifies(String factName) {
    for (String end : IDENTIFIERS) {
      int from = factName.length() - end.length();
      if (from >= 0 && factName.regionMatches(true, from, end, 0, end.length())) {
        return true;
      }
    }
    return false;
  }

  private static String replace(Pattern pattern, String text, int kept) {
    return pattern
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(tail(match.group(), kept)));
  }

  private static String tail(String found, int kept) {
    String digits =
        found
            .codePoints()
            .filter(Character::isDigit)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    int hidden = digits.codePointCount(0, digits.length()) - kept;
    return "*".repeat(hidden) + digits.substring(digits.offsetByCodePoints(0, hidden));
  }
}
