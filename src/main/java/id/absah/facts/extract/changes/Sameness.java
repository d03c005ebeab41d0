package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import id.absah.facts.ChangeCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether two values, with everything they lead to, are the same in both states. Walks with a
 * worklist, never by recursion, and looks at each pair of objects once.
 */
final class Sameness {
  /**
   * Direct nesting beyond this is taken as hiding something; as deep as PdfLimits lets pages be.
   */
  private static final int MAX_NESTING = 256;

  /** A path is printed with at most this many of its last steps. */
  private static final int MAX_STEPS = 12;

  private final RevisionPair pair;
  private final Set<Integer> boundary;
  private final Set<Object> same = new HashSet<>();
  private final Set<Object> different = new HashSet<>();
  private int objectAt;

  /**
   * A comparison.
   *
   * @param boundary objects that are compared on their own, in their own role, so that a reference
   *     to one of them is the same when it is the same reference
   */
  Sameness(RevisionPair pair, Set<Integer> boundary) {
    this.pair = pair;
    this.boundary = boundary;
  }

  /** The same comparison with more objects that are compared on their own. */
  Sameness beyond(Set<Integer> others) {
    Set<Integer> all = new HashSet<>(boundary);
    all.addAll(others);
    return new Sameness(pair, all);
  }

  /** Where a step of the walk stands. */
  private record Step(
      @Nullable Step parent,
      String name,
      int object,
      int nesting,
      PdfObject before,
      PdfObject after) {}

  boolean test(PdfObject before, PdfObject after, Place place) {
    return difference(before, after, place).isEmpty();
  }

  /** The first place where both differ; empty when they are the same. */
  Optional<Place> difference(PdfObject before, PdfObject after, Place place) {
    boolean refs = before instanceof PdfObject.Ref && after instanceof PdfObject.Ref;
    Object root = refs ? key((PdfObject.Ref) before, (PdfObject.Ref) after) : "";
    if (refs && different.contains(root)) {
      return Optional.of(place);
    }
    Set<Object> visited = new HashSet<>();
    Deque<Step> work = new ArrayDeque<>();
    work.push(new Step(null, "", place.object(), 0, before, after));
    while (!work.isEmpty()) {
      Step step = work.pop();
      pair.budget().take();
      if (!visit(step, visited, work, place)) {
        if (refs) {
          different.add(root);
        }
        Place found = placeOf(step, place);
        return Optional.of(new Place(found.path(), objectAt, found.page(), found.field()));
      }
    }
    same.addAll(visited);
    return Optional.empty();
  }

  private boolean visit(Step step, Set<Object> visited, Deque<Step> work, Place place) {
    objectAt = step.object;
    if (step.nesting > MAX_NESTING) {
      pair.observations().add(ChangeCode.ANALYSIS_LIMIT, placeOf(step, place));
      return false;
    }
    PdfObject before = step.before;
    PdfObject after = step.after;
    if (before instanceof PdfObject.Ref one && after instanceof PdfObject.Ref other) {
      if (one.equals(other) && boundary.contains(one.number())) {
        return true;
      }
      if (boundary.contains(one.number()) || boundary.contains(other.number())) {
        return false;
      }
      Object key = key(one, other);
      if (same.contains(key) || !visited.add(key)) {
        return true;
      }
      Step inside = new Step(step.parent, step.name, other.number(), 0, before, after);
      if (one.equals(other) && pair.unchanged(one.number())) {
        PdfObject value = read(pair.after(), other, inside, place);
        unmoved(inside, value, work);
        return true;
      }
      objectAt = other.number();
      return values(inside, work, place);
    }
    if (before instanceof PdfObject.Ref || after instanceof PdfObject.Ref) {
      return values(step, work, place);
    }
    return content(step, before, after, work);
  }

  private boolean values(Step step, Deque<Step> work, Place place) {
    return content(
        step,
        read(pair.before(), step.before, step, place),
        read(pair.after(), step.after, step, place),
        work);
  }

