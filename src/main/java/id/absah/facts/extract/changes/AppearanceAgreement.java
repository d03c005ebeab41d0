package id.absah.facts.extract.changes;

import id.absah.document.Octets;
import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import id.absah.facts.ChangeCode;
import java.util.List;
import java.util.Optional;

/** Whether the appearance of a text field shows its value and nothing else. */
final class AppearanceAgreement {
  /** Longer than any field is filled; beyond it nothing is proven. */
  private static final int MAX_CONTENT = 1 << 20;

  private final RevisionPair pair;
  private final Sameness strict;

  AppearanceAgreement(RevisionPair pair, Sameness strict) {
    this.pair = pair;
    this.strict = strict;
  }

  /** What is wrong; empty when both agree. */
  Optional<ChangeCode> check(
      PdfView.Field field,
      PdfObject.Dict before,
      PdfObject.Dict widget,
      String value,
      Place place) {
    PdfView view = pair.after();
    PdfObject.Dict states = pair.dict(view, RevisionPair.entry(widget, "AP"), place);
    PdfObject.Dict earlier = pair.dict(pair.before(), RevisionPair.entry(before, "AP"), place);
    for (String key : RevisionPair.keys(earlier, states)) {
      // Rollover and down appearances are not compared with the value: they must stay.
      if (!key.equals("N")
          && !strict.test(
              RevisionPair.entry(earlier, key), RevisionPair.entry(states, key), place)) {
        return Optional.of(ChangeCode.APPEARANCE_NE_VALUE);
      }
    }
    if (!(pair.resolve(view, RevisionPair.entry(states, "N"), place)
        instanceof PdfObject.Stream normal)) {
      return Optional.of(ChangeCode.APPEARANCE_NE_VALUE);
    }
    if (!box(normal.dict(), widget, earlier, place) || !plain(normal.dict(), earlier, place)) {
      return Optional.of(ChangeCode.APPEARANCE_NE_VALUE);
    }
    Optional<double[]> box = Numbers.four(pair, RevisionPair.entry(normal.dict(), "BBox"), place);
    if (box.isEmpty()) {
      return Optional.of(ChangeCode.APPEARANCE_UNREADABLE);
    }
    Optional<Octets> content = view.decode(normal);
    if (content.isEmpty() || content.get().length() > MAX_CONTENT) {
      return Optional.of(ChangeCode.APPEARANCE_UNREADABLE);
    }
    FormFonts fonts = new FormFonts(pair, strict, normal.dict(), earlier, place);
    ShownText shown =
        new ShownText(
            fonts, defaultAppearance(field, widget), background(earlier, place), box.get());
    Optional<ChangeCode> wrong = shown.read(content.get());
    if (wrong.isPresent()) {
      return wrong;
    }
    return bare(shown.text()).equals(bare(value))
        ? Optional.empty()
        : Optional.of(ChangeCode.APPEARANCE_NE_VALUE);
  }

  /** Nothing that hides, blends or replaces the form as a whole, unless it always did (8.10.2). */
  private boolean plain(PdfObject.Dict form, PdfObject.Dict earlier, Place place) {
    PdfObject.Dict old = pair.dict(pair.before(), RevisionPair.entry(earlier, "N"), place);
    for (String key : List.of("OC", "Ref", "Group", "OPI", "PS", "F")) {
      if (!strict.test(RevisionPair.entry(old, key), RevisionPair.entry(form, key), place)) {
        return false;
      }
    }
    return true;
  }

  private List<ContentTokens.Instruction> background(PdfObject.Dict earlier, Place place) {
    PdfObject normal = pair.resolve(pair.before(), RevisionPair.entry(earlier, "N"), place);
    if (normal instanceof PdfObject.Stream stream) {
      Optional<Octets> content = pair.before().decode(stream);
      if (content.isPresent() && content.get().length() <= MAX_CONTENT) {
        return ShownText.background(content.get());
      }
    }
    return List.of();
  }

  private String defaultAppearance(PdfView.Field field, PdfObject.Dict widget) {
    PdfView view = pair.after();
    for (PdfObject.Dict holder : new PdfObject.Dict[] {widget, field.dict()}) {
      if (view.get(holder, "DA") instanceof PdfObject.Str da) {
        return Latin.of(da.value());
      }
    }
    PdfObject.Dict form =
        pair.dict(
            view,
            RevisionPair.entry(view.catalog().orElse(RevisionPair.NO_ENTRIES), "AcroForm"),
            Place.trailer());
    return view.get(form, "DA") instanceof PdfObject.Str da ? Latin.of(da.value()) : "";
  }

  /**
   * The box is the earlier one, or as large as the rectangle, and not turned: otherwise parts of
   * the text could lie outside of it (12.5.5, algorithm 8.1).
   */
  private boolean box(
      PdfObject.Dict form, PdfObject.Dict widget, PdfObject.Dict earlier, Place place) {
    PdfObject.Dict old = pair.dict(pair.before(), RevisionPair.entry(earlier, "N"), place);
    boolean sameMatrix =
        strict.test(RevisionPair.entry(old, "Matrix"), RevisionPair.entry(form, "Matrix"), place);
    boolean sameBox =
        strict.test(RevisionPair.entry(old, "BBox"), RevisionPair.entry(form, "BBox"), place);
    if (sameMatrix && sameBox) {
      return true;
    }
    Optional<double[]> box = Numbers.four(pair, RevisionPair.entry(form, "BBox"), place);
    Optional<double[]> rect = Numbers.four(pair, RevisionPair.entry(widget, "Rect"), place);
    return form.get("Matrix").isEmpty()
        && box.isPresent()
        && rect.isPresent()
        && near(box.get(), rect.get(), 0)
        && near(box.get(), rect.get(), 1);
  }

  private static boolean near(double[] box, double[] rect, int axis) {
    double one = Math.abs(box[axis + 2] - box[axis]);
    double other = Math.abs(rect[axis + 2] - rect[axis]);
    // Producers round the box to whole points.
    return Math.abs(one - other) <= 1;
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && c != '\u00A0' && c != 0) {
        bare.append(c);
      }
    }
    return bare.toString();
  }
}
