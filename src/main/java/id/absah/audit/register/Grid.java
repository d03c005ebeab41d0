package id.absah.audit.register;

import java.util.List;

/**
 * A sheet, or a file without sheets.
 *
 * @param lines its rows that are not empty
 * @param whole whether it could be read to its end
 */
record Grid(String name, List<Line> lines, boolean whole) {
  /**
   * Rows that are read: a city has some ten thousand civil servants. More is no register, or one
   * whose sheet was formatted to its last row.
   */
  static final int MOST_ROWS = 100_000;

  /** Columns that are read; registers have some twenty. */
  static final int MOST_COLUMNS = 256;

  /** Characters of a cell that are read; the longest is a position or unit. */
  static final int MOST_CHARACTERS = 2_000;
}