  private PdfObject read(PdfView view, PdfObject value, Step step, Place place) {
    PdfObject resolved = view.resolve(value);
    if (resolved instanceof PdfObject.Null && pair.unreadable(view, value)) {
      pair.observations().add(ChangeCode.ANALYSIS_LIMIT, placeOf(step, place));
    }
    return resolved;
  }

  private boolean content(Step step, PdfObject before, PdfObject after, Deque<Step> work) {
    if (before instanceof PdfObject.Stream one && after instanceof PdfObject.Stream other) {
      return one.raw().equals(other.raw()) && dictionary(step, one.dict(), other.dict(), work);
    }
    if (before instanceof PdfObject.Dict one && after instanceof PdfObject.Dict other) {
      return dictionary(step, one, other, work);
    }
    if (before instanceof PdfObject.Array one && after instanceof PdfObject.Array other) {
      if (one.items().size() != other.items().size()) {
        return false;
      }
      for (int i = 0; i < one.items().size(); i++) {
        push(step, "[" + i + "]", one.items().get(i), other.items().get(i), work);
      }
      return true;
    }
    return scalar(before, after);
  }

  /** An object that has not moved is the same; what it refers to may not be. */
  private static void unmoved(Step step, PdfObject value, Deque<Step> work) {
    if (value instanceof PdfObject.Array array) {
      for (int i = 0; i < array.items().size(); i++) {
        push(step, "[" + i + "]", array.items().get(i), array.items().get(i), work);
      }
    }
    PdfObject.Dict dict =
        value instanceof PdfObject.Stream stream
            ? stream.dict()
            : value instanceof PdfObject.Dict plain ? plain : RevisionPair.NO_ENTRIES;
    for (Map.Entry<String, PdfObject> entry : dict.entries().entrySet()) {
      push(step, entry.getKey(), entry.getValue(), entry.getValue(), work);
    }
  }

  private boolean dictionary(
      Step step, PdfObject.Dict one, PdfObject.Dict other, Deque<Step> work) {
    if (!one.duplicates().equals(other.duplicates())) {
      return false;
    }
    for (String key : RevisionPair.keys(one, other)) {
      push(step, key, RevisionPair.entry(one, key), RevisionPair.entry(other, key), work);
    }
    return true;
  }

  private static void push(
      Step step, String name, PdfObject before, PdfObject after, Deque<Step> work) {
    boolean leaf =
        before == after
            && !(before instanceof PdfObject.Ref
                || before instanceof PdfObject.Dict
                || before instanceof PdfObject.Array);
    if (!leaf) {
      work.push(new Step(step, name, step.object, step.nesting + 1, before, after));
    }
  }

  /** Equality of what has no parts; 7.3.3 makes 1 and 1.0 one number, 7.3.4.3 only spells. */
  static boolean scalar(PdfObject before, PdfObject after) {
    if (before instanceof PdfObject.Str one && after instanceof PdfObject.Str other) {
      return one.value().equals(other.value());
    }
    if (before instanceof PdfObject.Int one && after instanceof PdfObject.Real other) {
      return one.value() == other.value();
    }
    if (before instanceof PdfObject.Real one && after instanceof PdfObject.Int other) {
      return one.value() == other.value();
    }
    boolean containers =
        before instanceof PdfObject.Dict
            || before instanceof PdfObject.Array
            || before instanceof PdfObject.Stream;
    return !containers && before.equals(after);
  }

  private record Refs(PdfObject.Ref before, PdfObject.Ref after) {}

  /** Numbers alone in the usual case of generation 0. */
  private static Object key(PdfObject.Ref before, PdfObject.Ref after) {
    return before.generation() == 0 && after.generation() == 0
        ? (Object) (((long) before.number() << 32) | after.number())
        : new Refs(before, after);
  }

  private static Place placeOf(Step step, Place root) {
    StringBuilder tail = new StringBuilder();
    int steps = 0;
    Step at = step;
    while (at != null && at.parent != null) {
      if (steps++ == MAX_STEPS) {
        tail.insert(0, "/...");
        break;
      }
      tail.insert(0, at.name.startsWith("[") ? at.name : "/" + at.name);
      at = at.parent;
    }
    return new Place(root.path() + tail, step.object, root.page(), root.field());
  }
}
