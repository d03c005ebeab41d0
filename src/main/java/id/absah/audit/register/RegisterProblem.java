package id.absah.audit.register;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something wrong in a register.
 *
 * @param sheet the sheet's name, or the file's for a file without sheets
 * @param row from 1; 0 when the whole sheet or file is meant
 * @param column its letter as spreadsheets show it; empty when a whole row is meant
 * @param key what is wrong and what was expected, by its message key
 * @param values the message's arguments; what the cell holds, which may be personal
 */
public record RegisterProblem(
    String sheet, int row, String column, String key, SortedMap<String, String> values) {
  public RegisterProblem {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }
}
