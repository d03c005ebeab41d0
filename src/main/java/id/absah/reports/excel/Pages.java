package id.absah.reports.excel;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * The rows of a sheet that is printed as a page to be read: what belongs together, a heading with
 * its table or a chart, is not torn apart by the end of a page of F4 across.
 *
 * <p>How high a page is follows from the scale at which its columns fill its width. Programs
 * without the default font take a wider one: their pages then hold more, and end a little early.
 */
final class Pages {
  /** Height of a row without a text of its own, in points. */
  static final float LINE = 15;

  private static final float SPACE = 11;

  // F4 across is 13 in by 8.5 in; less the margins that Sheets sets.
  private static final double WIDTH = 13 - 0.4 - 0.4;
  private static final double HEIGHT = 8.5 - 0.5 - 0.6;
  // ECMA-376 part 1, 18.3.1.13: a character is as wide as the widest digit, 7 pixels of 1/96 in for
  // the default font of 11 points, and each column has 5 pixels of margin.
  private static final double CHARACTER = 7 / 96.0;
  private static final double MARGIN = 5 / 96.0;
  // Each row is rounded to whole pixels of the printer.
  private static final double RESERVE = 0.97;

  private final SXSSFSheet sheet;
  private final float page;
  private float used;
  private int next;

  /** Sets the columns' widths, in characters. */
  Pages(SXSSFSheet sheet, int... widths) {
    this.sheet = sheet;
    double width = 0;
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * 256);
      width += widths[i] * CHARACTER + MARGIN;
    }
    double scale = Math.min(1, WIDTH / width);
    this.page = (float) (HEIGHT * 72 * RESERVE / scale);
  }

  /** The index of the next row. */
  int next() {
    return next;
  }

  /** The next row, of a height in points. */
  Row row(float points) {
    // Every break is said, so that where a page ends is the same for every program.
    keep(points);
    Row row = sheet.createRow(next);
    row.setHeightInPoints(points);
    used += points;
    next++;
    return row;
  }

  /** An empty row. */
  void space() {
    row(SPACE);
  }

  /** Rows of {@link #LINE} under a chart. */
  void under(int rows) {
    for (int i = 0; i < rows; i++) {
      row(LINE);
    }
  }

  /** Begins a page unless the next rows, of so many points together, have room on this one. */
  void keep(float points) {
    if (used > 0 && used + points > page) {
      sheet.setRowBreak(next - 1);
      used = 0;
    }
  }

  /** How many rows of {@link #LINE} a page has. */
  int lines() {
    return (int) (page / LINE);
  }
}
