package id.absah.reports.table;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A table: its columns and, as often as asked, its rows one after the other.
 *
 * @param key its title stands in the message files under {@code table.KEY}
 * @param file the name of its CSV file
 * @param columns in order
 * @param printed how many of them, from the first, go on paper; the rest is for the screen
 * @param rows a new iteration over the rows
 * @param <R> a row
 */
public record Table<R>(
    String key, String file, List<Column<R>> columns, int printed, Supplier<Iterator<R>> rows) {
  public Table {
    columns = List.copyOf(columns);
  }

  /** The position of a column, from 0. */
  public int position(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).key().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(key + " has no column " + column);
  }
}
