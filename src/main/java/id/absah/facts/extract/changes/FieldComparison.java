package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import id.absah.facts.ChangeCode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** One node of the field tree that both states have: a field, a widget, or both in one. */
final class FieldComparison {
  private static final long READ_ONLY = 1;

  private final RevisionPair pair;
  private final Landmarks before;
  private final Landmarks after;
  private final Sameness sameness;
  private final Sameness strict;
  private final AddedSignatures added;
  private final FormFilling filling;
  private final Set<Integer> judged = new HashSet<>();

  FieldComparison(
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
    this.filling = new FormFilling(pair, strict);
  }

  void compare(int number, PdfObject.Dict one, PdfObject.Dict other, Place place) {
    Optional<PdfView.Field> fieldBefore = before.field(number);
    Optional<PdfView.Field> fieldAfter = after.field(number);
    boolean terminal = fieldBefore.isPresent() && fieldAfter.isPresent();
    boolean signing = terminal && signing(fieldBefore.get(), fieldAfter.get());
    boolean signature = fieldBefore.map(PdfView.Field::type).orElse("").equals("Sig");
    if (!one.duplicates().equals(other.duplicates())
        || fieldBefore.isPresent() != fieldAfter.isPresent()) {
      pair.observations().add(ChangeCode.FIELD_CHANGED, place);
    }
    if (terminal && judged.add(identity(fieldBefore.get(), number))) {
      field(fieldBefore.get(), fieldAfter.get(), signing, place);
    }
    for (String key : RevisionPair.keys(one, other)) {
      boolean elsewhere =
          key.equals("Kids")
              || (signing && AddedSignatures.SIGNING_KEYS.contains(key))
              || (terminal && (key.equals("AP") || key.equals("AS")))
              || (terminal && key.equals("V") && valueOf(number, other, fieldAfter.get()));
      if (!elsewhere) {
        PdfObject value = RevisionPair.entry(other, key);
        sameness
            .difference(RevisionPair.entry(one, key), value, place.to(key, value))
            .ifPresent(where -> entry(key, one, other, signature, where));
      }
    }
  }

  /**
   * Whether the /V of a node is its field's. One that a widget brings along (12.7.4.1: it is
   * inherited) overrides the field's for the readers that ask the widget.
   */
  private boolean valueOf(int number, PdfObject.Dict node, PdfView.Field field) {
    return identity(field, number) == number
        || pair.after().get(field.dict(), "V").equals(pair.after().get(node, "V"));
  }

  private static int identity(PdfView.Field field, int otherwise) {
    return field.ref().map(PdfObject.Ref::number).orElse(otherwise);
  }

  private boolean signing(PdfView.Field one, PdfView.Field other) {
    return one.type().equals("Sig")
        && other.type().equals("Sig")
        && pair.before().get(one.dict(), "V") instanceof PdfObject.Null
        && !(pair.after().get(other.dict(), "V") instanceof PdfObject.Null);
  }

  private void field(PdfView.Field one, PdfView.Field other, boolean signing, Place place) {
    if (!one.type().equals(other.type()) || !one.name().equals(other.name())) {
      pair.observations().add(ChangeCode.FIELD_CHANGED, place);
    }
    if (signing) {
      added.signed(other, place);
    } else if (one.type().equals("Sig")) {
      signature(one, other, place);
    } else {
      filling.judge(one, other, place);
    }
  }

  private void signature(PdfView.Field one, PdfView.Field other, Place place) {
    PdfObject value = RevisionPair.entry(other.dict(), "V");
    if (!sameness.test(RevisionPair.entry(one.dict(), "V"), value, place.to("V", value))) {
      pair.observations().add(ChangeCode.SIGNATURE_CHANGED, place);
    }
    for (PdfObject.Ref widget : other.widgets()) {
      PdfObject.Dict widgetBefore = pair.dict(pair.before(), widget, place);
      PdfObject.Dict widgetAfter = pair.dict(pair.after(), widget, place);
      for (String key : new String[] {"AP", "AS"}) {
        PdfObject now = RevisionPair.entry(widgetAfter, key);
        strict
            .difference(RevisionPair.entry(widgetBefore, key), now, place.to(key, now))
            .ifPresent(where -> pair.observations().add(ChangeCode.ANNOT_CHANGED, where));
      }
    }
  }

  private void entry(
      String key, PdfObject.Dict one, PdfObject.Dict other, boolean signature, Place place) {
    switch (key) {
      case "Rect" -> add(signature ? ChangeCode.SIG_RECT_CHANGED : ChangeCode.ANNOT_CHANGED, place);
      case "F" -> add(AnnotationFlags.code(pair, one, other), place);
      case "Ff" -> {
        long earlier = RevisionPair.integer(pair.before(), one, key, 0);
        long now = RevisionPair.integer(pair.after(), other, key, 0);
        add(
            now == (earlier | READ_ONLY)
                ? ChangeCode.FIELD_MADE_READ_ONLY
                : ChangeCode.FIELD_CHANGED,
            place);
      }
      case "DA", "DR", "DS", "Q" -> add(ChangeCode.FORM_FONT_CHANGED, place);
      case "A", "AA" -> add(ChangeCode.ACTIVE_CONTENT_ADDED, place);
      case "MK", "BS", "Border", "C" -> {
        // What an appearance stream shows is compared by itself; these are not drawn beside it.
        boolean drawn = !signature && pair.after().get(other, "AP") instanceof PdfObject.Dict;
        pair.observations()
            .add(Observation.of(ChangeCode.ANNOT_CHANGED, place, true).beside(drawn));
      }
      case "OC" -> add(ChangeCode.OPTIONAL_CONTENT_CHANGED, place);
      case "M" -> {
        // The date of the last change shows nothing (12.5.2), if it is one.
        if (!(pair.after().get(other, key) instanceof PdfObject.Str)) {
          add(ChangeCode.FIELD_CHANGED, place);
        }
      }
      default -> add(ChangeCode.FIELD_CHANGED, place);
    }
  }

  private void add(ChangeCode code, Place place) {
    pair.observations().add(code, place);
  }
}
