package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.facts.ChangeCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The annotations of one page in both states (12.5). Widgets of fields are compared as fields. */
final class AnnotationComparison {
  private static final Set<String> ACTIONS = Set.of("A", "AA", "PA");

  /** Stands in an order for what has no number of its own. */
  private static final int WRITTEN_IN_PLACE = -1;

  private final RevisionPair pair;
  private final Landmarks before;
  private final Landmarks after;
  private final Sameness sameness;
  private final Sameness strict;
  private final AddedSignatures added;
  private final AnnotationPlacement placement;

  AnnotationComparison(
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
  }

  void compare(PdfObject one, PdfObject other, Place place) {
    List<PdfObject> listBefore = pair.array(pair.before(), one, place);
    List<PdfObject> listAfter = pair.array(pair.after(), other, place);
    Map<Integer, PdfObject.Ref> refsBefore = refs(listBefore);
    Map<Integer, PdfObject.Ref> refsAfter = refs(listAfter);
    order(listBefore, listAfter, place);
    direct(listBefore, listAfter, place);
    refsBefore.forEach(
        (number, ref) -> {
          PdfObject.Ref now = refsAfter.get(number);
          Place at = inField(place.at(ref), before, number);
          if (now == null) {
            pair.observations()
                .add(
                    Observation.of(ChangeCode.ANNOT_REMOVED, at, true)
                        .beside(placement.removable(ref, at)));
          } else if (!ref.equals(now)) {
            pair.observations().add(ChangeCode.ANNOT_CHANGED, at);
          } else if (!(before.isFieldNode(number) && after.isFieldNode(number))) {
            kept(ref, at);
          }
        });
    refsAfter.forEach(
        (number, ref) -> {
          if (!refsBefore.containsKey(number) && !added.owns(number)) {
            added(ref, inField(place.at(ref), after, number));
          }
        });
  }

  private static Place inField(Place place, Landmarks landmarks, int number) {
    return landmarks.field(number).map(field -> place.inField(field.name())).orElse(place);
  }

  private Map<Integer, PdfObject.Ref> refs(List<PdfObject> items) {
    Map<Integer, PdfObject.Ref> refs = new LinkedHashMap<>();
    for (PdfObject item : items) {
      pair.budget().take();
      if (item instanceof PdfObject.Ref ref) {
        refs.putIfAbsent(ref.number(), ref);
      }
    }
    return refs;
  }

  /** Annotations are drawn in their order, later ones on top, as often as listed (12.5.2). */
  private void order(List<PdfObject> listBefore, List<PdfObject> listAfter, Place place) {
    List<Integer> orderBefore = numbers(listBefore);
    List<Integer> orderAfter = numbers(listAfter);
    Set<Integer> known = new HashSet<>(orderBefore);
    Set<Integer> left = new HashSet<>(orderAfter);
    orderBefore.removeIf(number -> !left.contains(number));
    orderAfter.removeIf(number -> !known.contains(number));
    if (!orderBefore.equals(orderAfter)) {
      pair.observations().add(ChangeCode.ANNOT_CHANGED, place);
    }
  }

  private static List<Integer> numbers(List<PdfObject> items) {
    List<Integer> numbers = new ArrayList<>();
    for (PdfObject item : items) {
      numbers.add(item instanceof PdfObject.Ref ref ? ref.number() : WRITTEN_IN_PLACE);
    }
    return numbers;
  }

  /** Annotations written into the array itself have no name to know them by: they must all stay. */
  private void direct(List<PdfObject> listBefore, List<PdfObject> listAfter, Place place) {
    List<PdfObject> one = new ArrayList<>(listBefore);
    one.removeIf(PdfObject.Ref.class::isInstance);
    List<PdfObject> other = new ArrayList<>(listAfter);
    other.removeIf(PdfObject.Ref.class::isInstance);
    if (!sameness.test(new PdfObject.Array(one), new PdfObject.Array(other), place)) {
      boolean grown = other.size() > one.size();
      pair.observations()
          .add(grown ? ChangeCode.ANNOT_COVERS_CONTENT : ChangeCode.ANNOT_CHANGED, place);
      pair.observations().add(grown ? ChangeCode.ANNOT_ADDED : ChangeCode.ANNOT_CHANGED, place);
    }
  }

  private void kept(PdfObject.Ref ref, Place place) {
    PdfObject.Dict one = pair.dict(pair.before(), ref, place);
    PdfObject.Dict other = pair.dict(pair.after(), ref, place);
    if (!one.duplicates().equals(other.duplicates()) || !pair.dictionaries(ref, ref, place)) {
      pair.observations().add(ChangeCode.ANNOT_CHANGED, place);
    }
    Map<Place, ChangeCode> differences = new LinkedHashMap<>();
    for (String key : RevisionPair.keys(one, other)) {
      PdfObject value = RevisionPair.entry(other, key);
      (key.equals("AP") ? strict : sameness)
          .difference(RevisionPair.entry(one, key), value, place.to(key, value))
          .ifPresent(where -> differences.put(where, code(key, one, other)));
    }
    boolean beside = !differences.isEmpty() && placement.modifiable(ref, place);
    differences.forEach(
        (where, code) ->
            pair.observations()
                .add(Observation.of(code, where, true).beside(beside && ofLook(code))));
  }

  /** What a certification of level 3 may permit; scripts, files and layers are something else. */
  private static boolean ofLook(ChangeCode code) {
    return code == ChangeCode.ANNOT_CHANGED || code == ChangeCode.ANNOT_HIDDEN;
  }

  private ChangeCode code(String key, PdfObject.Dict one, PdfObject.Dict other) {
    if (ACTIONS.contains(key)) {
      return ChangeCode.ACTIVE_CONTENT_ADDED;
    }
    return switch (key) {
      case "F" -> AnnotationFlags.code(pair, one, other);
      case "FS", "AF" -> ChangeCode.ATTACHMENT_CHANGED;
      case "OC" -> ChangeCode.OPTIONAL_CONTENT_CHANGED;
      default -> ChangeCode.ANNOT_CHANGED;
    };
  }

  private void added(PdfObject.Ref ref, Place place) {
    PdfObject.Dict annotation = pair.dict(pair.after(), ref, place);
    boolean widget = RevisionPair.name(pair.after(), annotation, "Subtype").equals("Widget");
    boolean invisible =
        widget
            ? !Appearances.visible(pair, annotation, place)
            : Appearances.emptyArea(pair, annotation, place);
    if (invisible) {
      pair.observations().add(Observation.of(ChangeCode.ANNOT_NOT_COVERING, place, false));
    } else {
      boolean beside = placement.beside(ref, place);
      if (!beside) {
        pair.observations().add(Observation.of(ChangeCode.ANNOT_COVERS_CONTENT, place, false));
      }
      pair.observations().add(Observation.of(ChangeCode.ANNOT_ADDED, place, false).beside(beside));
    }
    for (String action : ACTIONS) {
      if (annotation.get(action).isPresent()) {
        pair.observations().add(ChangeCode.ACTIVE_CONTENT_ADDED, place);
      }
    }
    if (annotation.get("FS").isPresent() || annotation.get("AF").isPresent()) {
      pair.observations().add(ChangeCode.ATTACHMENT_CHANGED, place);
    }
  }
}
