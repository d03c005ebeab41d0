package id.absah.findings;

import java.util.EnumMap;
import java.util.Map;

/** The numbers of a comparison. */
final class ComparisonCounts implements Comparison.Visitor<RuntimeException> {
  private final Map<Comparison.Kind, Long> kinds = new EnumMap<>(Comparison.Kind.class);
  private long changedFiles;
  private String lastChanged = "";

  ComparisonCounts() {
    for (Comparison.Kind kind : Comparison.Kind.values()) {
      kinds.put(kind, 0L);
    }
  }

  @Override
  public void visit(Comparison.Change change) {
    kinds.merge(change.kind(), 1L, Long::sum);
    if (change.changedFile() && !change.path().equals(lastChanged)) {
      changedFiles++;
      lastChanged = change.path();
    }
  }

  Map<Comparison.Kind, Long> kinds() {
    return kinds;
  }

  long changedFiles() {
    return changedFiles;
  }
}
