package id.absah.facts.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads calendar dates as letters write them: {@code 7 Oktober 2026}. */
final class IndonesianDate {
  /** With the spellings Pebruari and Nopember, which offices still use. */
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("januari", 1),
          Map.entry("februari", 2),
          Map.entry("pebruari", 2),
          Map.entry("maret", 3),
          Map.entry("april", 4),
          Map.entry("mei", 5),
          Map.entry("juni", 6),
          Map.entry("juli", 7),
          Map.entry("agustus", 8),
          Map.entry("september", 9),
          Map.entry("oktober", 10),
          Map.entry("november", 11),
          Map.entry("nopember", 11),
          Map.entry("desember", 12));

  private IndonesianDate() {}

  /** The date that makes up the whole of a text, a full stop at its end aside. */
  static Optional<LocalDate> parse(String text) {
    List<String> words = List.of(text.strip().replace('\u00A0', ' ').split(" +"));
    if (words.size() == 1) {
      return numeric(words.get(0));
    }
    if (words.size() != 3) {
      return Optional.empty();
    }
    Integer month = MONTHS.get(words.get(1).toLowerCase(Locale.ROOT));
    return month == null ? Optional.empty() : date(words.get(0), month, words.get(2));
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
