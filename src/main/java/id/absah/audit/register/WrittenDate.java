package id.absah.audit.register;

import id.absah.facts.RegisterDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as registers write them: ISO 8601, day before month with any mark between, or with the
 * month in Indonesian or English words; with a local time of day or none.
 */
final class WrittenDate {
  /** Certificates of the city begin in the 2010s; what lies outside is a slip. */
  private static final int FIRST_YEAR = 2000;

  private static final int LAST_YEAR = 2100;

  private static final String TIME =
      "(?:[ t,]+(?:pukul|jam|at)?\\s*(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:\\.0+)?)?"
          + "\\s*(?:wib|wita|wit)?)?";
  private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})" + TIME);
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})" + TIME);
  private static final Pattern WORDS =
      Pattern.compile("(?:[a-z']+\\s*,\\s*)?(\\d{1,2})[ -]([a-z]{3,10})\\.?[ -](\\d{4})" + TIME);

  /** By their first three letters; no month of one language begins like another of the other. */
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("peb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("mei", 5),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("agu", 8),
          Map.entry("ags", 8),
          Map.entry("agt", 8),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("okt", 10),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("nop", 11),
          Map.entry("des", 12),
          Map.entry("dec", 12));

  private WrittenDate() {}

  /** The date; empty when it is none that is written in one of these ways. */
  static Optional<RegisterDate> of(Field field) {
    if (field.date().isPresent()) {
      return plausible(ofCell(field.date().get()));
    }
    String text = field.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    try {
      Matcher iso = ISO.matcher(text);
      if (iso.matches()) {
        return date(number(iso, 1), number(iso, 2), number(iso, 3), iso);
      }
      Matcher numbers = NUMBERS.matcher(text);
      if (numbers.matches()) {
        return date(number(numbers, 3), number(numbers, 2), number(numbers, 1), numbers);
      }
      Matcher words = WORDS.matcher(text);
      Integer month = words.matches() ? MONTHS.get(words.group(2).substring(0, 3)) : null;
      return month == null
          ? Optional.empty()
          : date(number(words, 3), month, number(words, 1), words);
    } catch (DateTimeException e) {
      return Optional.empty(); // 31 February
    }
  }

  private static RegisterDate ofCell(LocalDateTime at) {
    return new RegisterDate(
        at.toLocalDate(),
        Optional.of(at.toLocalTime()).filter(time -> !time.equals(LocalTime.MIDNIGHT)));
  }

  private static Optional<RegisterDate> date(int year, int month, int day, Matcher text) {
    Optional<LocalTime> time =
        text.group(4) == null
            ? Optional.empty()
            : Optional.of(
                LocalTime.of(
                    number(text, 4), number(text, 5), text.group(6) == null ? 0 : number(text, 6)));
    return plausible(new RegisterDate(LocalDate.of(year, month, day), time));
  }

  private static Optional<RegisterDate> plausible(RegisterDate date) {
    int year = date.day().getYear();
    return Optional.of(date).filter(found -> year >= FIRST_YEAR && year <= LAST_YEAR);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
