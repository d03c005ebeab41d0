package id.absah.document.pdf;

import id.absah.document.Code;
import id.absah.document.Defect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found wrong with a file so far, and whether all of it was in canonical form. */
final class Findings {
  /** A file can have as many defects as objects; nobody reads more than these of a kind. */
  private static final int MAX_OF_A_CODE = 20;

  private final Set<Defect> defects = new LinkedHashSet<>();
  private final Map<Code, Integer> counts = new HashMap<>();
  private boolean odd;

  /** Something that other readers may read differently; the second opinion is asked then. */
  void markOdd() {
    odd = true;
  }

  void add(Defect defect) {
    odd = true;
    note(defect);
  }

  /** A defect that other readers cannot read differently. */
  void note(Defect defect) {
    int known = counts.getOrDefault(defect.code(), 0);
    if (known < MAX_OF_A_CODE && defects.add(defect)) {
      counts.put(defect.code(), known + 1);
    }
  }

  boolean odd() {
    return odd;
  }

  List<Defect> list() {
    return new ArrayList<>(defects);
  }
}
