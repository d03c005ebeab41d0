package id.absah.document.pdf;

import id.absah.document.Octets;
import id.absah.document.Rectangle;
import id.absah.document.SignatureWidget;
import id.absah.document.pdf.PdfObject.Array;
import id.absah.document.pdf.PdfObject.Dict;
import id.absah.document.pdf.PdfObject.Name;
import id.absah.document.pdf.PdfObject.Ref;
import id.absah.document.pdf.PdfObject.Stream;
import java.util.Optional;

/** Where a signature field stands on the pages of its signed revision. */
final class SignaturePlacement {
  private SignaturePlacement() {}

  /** The first visible widget of a field, otherwise its first. */
  static Optional<SignatureWidget> of(
      PdfView view, SignatureForms forms, SignatureForms.Named field) {
    Optional<SignatureWidget> first = Optional.empty();
    for (int i = 0; i < field.widgets().size(); i++) {
      Dict widget = field.widgets().get(i);
      Optional<Ref> ref =
          i < field.widgetRefs().size() ? Optional.of(field.widgetRefs().get(i)) : Optional.empty();
      Optional<SignatureWidget> placed = placed(view, forms, widget, ref);
      if (placed.isPresent() && !placed.get().area().isEmpty()) {
        return placed;
      }
      first = first.isPresent() ? first : placed;
    }
    return first;
  }

  private static Optional<SignatureWidget> placed(
      PdfView view, SignatureForms forms, Dict widget, Optional<Ref> ref) {
    Integer page = ref.map(found -> forms.pages().get(found.number())).orElse(null);
    if (page == null) {
      return Optional.empty();
    }
    Rectangle area = area(view, widget);
    return Optional.of(new SignatureWidget(page, area, !area.isEmpty() && draws(view, widget)));
  }

  private static Rectangle area(PdfView view, Dict widget) {
    double[] corners = new double[4];
    if (view.get(widget, "Rect") instanceof Array array && array.items().size() == 4) {
      for (int i = 0; i < 4; i++) {
        PdfObject item = view.resolve(array.items().get(i));
        if (item instanceof PdfObject.Int whole) {
          corners[i] = whole.value();
        } else if (item instanceof PdfObject.Real real) {
          corners[i] = real.value();
        }
      }
    }
    return Rectangle.between(corners[0], corners[1], corners[2], corners[3]);
  }

  /** 12.5.5: the normal appearance, in the state that /AS selects where there are several. */
  private static boolean draws(PdfView view, Dict widget) {
    if (!(view.get(widget, "AP") instanceof Dict appearances)) {
      return false;
    }
    PdfObject normal = view.get(appearances, "N");
    if (normal instanceof Dict states && view.get(widget, "AS") instanceof Name state) {
      normal = view.get(states, state.value());
    }
    return normal instanceof Stream stream
        && view.decode(stream).filter(SignaturePlacement::hasOperators).isPresent();
  }

  /** Anything beyond comments such as {@code % DSBlank} and white space. */
  private static boolean hasOperators(Octets content) {
    return new RawTokens(content, 0, content.length()).next() != RawTokens.Kind.END;
  }
}
