package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what an annotation shows lies over something that the earlier state showed, or made room
 * for: the contents of the page and the rectangles of its other annotations, fields yet to be
 * filled among them. All of it stands in the page's default user space (12.5.2), so rotation, crop
 * box and user unit move both alike. True whenever it cannot be proven that nothing is covered.
 */
final class Covering {
  /** Annotation flags bits 4 and 5 (12.5.3): drawn beyond the rectangle at other zooms. */
  private static final int NO_ZOOM = 1 << 3;

  private static final int NO_ROTATE = 1 << 4;

  /** The icon of a note keeps its size (12.5.6.4): readers draw 20 to 32 units, at half zoom 64. */
  private static final double NOTE = 64;

  private final RevisionPair pair;

  Covering(RevisionPair pair) {
    this.pair = pair;
  }

  /**
   * Judges one annotation of the later state.
   *
   * @param ref its object; its own earlier rectangle is not something else that it covers
   */
  boolean covers(PdfObject.Ref ref, Place place) {
    PdfView after = pair.after();
    PdfObject.Dict annotation = pair.dict(after, ref, place);
    Optional<Box> area = area(after, annotation).filter(Box::sound);
    boolean note = RevisionPair.name(after, annotation, "Subtype").equals("Text");
    long flags = RevisionPair.integer(after, annotation, "F", 0);
    if (area.isEmpty() || (!note && (flags & (NO_ZOOM | NO_ROTATE)) != 0)) {
      return true;
    }
    int shown = 0;
    for (PdfView.Page page : after.pages()) {
      List<PdfObject> listed = pair.array(after, RevisionPair.entry(page.dict(), "Annots"), place);
      if (!pair.budget().draw(listed.size() / 16 + 1)) {
        return true;
      }
      if (listed.contains(ref)) {
        shown++;
        Optional<PdfView.Page> earlier = earlier(page);
        if (earlier.isEmpty()
            || annotated(earlier.get(), listed, ref, area.get(), place)
            || new Drawing(pair.before(), pair.budget(), area.get()).meets(earlier.get())) {
          return true;
        }
      }
    }
    return shown == 0;
  }

  private Optional<PdfView.Page> earlier(PdfView.Page page) {
    return pair.before().pages().stream().filter(one -> one.ref().equals(page.ref())).findFirst();
  }

  /** The rectangle with its border; a note's icon hangs from the upper left corner. */
  private static Optional<Box> area(PdfView view, PdfObject.Dict annotation) {
    Optional<Box> rect = Numbers.box(view, annotation, "Rect");
    if (RevisionPair.name(view, annotation, "Subtype").equals("Text")) {
      return rect.map(
          box -> box.with(new Box(box.left(), box.top() - NOTE, box.left() + NOTE, box.top())));
    }
    return rect.map(box -> box.grown(border(view, annotation)));
  }

  /** Half of a border could lie outside (12.5.4). */
  private static double border(PdfView view, PdfObject.Dict annotation) {
    double width = 0;
    if (view.get(annotation, "BS") instanceof PdfObject.Dict style
        && !(view.get(style, "W") instanceof PdfObject.Null)) {
      width = Numbers.of(view.get(style, "W")).orElse(Double.NaN);
    }
    if (view.get(annotation, "Border") instanceof PdfObject.Array border
        && border.items().size() > 2) {
      width = Math.max(width, Numbers.of(view.resolve(border.items().get(2))).orElse(Double.NaN));
    }
    return Math.abs(width) / 2;
  }

  /** Whether another annotation is there; one that is gone is reported as removed. */
  private boolean annotated(
      PdfView.Page page, List<PdfObject> kept, PdfObject.Ref own, Box area, Place place) {
    PdfView before = pair.before();
    Set<PdfObject> still = new HashSet<>(kept);
    for (PdfObject item : pair.array(before, RevisionPair.entry(page.dict(), "Annots"), place)) {
      PdfObject.Dict annotation = pair.dict(before, item, place);
      boolean removed = item instanceof PdfObject.Ref && !still.contains(item);
      if (!removed
          && !item.equals(own)
          && !(before.get(annotation, "Rect") instanceof PdfObject.Null)
          && area(before, annotation)
              .filter(Box::sound)
              .filter(other -> !other.overlaps(area))
              .isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the earlier state showed something in a widget, other than an empty frame. */
  boolean replaces(PdfObject.Ref widget, Place place) {
    PdfView before = pair.before();
    PdfObject.Dict earlier = pair.dict(before, widget, place);
    PdfObject.Dict states = pair.dict(before, RevisionPair.entry(earlier, "AP"), place);
    for (PdfObject state : states.entries().values()) {
      if (!(pair.resolve(before, state, place) instanceof PdfObject.Stream form)
          || !Frame.only(before, form)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether all that an appearance draws stays inside of the rectangle: 12.5.5 scales the box of
   * the form, which clips it, to the rectangle. A form without a box, or with one of no area,
   * leaves to the reader where it draws.
   */
  boolean contained(PdfObject.Dict annotation, Place place) {
    PdfView view = pair.after();
    List<PdfObject> forms = new ArrayList<>();
    PdfObject.Dict states = pair.dict(view, RevisionPair.entry(annotation, "AP"), place);
    for (PdfObject state : states.entries().values()) {
      PdfObject resolved = pair.resolve(view, state, place);
      if (resolved instanceof PdfObject.Dict named) {
        named.entries().values().forEach(each -> forms.add(pair.resolve(view, each, place)));
      } else {
        forms.add(resolved);
      }
    }
    for (PdfObject form : forms) {
      if (!(form instanceof PdfObject.Stream stream)
          || Numbers.box(view, stream.dict(), "BBox").filter(Covering::hasArea).isEmpty()
          || Numbers.matrix(view, stream.dict()).filter(Matrix::invertible).isEmpty()
          || stream.dict().get("OC").isPresent()
          || stream.dict().get("Ref").isPresent()
          || !stream.dict().duplicates().isEmpty()) {
        return false;
      }
    }
    return !forms.isEmpty();
  }

  private static boolean hasArea(Box box) {
    return box.sound() && box.width() > 0 && box.height() > 0;
  }
}
