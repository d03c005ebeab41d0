package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import java.util.Optional;
import java.util.Set;

/** Which changes of annotations leave everything else on the page to be seen (12.5.6). */
final class AnnotationPlacement {
  /** Drawn by the reader inside of their rectangle; of a note the icon. */
  private static final Set<String> DRAWN_INSIDE =
      Set.of("Text", "FreeText", "Square", "Circle", "Stamp");

  /** Drawn by coordinates of their own, so that only an appearance keeps them in the rectangle. */
  private static final Set<String> DRAWN_BY_POINTS =
      Set.of("Line", "Polygon", "PolyLine", "Ink", "Caret");

  private static final Set<String> MORE_THAN_A_LOOK =
      Set.of("A", "AA", "PA", "FS", "AF", "OC", "CL", "BE", "Measure", "ExData");

  private final RevisionPair pair;
  private final Landmarks before;
  private final Landmarks after;
  private final Covering covering;

  AnnotationPlacement(RevisionPair pair, Landmarks before, Landmarks after) {
    this.pair = pair;
    this.before = before;
    this.after = after;
    this.covering = new Covering(pair);
  }

  /** Whether an annotation of the later state is proven to cover nothing. */
  boolean beside(PdfObject.Ref ref, Place place) {
    PdfView view = pair.after();
    PdfObject.Dict annotation = pair.dict(view, ref, place);
    String subtype = RevisionPair.name(view, annotation, "Subtype");
    boolean bare = view.get(annotation, "AP") instanceof PdfObject.Null;
    for (String key : MORE_THAN_A_LOOK) {
      if (annotation.get(key).isPresent()) {
        return false;
      }
    }
    boolean inside = DRAWN_INSIDE.contains(subtype) || (DRAWN_BY_POINTS.contains(subtype) && !bare);
    return inside
        && annotation.duplicates().isEmpty()
        && (bare || covering.contained(annotation, place))
        && !covering.covers(ref, place);
  }

  /** Whether a changed annotation stays what it was and covers nothing. */
  boolean modifiable(PdfObject.Ref ref, Place place) {
    String was = subtype(pair.before(), ref, place);
    return was.equals(subtype(pair.after(), ref, place)) && beside(ref, place);
  }

  /** Whether a removed annotation was no field: a mark, or a widget of a field that remains. */
  boolean removable(PdfObject.Ref ref, Place place) {
    PdfObject.Dict annotation = pair.dict(pair.before(), ref, place);
    if (!before.isFieldNode(ref.number())) {
      return !subtype(pair.before(), ref, place).equals("Widget");
    }
    Optional<PdfView.Field> field = before.field(ref.number());
    return field.isPresent()
        && !field.get().type().equals("Sig")
        && annotation.get("T").isEmpty()
        && annotation.get("Parent").isPresent()
        && after.hasField(field.get().name());
  }

  private String subtype(PdfView view, PdfObject.Ref ref, Place place) {
    return RevisionPair.name(view, pair.dict(view, ref, place), "Subtype");
  }
}
