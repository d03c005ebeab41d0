package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import id.absah.facts.ChangeCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A field that is no signature: filling it is explained when what it shows is its value. */
final class FormFilling {
  private static final long PUSH_BUTTON = 1 << 16;
  private static final long PASSWORD = 1 << 13;
  private static final long COMBO = 1 << 17;

  private final RevisionPair pair;
  private final Sameness strict;
  private final AppearanceAgreement agreement;

  FormFilling(RevisionPair pair, Sameness strict) {
    this.pair = pair;
    this.strict = strict;
    this.agreement = new AppearanceAgreement(pair, strict);
  }

  /** One widget in both states. */
  private record Widget(PdfObject.Dict before, PdfObject.Dict after) {}

  void judge(PdfView.Field one, PdfView.Field other, Place place) {
    PdfObject value = RevisionPair.entry(other.dict(), "V");
    boolean changed = !strict.test(RevisionPair.entry(one.dict(), "V"), value, place);
    List<Widget> widgets = new ArrayList<>();
    boolean drawn = false;
    for (PdfObject.Ref ref : other.widgets()) {
      Widget widget =
          new Widget(pair.dict(pair.before(), ref, place), pair.dict(pair.after(), ref, place));
      widgets.add(widget);
      drawn |= differs(widget, "AP", place) || differs(widget, "AS", place);
    }
    if (!changed && !drawn) {
      return;
    }
    ChangeCode code =
        overridden(other, place)
            ? ChangeCode.APPEARANCE_NE_VALUE
            : code(other, widgets, changed, place);
    pair.observations().add(code, place);
  }

  /** Whether a widget brings a value of its own, which it would inherit otherwise (12.7.4.1). */
  private boolean overridden(PdfView.Field field, Place place) {
    PdfObject value = pair.after().get(field.dict(), "V");
    for (PdfObject.Ref ref : field.widgets()) {
      PdfObject.Dict widget = pair.dict(pair.after(), ref, place);
      if (widget.get("V").isPresent() && !pair.after().get(widget, "V").equals(value)) {
        return true;
      }
    }
    return false;
  }

  private ChangeCode code(PdfView.Field other, List<Widget> widgets, boolean changed, Place place) {
    return switch (other.type()) {
      case "Tx", "Ch" -> text(other, widgets, changed, place);
      case "Btn" -> button(other, widgets, place);
      default -> ChangeCode.FIELD_CHANGED;
    };
  }

  private boolean differs(Widget widget, String key, Place place) {
    return !strict.test(
        RevisionPair.entry(widget.before(), key), RevisionPair.entry(widget.after(), key), place);
  }

  private ChangeCode text(PdfView.Field field, List<Widget> widgets, boolean changed, Place place) {
    PdfView view = pair.after();
    long flags = RevisionPair.integer(view, field.dict(), "Ff", 0);
    boolean listBox = field.type().equals("Ch") && (flags & COMBO) == 0;
    boolean password = field.type().equals("Tx") && (flags & PASSWORD) != 0;
    Optional<String> value = FieldValue.shown(pair, field, place);
    if (value.isEmpty() || listBox || password) {
      return ChangeCode.APPEARANCE_UNREADABLE;
    }
    for (Widget widget : widgets) {
      boolean hadNone = widget.before().get("AP").isEmpty();
      boolean hasNone = widget.after().get("AP").isEmpty();
      if (hasNone && !hadNone) {
        return ChangeCode.APPEARANCE_NE_VALUE;
      }
      // Without an appearance the reader draws the value itself (12.7.4.3).
      if (!hasNone) {
        Optional<ChangeCode> wrong =
            agreement.check(field, widget.before(), widget.after(), value.get(), place);
        if (wrong.isPresent()) {
          // Another look for the same value is no filling, readable or not.
          return changed ? wrong.get() : ChangeCode.APPEARANCE_NE_VALUE;
        }
      }
    }
    return ChangeCode.FORM_FILLED_AFTER;
  }

  /** 12.7.5.2: the value names the appearance state that the widgets select. */
  private ChangeCode button(PdfView.Field field, List<Widget> widgets, Place place) {
    PdfView view = pair.after();
    long flags = RevisionPair.integer(view, field.dict(), "Ff", 0);
    if ((flags & PUSH_BUTTON) != 0) {
      return ChangeCode.APPEARANCE_NE_VALUE;
    }
    String value = RevisionPair.name(view, field.dict(), "V");
    boolean off = value.isEmpty() || value.equals("Off");
    boolean shown = false;
    boolean drawn = false;
    for (Widget widget : widgets) {
      if (differs(widget, "AP", place)) {
        return ChangeCode.APPEARANCE_NE_VALUE;
      }
      PdfObject.Dict normal =
          pair.dict(
              view,
              RevisionPair.entry(
                  pair.dict(view, RevisionPair.entry(widget.after(), "AP"), place), "N"),
              place);
      String state = RevisionPair.name(view, widget.after(), "AS");
      boolean selected = !state.isEmpty() && !state.equals("Off");
      if (selected && (!state.equals(value) || normal.get(state).isEmpty())) {
        return ChangeCode.APPEARANCE_NE_VALUE;
      }
      shown |= selected;
      drawn |= !normal.entries().isEmpty();
    }
    return drawn && shown == off ? ChangeCode.APPEARANCE_NE_VALUE : ChangeCode.FORM_FILLED_AFTER;
  }
}
