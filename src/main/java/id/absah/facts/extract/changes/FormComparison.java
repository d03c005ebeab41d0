package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import id.absah.facts.ChangeCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The interactive form of both states (12.7): its own entries, then the tree of its fields. */
final class FormComparison {
  private static final long SIG_FLAGS = 3;
  private static final Set<String> PARENT_KEYS =
      Set.of("T", "TU", "TM", "FT", "Ff", "Kids", "Parent");

  private final RevisionPair pair;
  private final Landmarks before;
  private final Landmarks after;
  private final Sameness sameness;
  private final Sameness strict;
  private final AddedSignatures added;
  private final FieldComparison fields;
  private final AnnotationPlacement placement;
  private final Set<Integer> seen = new HashSet<>();
  private final Deque<Level> work = new ArrayDeque<>();

  private record Level(List<PdfObject> before, List<PdfObject> after, Place place) {}

  FormComparison(
      RevisionPair pair,
      Landmarks before,
      Landmarks after,
      Sameness sameness,
      Sameness strict,
      AddedSignatures added) {
    this.pair = pair;
    this.before = before;
    this.after = after;
    this.sameness = sameness;
    this.strict = strict;
    this.added = added;
    this.placement = new AnnotationPlacement(pair, before, after);
    this.fields = new FieldComparison(pair, before, after, sameness, strict, added);
  }

  void compare(PdfObject one, PdfObject other, Place place) {
    PdfObject.Dict formBefore = pair.dict(pair.before(), one, place);
    PdfObject.Dict formAfter = pair.dict(pair.after(), other, place);
    if (!formBefore.duplicates().equals(formAfter.duplicates())) {
      pair.observations().add(ChangeCode.ACROFORM_CHANGED, place);
    }
    for (String key : RevisionPair.keys(formBefore, formAfter)) {
      PdfObject valueBefore = RevisionPair.entry(formBefore, key);
      PdfObject valueAfter = RevisionPair.entry(formAfter, key);
      Place at = place.to(key, valueAfter);
      if (key.equals("Fields")) {
        work.add(
            new Level(
                pair.array(pair.before(), valueBefore, at),
                pair.array(pair.after(), valueAfter, at),
                at));
      } else {
        (key.equals("DR") ? strict : sameness)
            .difference(valueBefore, valueAfter, at)
            .ifPresent(where -> entry(key, valueBefore, valueAfter, key.equals("DR") ? at : where));
      }
    }
    tree();
  }

  private void entry(String key, PdfObject one, PdfObject other, Place place) {
    switch (key) {
      case "SigFlags" -> {
        long bits = pair.after().resolve(other) instanceof PdfObject.Int now ? now.value() : -1;
        if (bits < 0 || bits > SIG_FLAGS) {
          pair.observations().add(ChangeCode.ACROFORM_CHANGED, place);
        }
      }
      case "XFA" -> pair.observations().add(ChangeCode.XFA_CHANGED, place);
      case "DA" -> {
        if (before.variableText()) {
          pair.observations().add(ChangeCode.FORM_FONT_CHANGED, place);
        }
      }
      case "DR" -> new FormResources(pair, before, strict).compare(one, other, place);
      case "NeedAppearances" -> {
        boolean redraws = pair.after().resolve(other).equals(new PdfObject.Bool(true));
        if (redraws && before.variableText()) {
          pair.observations().add(ChangeCode.ACROFORM_CHANGED, place);
        }
      }
      default -> pair.observations().add(ChangeCode.ACROFORM_CHANGED, place);
    }
  }

  private void tree() {
    while (!work.isEmpty()) {
      level(work.poll());
    }
  }

