package id.absah.facts.extract;

import id.absah.document.TextLine;
import java.util.ArrayList;
import java.util.List;

/** Lines that stand one above the other. */
final class Column {
  private Column() {}

  /** Whether two lines overlap when one is moved up or down. */
  static boolean same(TextLine one, TextLine other) {
    return one.left() < other.right() && other.left() < one.right();
  }

  /**
   * The lines over a line in its column, nearest first.
   *
   * @param reach how far above it they may end, in points
   */
  static List<TextLine> above(List<TextLine> lines, int index, double reach) {
    TextLine start = lines.get(index);
    List<TextLine> above = new ArrayList<>();
    for (int i = index - 1; i >= 0; i--) {
      TextLine line = lines.get(i);
      if (start.top() - line.bottom() > reach) {
        break;
      }
      if (line.top() < start.top() && same(start, line)) {
        above.add(line);
      }
    }
    return above;
  }
}
