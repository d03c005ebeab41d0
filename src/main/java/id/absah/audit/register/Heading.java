package id.absah.audit.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The row of headings, which may stand below titles, and what its columns mean.
 *
 * @param line the row
 * @param columns the position of each known column
 * @param repeated positions of further columns of the same meaning, which are not read
 */
record Heading(Line line, Map<RegisterColumn, Integer> columns, List<Integer> repeated) {
  /** Titles above the headings: letterhead, title, date of export; some room for more. */
  private static final int MOST_TITLES = 40;

  /** The best row of headings: one that has the name and most other columns. */
  static Optional<Heading> find(Grid grid) {
    Optional<Heading> best = Optional.empty();
    for (Line line : grid.lines().subList(0, Math.min(grid.lines().size(), MOST_TITLES))) {
      Heading found = of(line);
      int known = found.columns().size();
      boolean heads = found.columns().containsKey(RegisterColumn.NAME) && known > 1;
      if (heads && (best.isEmpty() || known > best.get().columns().size())) {
        best = Optional.of(found);
      }
    }
    return best;
  }

  private static Heading of(Line line) {
    Map<RegisterColumn, Integer> columns = new EnumMap<>(RegisterColumn.class);
    List<Integer> repeated = new ArrayList<>();
    for (int i = 0; i < line.fields().size(); i++) {
      Optional<RegisterColumn> meant = RegisterColumn.of(line.field(i).text());
      if (meant.isPresent() && columns.putIfAbsent(meant.get(), i) != null) {
        repeated.add(i);
      }
    }
    return new Heading(line, columns, repeated);
  }

  Field field(Line row, RegisterColumn column) {
    Integer at = columns.get(column);
    return at == null ? Field.EMPTY : row.field(at);
  }

  /** The letter of a column, as spreadsheets show it. */
  String letter(RegisterColumn column) {
    Integer at = columns.get(column);
    return at == null ? "" : letter(at);
  }

  static String letter(int column) {
    return column < 26
        ? String.valueOf((char) ('A' + column))
        : letter(column / 26 - 1) + (char) ('A' + column % 26);
  }
}
