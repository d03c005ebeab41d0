package id.absah.findings;

import java.util.List;

/** Rows in memory. */
record ListedRows(List<DocumentEvaluation> rows) implements Rows {
  ListedRows {
    rows = List.copyOf(rows);
  }

  @Override
  public long count() {
    return rows.size();
  }

  @Override
  public <E extends Exception> void forEach(Visitor<E> visitor) throws E {
    for (DocumentEvaluation row : rows) {
      visitor.visit(row);
    }
  }

  @Override
  public List<DocumentEvaluation> toList() {
    return rows;
  }
}
