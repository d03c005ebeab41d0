package id.absah.document.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All entries of all revisions by object number, newest first. */
final class ObjectIndex {
  private final Map<Integer, Placed> newest = new HashMap<>();

  /**
   * An entry and the one it replaces.
   *
   * @param revision the index of the revision that brings it
   * @param older the entry it replaces, if any
   */
  record Placed(int revision, XrefEntry entry, @Nullable Placed older) {}

  ObjectIndex(List<PdfRevision> revisions) {
    for (PdfRevision revision : revisions) {
      for (Map.Entry<Integer, XrefEntry> entry : revision.entries().entrySet()) {
        Integer number = entry.getKey();
        Placed older = newest.get(number);
        newest.put(number, new Placed(revision.index(), entry.getValue(), older));
      }
    }
  }

  /** The entry in force at a revision. */
  @Nullable Placed at(int number, int revision) {
    Placed placed = newest.get(number);
    while (placed != null && placed.revision() > revision) {
      placed = placed.older();
    }
    return placed;
  }

  /** The numbers in use at a revision, ascending. */
  Set<Integer> inUse(int revision) {
    Set<Integer> numbers = new TreeSet<>();
    for (Integer number : newest.keySet()) {
      Placed placed = at(number, revision);
      if (placed != null && !(placed.entry() instanceof XrefEntry.Free)) {
        numbers.add(number);
      }
    }
    return numbers;
  }
}
