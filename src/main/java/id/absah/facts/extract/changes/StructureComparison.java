package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import id.absah.facts.ChangeCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The logical structure (14.7): it may grow by elements that do nothing but hold the widget of a
 * signature that this revision adds. Everything else, replacement texts above all, must stay.
 */
final class StructureComparison {
  /** An element that only holds a widget (14.7.2, 14.7.5.3); no replacement text. */
  private static final Set<String> HOLDER_KEYS =
      Set.of("Type", "S", "P", "K", "Pg", "ID", "T", "Lang", "A", "C", "R", "NS");

  private static final Set<String> REFERENCE_KEYS = Set.of("Type", "Obj", "Pg");

  private final RevisionPair pair;
  private final Sameness sameness;
  private final AddedSignatures added;
  private final Set<List<PdfObject>> seen = new HashSet<>();
  private final Deque<Element> work = new ArrayDeque<>();
  private final Set<Integer> elements = new HashSet<>();

  private record Element(PdfObject before, PdfObject after, Place place) {}

  StructureComparison(RevisionPair pair, Sameness sameness, AddedSignatures added) {
    this.pair = pair;
    this.sameness = sameness;
    this.added = added;
  }

  /** The elements that were compared here, each on its own. */
  Set<Integer> elements() {
    return elements;
  }

  void compare(PdfObject one, PdfObject other, Place place) {
    PdfObject.Dict before = pair.dict(pair.before(), one, place);
    PdfObject.Dict after = pair.dict(pair.after(), other, place);
    if (!one.equals(other) && (before.entries().isEmpty() || after.entries().isEmpty())) {
      changed(place);
      return;
    }
    if (one instanceof PdfObject.Ref ref && one.equals(other)) {
      elements.add(ref.number());
    }
    kids(RevisionPair.entry(before, "K"), RevisionPair.entry(after, "K"), place);
    parentTree(before, after, place);
    while (!work.isEmpty()) {
      element(work.poll());
    }
    rest(before, after, place);
  }

  /** What is left of the root refers to elements, all of which were compared by now. */
  private void rest(PdfObject.Dict before, PdfObject.Dict after, Place place) {
    Sameness known = sameness.beyond(elements);
    for (String key : RevisionPair.keys(before, after)) {
      PdfObject one = RevisionPair.entry(before, key);
      PdfObject other = RevisionPair.entry(after, key);
      boolean next =
          key.equals("ParentTreeNextKey")
              && RevisionPair.integer(pair.after(), after, key, -1)
                  >= RevisionPair.integer(pair.before(), before, key, 0);
      if (!next && !key.equals("K") && !key.equals("ParentTree")) {
        known.difference(one, other, place.to(key, other)).ifPresent(this::changed);
      }
    }
  }

  private void element(Element element) {
    if (element.before() instanceof PdfObject.Ref ref && element.before().equals(element.after())) {
      elements.add(ref.number());
    }
    if (!seen.add(List.of(element.before(), element.after()))) {
      return;
    }
    Place place = element.place();
    PdfObject one = pair.resolve(pair.before(), element.before(), place);
    PdfObject other = pair.resolve(pair.after(), element.after(), place);
    if (!(one instanceof PdfObject.Dict before) || !(other instanceof PdfObject.Dict after)) {
      if (!Sameness.scalar(one, other)) {
        changed(place);
      }
      return;
    }
    for (String key : RevisionPair.keys(before, after)) {
      PdfObject valueBefore = RevisionPair.entry(before, key);
      PdfObject valueAfter = RevisionPair.entry(after, key);
      if (key.equals("K")) {
        kids(valueBefore, valueAfter, place);
      } else if (key.equals("P")) {
        if (!valueBefore.equals(valueAfter)) {
          changed(place);
        }
      } else {
        sameness
            .difference(valueBefore, valueAfter, place.to(key, valueAfter))
            .ifPresent(this::changed);
      }
    }
    if (!before.duplicates().equals(after.duplicates())) {
      changed(place);
    }
  }