  private void level(Level level) {
    Map<Integer, PdfObject.Ref> nodesBefore = nodes(level.before());
    Map<Integer, PdfObject.Ref> nodesAfter = nodes(level.after());
    List<Integer> kept = new ArrayList<>(nodesBefore.keySet());
    kept.removeIf(number -> !nodesAfter.containsKey(number));
    List<Integer> keptAfter = new ArrayList<>(nodesAfter.keySet());
    keptAfter.removeIf(number -> !nodesBefore.containsKey(number));
    // A field that is no indirect object, or listed twice, has no role of its own.
    boolean odd =
        nodesBefore.size() != level.before().size() || nodesAfter.size() != level.after().size();
    if (!kept.equals(keptAfter)
        || (odd
            && !sameness.test(
                new PdfObject.Array(level.before()),
                new PdfObject.Array(level.after()),
                level.place()))) {
      pair.observations().add(ChangeCode.ACROFORM_CHANGED, level.place());
    }
    nodesBefore.forEach(
        (number, ref) -> {
          PdfObject.Ref now = nodesAfter.get(number);
          if (now != null) {
            kept(ref, now, level.place());
          } else {
            Place place = nodePlace(number, level.place(), before);
            pair.observations()
                .add(
                    Observation.of(ChangeCode.FIELD_REMOVED, place, true)
                        .beside(placement.removable(ref, place)));
          }
        });
    for (int number : nodesAfter.keySet()) {
      if (!nodesBefore.containsKey(number)) {
        added(number, level.place());
      }
    }
  }

  private Map<Integer, PdfObject.Ref> nodes(List<PdfObject> nodes) {
    Map<Integer, PdfObject.Ref> byNumber = new LinkedHashMap<>();
    for (PdfObject node : nodes) {
      pair.budget().take();
      if (node instanceof PdfObject.Ref ref) {
        byNumber.putIfAbsent(ref.number(), ref);
      }
    }
    return byNumber;
  }

  private static Place nodePlace(int number, Place place, Landmarks landmarks) {
    String name = landmarks.field(number).map(PdfView.Field::name).orElse("");
    PdfObject.Ref ref = new PdfObject.Ref(number, 0);
    return name.isEmpty() ? place.at(ref) : place.at(ref).inField(name);
  }

  private void kept(PdfObject.Ref one, PdfObject.Ref other, Place parent) {
    int number = one.number();
    if (!seen.add(number)) {
      return;
    }
    Place place = nodePlace(number, parent, before);
    if (!one.equals(other) || !pair.dictionaries(one, other, place)) {
      pair.observations().add(ChangeCode.FIELD_CHANGED, place);
    }
    PdfObject.Dict nodeBefore = pair.dict(pair.before(), one, place);
    PdfObject.Dict nodeAfter = pair.dict(pair.after(), other, place);
    fields.compare(number, nodeBefore, nodeAfter, place);
    List<PdfObject> kidsBefore = kids(pair.before(), nodeBefore, place);
    List<PdfObject> kidsAfter = kids(pair.after(), nodeAfter, place);
    if (!kidsBefore.isEmpty() || !kidsAfter.isEmpty()) {
      work.add(new Level(kidsBefore, kidsAfter, place));
    }
  }

  private List<PdfObject> kids(PdfView view, PdfObject.Dict node, Place place) {
    return pair.array(view, RevisionPair.entry(node, "Kids"), place);
  }

  private void added(int number, Place parent) {
    Place place = nodePlace(number, parent, after);
    boolean known = before.isFieldNode(number) || before.isAnnotation(number);
    if (known || !seen.add(number)) {
      pair.observations().add(Observation.of(ChangeCode.FIELD_ADDED, place, false));
      return;
    }
    if (added.owns(number)) {
      return;
    }
    PdfObject.Ref ref = new PdfObject.Ref(number, 0);
    PdfObject.Dict node = pair.dict(pair.after(), ref, place);
    PdfView.Field field = after.field(number).orElse(null);
    if (field == null) {
      // A node above new fields: it may hold nothing but what names and types them.
      if (node.entries().isEmpty() || !PARENT_KEYS.containsAll(node.entries().keySet())) {
        pair.observations().add(Observation.of(ChangeCode.FIELD_ADDED, place, false));
      }
      work.add(new Level(List.of(), kids(pair.after(), node, place), place));
    } else if (field.type().equals("Sig") && isNew(field) && !before.hasField(field.name())) {
      added.added(field, place);
    } else {
      pair.observations().add(Observation.of(ChangeCode.FIELD_ADDED, place, false));
    }
  }

  /**
   * A new widget of a field that existed is no new field; nor is one of the same name, which is to
   * be another representation of it (12.7.4.2), with another value.
   */
  private boolean isNew(PdfView.Field field) {
    return field.ref().isEmpty() || !before.isFieldNode(field.ref().get().number());
  }
}
