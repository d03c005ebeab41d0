package id.absah.reports.table;

import id.absah.findings.DocumentEvaluation;
import java.util.List;
import java.util.function.Function;

/**
 * A table: its columns, and the rows that the run as a whole and each document give.
 *
 * @param key its title stands in the message files under {@code table.KEY}
 * @param file the name of its CSV file
 * @param columns in order
 * @param printed how many of them, from the first, go on paper; the rest is for the screen
 * @param first the rows that stand before those of documents
 * @param rows what a document gives, in order
 * @param <R> a row
 */
public record Table<R>(
    String key,
    String file,
    List<Column<R>> columns,
    int printed,
    List<R> first,
    Function<DocumentEvaluation, List<R>> rows) {
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
