package id.absah.findings;

import java.util.ArrayList;
import java.util.List;

/**
 * Every entry of an archive, judged, in path order: held in memory or read one after the other from
 * where they are kept. Can be gone through as often as wanted, with the same rows each time.
 */
public interface Rows {
  /**
   * What is done with each row.
   *
   * @param <E> what it may throw
   */
  @FunctionalInterface
  interface Visitor<E extends Exception> {
    /** Takes the next row. */
    void visit(DocumentEvaluation row) throws E;
  }

  /** How many there are. */
  long count();

  /**
   * Hands every row to a visitor, in path order and one at a time. What the visitor throws ends it.
   *
   * @throws java.io.UncheckedIOException when kept rows cannot be read
   */
  <E extends Exception> void forEach(Visitor<E> visitor) throws E;

  /** Whether there is none. */
  default boolean isEmpty() {
    return count() == 0;
  }

  /** All rows in memory: for runs that are known to be small. */
  default List<DocumentEvaluation> toList() {
    List<DocumentEvaluation> list = new ArrayList<>();
    this.<RuntimeException>forEach(list::add);
    return list;
  }

  /** Rows in memory. */
  static Rows of(List<DocumentEvaluation> rows) {
    return new ListedRows(rows);
  }
}
