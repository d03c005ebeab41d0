package id.absah.document;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that is not as it should be, with the values that were compared.
 *
 * @param code what it is
 * @param values the compared values by name, such as {@code expected} and {@code actual}; words are
 *     chosen in reports
 */
public record Defect(Code code, SortedMap<String, String> values) {
  public Defect {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** A finding without values. */
  public static Defect of(Code code) {
    return new Defect(code, Collections.emptySortedMap());
  }

  /** A finding with one value. */
  public static Defect of(Code code, String name, Object value) {
    TreeMap<String, String> values = new TreeMap<>();
    values.put(name, String.valueOf(value));
    return new Defect(code, values);
  }

  /** This finding with one more value. */
  public Defect with(String name, Object value) {
    TreeMap<String, String> more = new TreeMap<>(values);
    more.put(name, String.valueOf(value));
    return new Defect(code, more);
  }
}
