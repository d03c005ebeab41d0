package id.absah.reports.excel;

import id.absah.reports.table.Cell;

/**
 * How high a row must be for its text: no reader of the format can be relied on to find out by
 * itself. An estimate by characters, on the generous side.
 */
final class RowHeight {
  private static final float LINE = 13.5f;
  // Beyond, a row fills the screen; the cell can still be opened.
  private static final int MOST_LINES = 16;

  private RowHeight() {}

  static int lines(Cell cell, int width) {
    return cell instanceof Cell.Words words ? lines(words.text(), width) : 1;
  }

  static int lines(String text, int width) {
    int lines = 0;
    int start = 0;
    while (start <= text.length() && lines < MOST_LINES) {
      int end = text.indexOf('\n', start);
      int length = (end < 0 ? text.length() : end) - start;
      // Words do not break where the column ends: a tenth is lost.
      lines += 1 + length * 11 / 10 / Math.max(1, width);
      start = end < 0 ? text.length() + 1 : end + 1;
    }
    return Math.min(MOST_LINES, lines);
  }

  static float points(int lines) {
    return LINE * lines + 3;
  }
}
