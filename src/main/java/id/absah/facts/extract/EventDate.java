package id.absah.facts.extract;

import id.absah.document.PageText;
import id.absah.document.TextLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of events: an invitation's are part of what it says, a record's (notula, berita acara)
 * are its own date.
 */
final class EventDate {
  private static final List<String> RECORDS =
      List.of("notula", "notulen", "notulensi", "risalah", "beritaacara");

  private static final List<String> LABELS =
      List.of("Hari/Tanggal", "Hari/Tgl", "Hari dan Tanggal", "Tanggal", "Tgl");

  private static final List<String> BEFORE = List.of("Hari");
  private static final List<String> AFTER = List.of("Pukul", "Waktu", "Jam");

  private static final List<String> WEEKDAYS =
      List.of("senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad");

  /** The share of page 1 in which the fields of a record stand. */
  private static final double HEAD = 0.6;

  /** Rows of the opening sentence of a berita acara, which says the date in words. */
  private static final int OPENING_ROWS = 3;

  /** The date in digits behind that in words. */
  private static final Pattern DIGITS = Pattern.compile("\\((\\d{1,2}[-/]\\d{1,2}[-/]\\d{4})\\)");

  private EventDate() {}

  /** Whether a date field is one of several that say when an event takes place. */
  static boolean describesEvent(List<Row> rows, int index) {
    return (index > 0 && LabelledRow.read(rows.get(index - 1), BEFORE).isPresent())
        || (index + 1 < rows.size() && LabelledRow.read(rows.get(index + 1), AFTER).isPresent());
  }

  /** The date in the field {@code Hari/Tanggal} of a record of an event; of others none. */
  static Optional<LocalDate> ofRecord(PageText page) {
    boolean headed = false;
    int opening = 0;
    for (Row row : Row.of(page)) {
      if (row.top() > HEAD * page.height()) {
        break;
      }
      headed |= row.cells().stream().anyMatch(cell -> headsRecord(page, cell));
      Optional<LocalDate> date =
          headed
              ? LabelledRow.read(row, LABELS)
                  .filter(LabelledRow::colon)
                  .flatMap(found -> parse(found.value()))
              : Optional.empty();
      if (date.isPresent()) {
        return date;
      }
      boolean opens = headed && Squeezed.text(row.text()).startsWith("padahariini");
      opening = opens ? OPENING_ROWS : opening - 1;
      Matcher digits = DIGITS.matcher(row.text());
      if (opening > 0 && digits.find()) {
        return IndonesianDate.parse(digits.group(1));
      }
    }
    return Optional.empty();
  }

  private static boolean headsRecord(PageText page, TextLine line) {
    String text = Squeezed.text(line.text());
    return Heading.looksLikeOne(page, line) && RECORDS.stream().anyMatch(text::startsWith);
  }

  /** {@code Kamis, 15 Oktober 2026}, {@code Kamis/15 Oktober 2026 Pukul 09.00 WITA}. */
  private static Optional<LocalDate> parse(String written) {
    String value = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    for (String weekday : WEEKDAYS) {
      if (value.startsWith(weekday)) {
        value = value.substring(weekday.length());
        break;
      }
    }
    for (String time : List.of("pukul", "jam")) {
      int at = value.indexOf(time);
      value = at < 0 ? value : value.substring(0, at);
    }
    int from = 0;
    int to = value.length();
    while (from < to && " ,/-\u00A0".indexOf(value.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " ,/-\u00A0".indexOf(value.charAt(to - 1)) >= 0) {
      to--;
    }
    return IndonesianDate.parse(value.substring(from, to));
  }
}
