package id.absah.facts.extract;

import id.absah.document.PageText;
import id.absah.document.TextLine;
import id.absah.facts.Confidence;
import id.absah.facts.ExtractionSettings.KindOfDocument;
import id.absah.facts.KindSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kind of document (Pasal 11(3)): by its heading, or for correspondence by its Hal line. */
final class KindExtractor {
  static final List<String> HAL = List.of("Hal", "Perihal");
  private static final List<String> NUMBER = List.of("Nomor", "No");
  private static final List<String> BLOCK = List.of("Sifat", "Lampiran", "Lamp", "Hal", "Perihal");

  /** A heading is broken into at most this many lines before its kind is said. */
  private static final int HEADING_LINES = 4;

  /** A heading this short must be a word of its own: SPT, MEMO. */
  private static final int SHORT_HEADING = 6;

  /** Lines that a Hal goes on for. */
  private static final int HAL_LINES = 3;

  private final List<KindOfDocument> kinds;
  private final Optional<KindOfDocument> plainLetter;
  private final String applicationKind;

  /**
   * Makes one.
   *
   * @param kinds those known; the one with neither headings nor Hal words is any other letter
   * @param applicationKind the id of the kind that applies for a certificate
   */
  KindExtractor(List<KindOfDocument> kinds, String applicationKind) {
    this.kinds = kinds;
    this.applicationKind = applicationKind;
    this.plainLetter =
        kinds.stream().filter(k -> k.headings().isEmpty() && k.hal().isEmpty()).findFirst();
  }

  KindFacts extract(PageText page) {
    List<Row> rows = Row.of(page);
    Optional<Row> halRow = halRow(page, rows);
    Optional<String> hal = halRow.map(row -> hal(rows, rows.indexOf(row)));
    Optional<Found> heading = heading(page);
    if (heading.isPresent() && (halRow.isEmpty() || heading.get().top() <= halRow.get().top())) {
      return new KindFacts(
          Optional.of(heading.get().kind()),
          KindSource.HEADING,
          Confidence.READ,
          Optional.of(heading.get().text()),
          Subject.below(page).or(() -> hal));
    }
    if (hal.isPresent()) {
      Optional<KindOfDocument> named = byHal(hal.get());
      Confidence confidence = named.isPresent() ? Confidence.READ : inferred(plainLetter);
      return new KindFacts(
          named.or(() -> plainLetter),
          KindSource.HAL,
          confidence,
          hal,
          hal.filter(h -> !h.isEmpty()));
    }
    Optional<KindOfDocument> application = application(page);
    if (application.isPresent()) {
      return byForm(application);
    }
    if (plainLetter.isPresent() && looksLikeLetter(page, rows)) {
      return byForm(plainLetter);
    }
    return KindFacts.none(Subject.below(page));
  }

  private static KindFacts byForm(Optional<KindOfDocument> kind) {
    return new KindFacts(
        kind, KindSource.HAL, Confidence.INFERRED, Optional.empty(), Optional.empty());
  }

  private static Confidence inferred(Optional<KindOfDocument> kind) {
    return kind.isPresent() ? Confidence.INFERRED : Confidence.ABSENT;
  }

  private record Found(KindOfDocument kind, double top, String text, int length) {}

  private Optional<Found> heading(PageText page) {
    List<TextLine> lines = new ArrayList<>();
    for (Row row : Row.of(page)) {
      for (TextLine line : row.cells()) {
        if (Heading.looksLikeOne(page, line)) {
          lines.add(line);
        }
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      if (Heading.endsHeadings(lines.get(i).text())) {
        return Optional.empty();
      }
      Optional<Found> found = headingAt(lines, i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The kind of a heading that begins with a line; the longest known heading wins. */
  private Optional<Found> headingAt(List<TextLine> lines, int index) {
    StringBuilder joined = new StringBuilder();
    for (int i = index; i < lines.size() && i < index + HEADING_LINES; i++) {
      joined.append(i > index ? " " : "").append(lines.get(i).text());
    }
    Squeezed text = Squeezed.of(joined.toString());
    TextLine first = lines.get(index);
    Found best = null;
    for (KindOfDocument kind : kinds) {
      for (String heading : kind.headings()) {
        String wanted = Squeezed.text(heading);
        if (begins(text, wanted) && (best == null || wanted.length() > best.length())) {
          String written =
              Squeezed.text(first.text()).length() >= wanted.length()
                  ? first.text()
                  : text.raw().substring(0, text.originAfter(wanted.length()));
          best = new Found(kind, first.top(), written, wanted.length());
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean begins(Squeezed text, String wanted) {
    if (wanted.isEmpty() || !text.text().startsWith(wanted)) {
      return false;
    }
    int end = text.originAfter(wanted.length());
    return wanted.length() > SHORT_HEADING
        || end >= text.raw().length()
        || !Character.isLetterOrDigit(text.raw().charAt(end));
  }

  private static Optional<Row> halRow(PageText page, List<Row> rows) {
    for (Row row : rows) {
      if (row.top() > page.height() * 0.6) {
        break;
      }
      Optional<LabelledRow> found = LabelledRow.read(row, HAL);
      if (found.isPresent()
          && (found.get().colon() || !found.get().value().isEmpty())
          && !row.text().contains("hal ini")) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** The Hal line with the lines it goes on for, in its own column. */
  private static String hal(List<Row> rows, int index) {
    Row first = rows.get(index);
    StringBuilder hal =
        new StringBuilder(LabelledRow.read(first, HAL).map(LabelledRow::value).orElse(""));
    TextLine label = first.cells().get(0);
    double bottom = label.bottom();
    double right = first.cells().get(first.cells().size() - 1).right();
    for (int i = index + 1; i < rows.size() && i <= index + HAL_LINES; i++) {
      TextLine next = rows.get(i).cells().get(0);
      boolean indented = next.left() > label.left() + label.fontSize() * 2 && next.left() < right;
      boolean near = next.top() - bottom < label.fontSize();
      if (!indented || !near) {
        break;
      }
      hal.append(' ').append(next.text());
      bottom = next.bottom();
    }
    return hal.toString().strip();
  }

  private Optional<KindOfDocument> byHal(String hal) {
    String text = Squeezed.text(hal);
    KindOfDocument best = null;
    int length = 0;
    for (KindOfDocument kind : kinds) {
      for (String words : kind.hal()) {
        String wanted = Squeezed.text(words);
        if (wanted.length() > length && text.startsWith(wanted)) {
          best = kind;
          length = wanted.length();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** The form of the Lampiran has neither heading nor Hal but says what it applies for. */
  private Optional<KindOfDocument> application(PageText page) {
    StringBuilder all = new StringBuilder();
    for (TextLine line : page.lines()) {
      all.append(line.text()).append(' ');
    }
    String text = Squeezed.text(all.toString());
    for (KindOfDocument kind : kinds) {
      if (kind.id().equals(applicationKind)) {
        for (String words : kind.hal()) {
          if (text.contains("mengajukan" + Squeezed.text(words))) {
            return Optional.of(kind);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean looksLikeLetter(PageText page, List<Row> rows) {
    boolean number = false;
    boolean block = false;
    for (Row row : rows) {
      if (row.top() > page.height() * 0.6) {
        break;
      }
      number |= LabelledRow.read(row, NUMBER).map(LabelledRow::colon).orElse(false);
      block |= LabelledRow.read(row, BLOCK).map(LabelledRow::colon).orElse(false);
      for (TextLine cell : row.cells()) {
        if (cell.text().startsWith("Yth")) {
          return true;
        }
      }
    }
    return number && block;
  }
}
