package id.absah.audit.register;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param row from 1, as spreadsheets and editors count
 * @param fields from the first column
 */
record Line(int row, List<Field> fields) {
  Field field(int column) {
    return column < fields.size() ? fields.get(column) : Field.EMPTY;
  }

  boolean isEmpty() {
    return fields.stream().allMatch(field -> field.text().isEmpty());
  }
}
