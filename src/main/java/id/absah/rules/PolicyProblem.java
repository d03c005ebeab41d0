package id.absah.rules;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One mistake in a policy.
 *
 * @param file the file as given
 * @param line from 1
 * @param column from 1
 * @param key the message key, such as {@code policy.unknown-key}
 * @param values the message's arguments, such as {@code name} and {@code suggestion}
 */
public record PolicyProblem(
    String file, int line, int column, String key, SortedMap<String, String> values) {
  public PolicyProblem {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }
}