  /** One kid or an array of them (14.7.2); old ones stay in order, new ones hold new widgets. */
  private void kids(PdfObject one, PdfObject other, Place place) {
    List<PdfObject> before = list(pair.before(), one, place);
    List<PdfObject> after = list(pair.after(), other, place);
    int next = 0;
    for (int i = 0; i < after.size(); i++) {
      pair.budget().take();
      PdfObject kid = after.get(i);
      boolean old =
          next < before.size() && (before.get(next).equals(kid) || !(kid instanceof PdfObject.Ref));
      Place at = place.to("K[" + i + "]", kid);
      if (old) {
        work.add(new Element(before.get(next++), kid, at));
      } else if (!holder(kid, at)) {
        changed(at);
      }
    }
    if (next < before.size()) {
      changed(place);
    }
  }

  private List<PdfObject> list(PdfView view, PdfObject value, Place place) {
    PdfObject resolved = pair.resolve(view, value, place);
    if (resolved instanceof PdfObject.Array array) {
      return array.items();
    }
    return resolved instanceof PdfObject.Null ? List.of() : List.of(value);
  }

  /** A new element around nothing but a new signature's widget. */
  private boolean holder(PdfObject value, Place place) {
    PdfObject.Dict dict = pair.dict(pair.after(), value, place);
    boolean isNew =
        value instanceof PdfObject.Ref ref && pair.before().resolve(ref) instanceof PdfObject.Null;
    List<PdfObject> kids = list(pair.after(), RevisionPair.entry(dict, "K"), place);
    return isNew
        && HOLDER_KEYS.containsAll(dict.entries().keySet())
        && kids.size() == 1
        && reference(kids.get(0), place);
  }

  private boolean reference(PdfObject value, Place place) {
    PdfObject.Dict dict = pair.dict(pair.after(), value, place);
    return REFERENCE_KEYS.containsAll(dict.entries().keySet())
        && RevisionPair.entry(dict, "Obj") instanceof PdfObject.Ref widget
        && added.owns(widget.number());
  }

  /** The number tree from content to elements (14.7.5.4). */
  private void parentTree(PdfObject.Dict one, PdfObject.Dict other, Place place) {
    Map<Long, PdfObject> before = flat(pair.before(), RevisionPair.entry(one, "ParentTree"), place);
    Map<Long, PdfObject> after = flat(pair.after(), RevisionPair.entry(other, "ParentTree"), place);
    before.forEach(
        (number, value) -> {
          PdfObject now = after.getOrDefault(number, PdfObject.Null.NULL);
          parents(value, now, place.to("ParentTree[" + number + "]", now));
        });
    after.forEach(
        (number, value) -> {
          Place at = place.to("ParentTree[" + number + "]", value);
          if (!before.containsKey(number) && !holder(value, at)) {
            changed(at);
          }
        });
  }

  private void parents(PdfObject one, PdfObject other, Place place) {
    List<PdfObject> before = list(pair.before(), one, place);
    List<PdfObject> after = list(pair.after(), other, place);
    if (before.size() != after.size()) {
      changed(place);
      return;
    }
    for (int i = 0; i < after.size(); i++) {
      pair.budget().take();
      if (before.get(i).equals(after.get(i))) {
        work.add(new Element(before.get(i), after.get(i), place));
      } else {
        changed(place);
      }
    }
  }

  private Map<Long, PdfObject> flat(PdfView view, PdfObject tree, Place place) {
    Map<Long, PdfObject> flat = new TreeMap<>();
    Set<PdfObject> nodes = new HashSet<>();
    Deque<PdfObject> open = new ArrayDeque<>(List.of(tree));
    while (!open.isEmpty()) {
      PdfObject node = open.pop();
      if (!(node instanceof PdfObject.Ref) || nodes.add(node)) {
        PdfObject.Dict dict = pair.dict(view, node, place);
        List<PdfObject> pairs = pair.array(view, RevisionPair.entry(dict, "Nums"), place);
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
          pair.budget().take();
          if (view.resolve(pairs.get(i)) instanceof PdfObject.Int number) {
            flat.putIfAbsent(number.value(), pairs.get(i + 1));
          }
        }
        open.addAll(pair.array(view, RevisionPair.entry(dict, "Kids"), place));
      }
    }
    return flat;
  }

  private void changed(Place place) {
    pair.observations().add(ChangeCode.STRUCTURE_CHANGED, place);
  }
}
