package id.absah.facts.extract.changes;

import id.absah.document.Octets;
import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import java.util.List;
import java.util.Optional;

/** Whether an annotation shows anything. Whatever is not proven to be empty shows something. */
final class Appearances {
  /** Annotation flag bit 2 (12.5.3): neither displayed nor printed. */
  private static final int HIDDEN = 2;

  private Appearances() {}

  static boolean visible(RevisionPair pair, PdfObject.Dict annotation, Place place) {
    PdfView view = pair.after();
    boolean hidden = (RevisionPair.integer(view, annotation, "F", 0) & HIDDEN) != 0;
    return !hidden && !emptyArea(pair, annotation, place) && draws(pair, annotation, place);
  }

  /** Whether the rectangle (7.9.5) has no area, so that every appearance is scaled to nothing. */
  static boolean emptyArea(RevisionPair pair, PdfObject.Dict annotation, Place place) {
    PdfView view = pair.after();
    if (view.get(annotation, "Rect") instanceof PdfObject.Null) {
      return true;
    }
    Optional<double[]> sides = Numbers.four(pair, RevisionPair.entry(annotation, "Rect"), place);
    return sides.isPresent()
        && (sides.get()[0] == sides.get()[2] || sides.get()[1] == sides.get()[3]);
  }

  private static boolean draws(RevisionPair pair, PdfObject.Dict annotation, Place place) {
    PdfView view = pair.after();
    // Text, stamps, notes and shapes are drawn by the reader itself (12.5.6), whatever field they
    // are merged with.
    if (!RevisionPair.name(view, annotation, "Subtype").equals("Widget")
        || bordered(pair, annotation, place)) {
      return true;
    }
    // Without an appearance stream a reader draws background, border and caption (12.5.6.19).
    PdfObject.Dict characteristics = pair.dict(view, RevisionPair.entry(annotation, "MK"), place);
    if (!characteristics.entries().isEmpty()) {
      return true;
    }
    PdfObject appearance = view.get(annotation, "AP");
    if (appearance instanceof PdfObject.Null) {
      return false;
    }
    if (!(appearance instanceof PdfObject.Dict states)) {
      return true;
    }
    for (PdfObject state : states.entries().values()) {
      if (!(pair.resolve(view, state, place) instanceof PdfObject.Stream stream)
          || !blank(view, stream)) {
        return true;
      }
    }
    return false;
  }

  /** An explicit border of any width (12.5.4); what is not a plain zero counts as one. */
  private static boolean bordered(RevisionPair pair, PdfObject.Dict annotation, Place place) {
    PdfView view = pair.after();
    PdfObject style = view.get(annotation, "BS");
    boolean styled =
        style instanceof PdfObject.Dict dict
            ? !zero(view.get(dict, "W"))
            : !(style instanceof PdfObject.Null);
    List<PdfObject> border = pair.array(view, RevisionPair.entry(annotation, "Border"), place);
    boolean drawn = border.size() > 2 && !zero(view.resolve(border.get(2)));
    return styled || drawn;
  }

  private static boolean zero(PdfObject width) {
    return width instanceof PdfObject.Int number
        ? number.value() == 0
        : width instanceof PdfObject.Real real && real.value() == 0;
  }

  /** Nothing but white space and comments: Acrobat writes {@code % DSBlank}. */
  private static boolean blank(PdfView view, PdfObject.Stream stream) {
    Optional<Octets> decoded = view.decode(stream);
    if (decoded.isEmpty()) {
      return false;
    }
    boolean comment = false;
    for (int i = 0; i < decoded.get().length(); i++) {
      int code = decoded.get().at(i);
      boolean lineEnd = code == '\n' || code == '\r';
      if (code == '%') {
        comment = true;
      } else if (lineEnd) {
        comment = false;
      } else if (!comment && code != ' ' && code != '\t' && code != '\f' && code != 0) {
        return false;
      }
    }
    return true;
  }
}
