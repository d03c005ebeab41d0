package id.absah.facts.extract;

import id.absah.document.PageText;
import id.absah.document.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lines of a page that stand side by side, from left to right: columns, or a label and its
 * value.
 */
record Row(List<TextLine> cells) {
  Row {
    cells = List.copyOf(cells);
  }

  /** The rows of a page from top to bottom. */
  static List<Row> of(PageText page) {
    return of(page.lines());
  }

  /** Rows of some lines. */
  static List<Row> of(List<TextLine> lines) {
    List<TextLine> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparingDouble(Row::middle).thenComparingDouble(TextLine::left));
    List<Row> rows = new ArrayList<>();
    List<TextLine> cells = new ArrayList<>();
    for (TextLine line : sorted) {
      if (!cells.isEmpty() && middle(line) > reach(cells.get(0), line)) {
        rows.add(fromLeft(cells));
        cells.clear();
      }
      cells.add(line);
    }
    if (!cells.isEmpty()) {
      rows.add(fromLeft(cells));
    }
    return rows;
  }

  private static Row fromLeft(List<TextLine> cells) {
    cells.sort(Comparator.comparingDouble(TextLine::left));
    return new Row(cells);
  }

  private static double middle(TextLine line) {
    return (line.top() + line.bottom()) / 2;
  }

  /** Lines whose middles differ by less than a third of the smaller height stand side by side. */
  private static double reach(TextLine first, TextLine other) {
    double height = Math.min(first.bottom() - first.top(), other.bottom() - other.top());
    return middle(first) + height / 3;
  }

  double top() {
    double top = Double.MAX_VALUE;
    for (TextLine cell : cells) {
      top = Math.min(top, cell.top());
    }
    return top;
  }

  /** The whole row as one text. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (TextLine cell : cells) {
      if (text.length() > 0) {
        text.append(' ');
      }
      text.append(cell.text());
    }
    return text.toString();
  }
}
