package id.absah.facts.extract;

import id.absah.document.DocumentText;
import id.absah.document.PageText;
import id.absah.document.TextLine;
import id.absah.facts.Confidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The number and the date that a document bears. Dates of its body are never taken, but for records
 * of an event that bear no other date.
 */
final class NumberAndDate {
  private static final List<String> NUMBER = List.of("Nomor", "No", "Nomer");
  private static final List<String> DATE = List.of("Tanggal", "Tgl");

  /** Labels and words that follow a number on the same line. */
  private static final List<String> AFTER_NUMBER =
      List.of(" lampiran", " sifat", " hal ", " perihal", " tanggal", " tentang", " kepada");

  /** What applications leave where they did not fill a number in. */
  private static final String PLACEHOLDERS = "#$<>{}[]_\u00AB\u00BB%@*?\u2026";

  private static final int MAX_NUMBER = 60;

  /** The share of page 1 in which number and date of a letter stand. */
  private static final double HEAD = 0.6;

  private NumberAndDate() {}

  /** The document's number, from page 1. */
  static Optional<String> number(DocumentText text) {
    if (text.pages().isEmpty() || text.pages().get(0).number() != 1) {
      return Optional.empty();
    }
    PageText page = text.pages().get(0);
    for (Row row : Row.of(page)) {
      if (row.top() > HEAD * page.height()) {
        break;
      }
      Optional<LabelledRow> labelled = LabelledRow.read(row, NUMBER);
      Optional<String> number =
          labelled.isPresent()
              ? clean(labelled.get().value())
              : insideHeading(page, row).flatMap(NumberAndDate::clean);
      if (number.isPresent()) {
        return number;
      }
    }
    return Optional.empty();
  }

  /** {@code SURAT EDARAN NOMOR 12 TAHUN 2025} on one line. */
  private static Optional<String> insideHeading(PageText page, Row row) {
    for (TextLine cell : row.cells()) {
      int at = cell.text().toUpperCase(Locale.ROOT).indexOf(" NOMOR");
      if (at > 0 && Heading.looksLikeOne(page, cell)) {
        String rest = cell.text().substring(at + " NOMOR".length()).strip();
        return Optional.of(rest.startsWith(":") ? rest.substring(1).strip() : rest);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> clean(String written) {
    String value = withoutPlaceAndDate(written);
    String lower = value.toLowerCase(Locale.ROOT);
    for (String word : AFTER_NUMBER) {
      int at = lower.indexOf(word);
      if (at >= 0) {
        value = value.substring(0, at);
        lower = value.toLowerCase(Locale.ROOT);
      }
    }
    int end = value.length();
    while (end > 0 && ".,;:\u2026 ".indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    value = value.substring(0, end).strip();
    return isNumber(value) ? Optional.of(value) : Optional.empty();
  }

  private static boolean isNumber(String value) {
    if (value.isEmpty() || value.length() > MAX_NUMBER || blankPart(value)) {
      return false;
    }
    boolean digit = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (PLACEHOLDERS.indexOf(c) >= 0 || (Character.isLetter(c) && c > '\u024F')) {
        return false; // also letters of other scripts, which mark places to stamp
      }
      digit |= c >= '0' && c <= '9';
    }
    return digit && !value.contains("..") && !value.toUpperCase(Locale.ROOT).startsWith("TAHUN");
  }

  /** Whether something between two strokes was left out: {@code 800/ /BKD/2025}. */
  private static boolean blankPart(String value) {
    for (String part : value.split("/", -1)) {
      if (part.isBlank() || part.strip().equals("-")) {
        return true;
      }
    }
    return false;
  }

  private static String withoutPlaceAndDate(String text) {
    for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
      if (IndonesianDate.parse(text.substring(comma + 1)).isPresent()) {
        int place = text.lastIndexOf(' ', comma);
        return place < 0 ? "" : text.substring(0, place);
      }
    }
    return text;
  }

  /** A date with how it was come by. */
  record Found(Optional<LocalDate> value, Confidence confidence) {}

  /** The document's date. */
  static Optional<LocalDate> date(DocumentText text) {
    return found(text).value();
  }

  /** The document's date; that of an event is inferred. */
  static Found found(DocumentText text) {
    Optional<LocalDate> date = Optional.empty();
    if (!text.pages().isEmpty() && text.pages().get(0).number() == 1) {
      PageText first = text.pages().get(0);
      date = placeAndDate(first, HEAD * first.height());
    }
    for (int i = 0; date.isEmpty() && i < text.pages().size(); i++) {
      date = onTheDate(text.pages().get(i));
    }
    if (date.isEmpty() && !text.pages().isEmpty()) {
      date = labelled(text.pages().get(0));
    }
    for (int i = text.pages().size() - 1; date.isEmpty() && i >= 0; i--) {
      PageText page = text.pages().get(i);
      date = placeAndDate(page, page.height());
    }
    if (date.isPresent()) {
      return new Found(date, Confidence.READ);
    }
    if (!text.pages().isEmpty() && text.pages().get(0).number() == 1) {
      date = EventDate.ofRecord(text.pages().get(0));
    }
    return new Found(date, date.isPresent() ? Confidence.INFERRED : Confidence.ABSENT);
  }

  /** A line {@code Banjarmasin, 7 Oktober 2026}, whole or as the end of the number's line. */
  private static Optional<LocalDate> placeAndDate(PageText page, double above) {
    for (Row row : Row.of(page)) {
      for (TextLine cell : row.cells()) {
        int comma = cell.text().lastIndexOf(',');
        if (cell.top() > above || comma <= 0) {
          continue;
        }
        String before = cell.text().substring(0, comma);
        boolean place = isPlace(before) || LabelledRow.read(row, NUMBER).isPresent();
        Optional<LocalDate> date =
            place ? IndonesianDate.parse(cell.text().substring(comma + 1)) : Optional.empty();
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  /** One to three words that begin with capitals. */
  private static boolean isPlace(String text) {
    String[] words = text.strip().split(" +", -1);
    if (words.length > 3) {
      return false;
    }
    for (String word : words) {
      if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** {@code Ditetapkan di Banjarmasin / pada tanggal 7 Oktober 2026}. */
  private static Optional<LocalDate> onTheDate(PageText page) {
    for (Row row : Row.of(page)) {
      for (int i = 0; i < row.cells().size(); i++) {
        String cell = row.cells().get(i).text();
        int end = LabelledRow.endOfLabel(cell, "pada tanggal");
        if (end < 0) {
          continue;
        }
        String rest = cell.substring(end).strip();
        if (rest.isEmpty() && i + 1 < row.cells().size()) {
          rest = row.cells().get(i + 1).text(); // a stamp beside it
        }
        Optional<LocalDate> date = IndonesianDate.parse(afterColon(rest));
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> labelled(PageText page) {
    List<Row> rows = Row.of(page);
    for (int i = 0; i < rows.size() && rows.get(i).top() <= HEAD * page.height(); i++) {
      Optional<LocalDate> date =
          LabelledRow.read(rows.get(i), DATE)
              .filter(LabelledRow::colon)
              .flatMap(found -> IndonesianDate.parse(found.value()));
      if (date.isPresent() && !EventDate.describesEvent(rows, i)) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static String afterColon(String text) {
    return text.startsWith(":") ? text.substring(1).strip() : text;
  }
}
