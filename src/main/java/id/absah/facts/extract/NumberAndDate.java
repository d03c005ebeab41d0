package id.absah.facts.extract;

import id.absah.document.DocumentText;
import id.absah.document.PageText;
import id.absah.document.TextLine;
import id.absah.facts.Confidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The number and the date that a document bears. Dates of its body are never taken, but for records
 * of an event that bear no other date.
 */
final class NumberAndDate {
  private static final List<String> DATE = List.of("Tanggal", "Tgl");

  /** The share of page 1 in which number and date of a letter stand. */
  static final double HEAD = 0.6;

  private NumberAndDate() {}

  /** The document's number, from page 1. */
  static Optional<String> number(DocumentText text) {
    return text.pages().isEmpty() || text.pages().get(0).number() != 1
        ? Optional.empty()
        : DocumentNumber.of(text.pages().get(0));
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
    List<Row> rows = Row.of(page);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      for (TextLine cell : row.cells()) {
        int comma = cell.text().lastIndexOf(',');
        if (cell.top() > above || comma <= 0) {
          continue;
        }
        String before = cell.text().substring(0, comma);
        boolean place = isPlace(before) || LabelledRow.read(row, DocumentNumber.LABELS).isPresent();
        Optional<LocalDate> date =
            place ? IndonesianDate.parse(cell.text().substring(comma + 1)) : Optional.empty();
        if (date.isEmpty() && place && IndonesianDate.ofHijra(cell.text().substring(comma + 1))) {
          date = below(rows, i, cell);
        }
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  /** The civil date below that of the Hijra. */
  private static Optional<LocalDate> below(List<Row> rows, int index, TextLine hijra) {
    if (index + 1 < rows.size()) {
      for (TextLine cell : rows.get(index + 1).cells()) {
        if (Column.same(cell, hijra)) {
          return IndonesianDate.parse(cell.text());
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
