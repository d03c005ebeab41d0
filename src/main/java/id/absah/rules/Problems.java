package id.absah.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Collects the mistakes of one file. */
final class Problems {
  private final String file;
  private final List<PolicyProblem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  /** Notes a mistake; {@code values} are names and values in turn. */
  void add(YamlNode.Place place, String key, String... values) {
    TreeMap<String, String> arguments = new TreeMap<>();
    for (int i = 0; i + 1 < values.length; i += 2) {
      arguments.put(values[i], values[i + 1]);
    }
    found.add(new PolicyProblem(file, place.line(), place.column(), key, arguments));
  }

  int count() {
    return found.size();
  }

  /** In file order. */
  List<PolicyProblem> sorted() {
    return found.stream()
        .sorted(
            Comparator.comparingInt(PolicyProblem::line).thenComparingInt(PolicyProblem::column))
        .toList();
  }
}
