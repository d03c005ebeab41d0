package id.absah.facts.extract;

import id.absah.document.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row that begins with a label: {@code Nomor : 800/123}. The label must be the whole word or
 * words, followed by a colon, a wide gap or the value.
 *
 * @param value what follows the label in the same column, or the next one when nothing does
 * @param colon whether a colon follows the label
 */
record LabelledRow(String value, boolean colon) {
  /** Reads a row whose first cell, or one after it, begins with one of some labels. */
  static Optional<LabelledRow> read(Row row, List<String> labels) {
    List<TextLine> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      for (String label : labels) {
        int end = endOfLabel(cells.get(i).text(), label);
        if (end >= 0) {
          return Optional.of(read(cells, i, end));
        }
      }
    }
    return Optional.empty();
  }

  private static LabelledRow read(List<TextLine> cells, int index, int end) {
    String rest = cells.get(index).text().substring(end).strip();
    boolean colon =
        rest.startsWith(":")
            || rest.startsWith(";")
            || rest.startsWith(". :")
            || rest.startsWith(".:");
    rest = withoutColon(rest);
    if (rest.isEmpty() && index + 1 < cells.size()) {
      String next = cells.get(index + 1).text().strip();
      colon |= next.startsWith(":");
      rest = withoutColon(next);
      if (rest.isEmpty() && index + 2 < cells.size()) {
        rest = withoutColon(cells.get(index + 2).text().strip());
      }
    }
    return new LabelledRow(rest, colon);
  }

  private static String withoutColon(String text) {
    int from = 0;
    while (from < text.length() && ".:; ".indexOf(text.charAt(from)) >= 0) {
      from++; // "No. : 12"
    }
    return text.substring(from);
  }

  /** Where a label at the beginning ends, without regard to case, spaces and numbering; or -1. */
  static int endOfLabel(String text, String label) {
    String wanted = Squeezed.text(label);
    Squeezed squeezed = Squeezed.of(text);
    int skipped = numbering(text);
    int from = 0;
    while (from < squeezed.length() && squeezed.origin(from) < skipped) {
      from++;
    }
    if (wanted.isEmpty() || !squeezed.text().startsWith(wanted, from)) {
      return -1;
    }
    int end = squeezed.originAfter(from + wanted.length());
    boolean wordEnds = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
    return wordEnds ? end : -1;
  }

  /** The length of a leading {@code 1.} or {@code a)}, with the spaces after it. */
  private static int numbering(String text) {
    int i = 0;
    while (i < text.length() && i < 3 && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    if (i == 0 || i >= text.length() || ".)".indexOf(text.charAt(i)) < 0) {
      return 0;
    }
    boolean number = Character.isDigit(text.charAt(0)) || i == 1;
    return number && i + 1 < text.length() && text.charAt(i + 1) == ' ' ? i + 2 : 0;
  }

  /** The values of all rows with a label, in order. */
  static List<String> values(List<Row> rows, List<String> labels) {
    List<String> values = new ArrayList<>();
    for (Row row : rows) {
      read(row, labels).ifPresent(found -> values.add(found.value()));
    }
    return values;
  }
}
