package id.absah.facts.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads calendar dates as letters write them: {@code 7 Oktober 2026}. */
final class IndonesianDate {
  /** Of any language in use, by their first letters; with Pebruari and Nopember, still in use. */
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("januari", "january", "jan"),
          List.of("februari", "pebruari", "february", "feb", "peb"),
          List.of("maret", "march", "mar"),
          List.of("april", "apr"),
          List.of("mei", "may"),
          List.of("juni", "june", "jun"),
          List.of("juli", "july", "jul"),
          List.of("agustus", "august", "agu", "agt", "agst", "ags", "aug"),
          List.of("september", "sept", "sep"),
          List.of("oktober", "october", "okt", "oct"),
          List.of("november", "nopember", "nov", "nop"),
          List.of("desember", "december", "des", "dec"));

  /** Fused or spaced; {@code M} (Masehi) tells it from the year of the Hijra. */
  private static final Pattern WORDS =
      Pattern.compile("(\\d{1,2}) ?([a-z]{3,9})\\.? ?(\\d{4})(?: ?m(?:asehi)?\\.?)?\\.?");

  private static final Pattern HIJRA =
      Pattern.compile("\\d{1,2} +[a-z' -]{3,20} +1[345]\\d\\d ?h(?:ijriyah)?\\.?");

  private IndonesianDate() {}

  /** The date that makes up the whole of a text, a full stop at its end aside. */
  static Optional<LocalDate> parse(String text) {
    String bare = text.strip().replace('\u00A0', ' ').replaceAll(" +", " ");
    Matcher words = WORDS.matcher(bare.toLowerCase(Locale.ROOT));
    if (!words.matches()) {
      return numeric(bare);
    }
    for (int month = 1; month <= MONTHS.size(); month++) {
      if (MONTHS.get(month - 1).contains(words.group(2))) {
        return date(words.group(1), month, words.group(3));
      }
    }
    return Optional.empty();
  }

  /** Whether a text is a date of the Hijra: {@code 13 Ramadan 1447 H}. */
  static boolean ofHijra(String text) {
    return HIJRA.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
  }

  /** {@code 07-10-2026}, {@code 07/10/2026}. */
  private static Optional<LocalDate> numeric(String text) {
    String[] parts = text.replace('/', '-').split("-", -1);
    return parts.length == 3 && number(parts[1], 2) > 0
        ? date(parts[0], number(parts[1], 2), parts[2])
        : Optional.empty();
  }

  private static Optional<LocalDate> date(String day, int month, String year) {
    String yearDigits = year.endsWith(".") ? year.substring(0, year.length() - 1) : year;
    int d = number(day, 2);
    int y = number(yearDigits, 4);
    if (d < 1 || y < 1945 || y > 2200) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(y, month, d));
    } catch (DateTimeException e) {
      return Optional.empty(); // 31 Februari
    }
  }

  private static int number(String digits, int maxLength) {
    if (digits.isEmpty() || digits.length() > maxLength) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }
}
