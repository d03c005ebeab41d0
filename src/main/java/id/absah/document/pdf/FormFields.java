package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.FormField;
import id.absah.document.PlacedImage;
import id.absah.document.ShownFields;
import id.absah.document.pdf.PdfObject.Array;
import id.absah.document.pdf.PdfObject.Dict;
import id.absah.document.pdf.PdfObject.Int;
import id.absah.document.pdf.PdfObject.Name;
import id.absah.document.pdf.PdfObject.Ref;
import id.absah.document.pdf.PdfObject.Str;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * The form fields that the pages of the latest revision show (ISO 32000-2, 12.7), with their
 * values. Signature fields and push buttons have none.
 */
public final class FormFields {
  /** Widgets that are looked at; forms of a hundred pages have about a thousand. */
  private static final int MAX_WIDGETS = 2_000;

  /** Characters of a value that are kept; a field of an application holds a line or two. */
  private static final int MAX_VALUE = 1_000;

  /** Chosen values of a list that are read; each is looked for among the options. */
  private static final int MAX_CHOSEN = 20;

  /** Points; a field of less shows nothing. */
  private static final float LEAST_SIDE = 1;

  /** Options of a list that are searched for the text of a value. */
  private static final int MAX_OPTIONS = 1_000;

  /** 12.5.3, Table 167: Hidden and NoView. */
  private static final long UNSEEN = 1 << 1 | 1 << 5;

  /** 12.7.5.2.1, Table 229: Pushbutton. */
  private static final long PUSH_BUTTON = 1 << 16;

  private final PdfView view;
  private final Map<Integer, PdfView.Page> pages = new HashMap<>();
  private final Map<Integer, DisplayedPage> displayed = new HashMap<>();

  private final Set<Defect> problems = new LinkedHashSet<>();

  private FormFields(PdfView view) {
    this.view = view;
    for (PdfView.Page page : view.pages()) {
      if (view.get(page.dict(), "Annots") instanceof Array annotations) {
        for (PdfObject item : annotations.items()) {
          if (item instanceof Ref ref) {
            pages.putIfAbsent(ref.number(), page);
          }
        }
      }
    }
  }

  /** The fields in the order of the form, one for each place where a field is shown. */
  public static ShownFields of(PdfDocument document) {
    FormFields form = new FormFields(document.file().latest());
    List<FormField> fields = form.read();
    return new ShownFields(fields, List.copyOf(form.problems));
  }

  private void limit(String what, int limit) {
    problems.add(Defect.of(TextCode.FORM_FIELDS_LIMIT, "what", what).with("limit", limit));
  }

  private List<FormField> read() {
    List<FormField> found = new ArrayList<>();
    int widgets = 0;
    for (PdfView.Field field : view.fields()) {
      Optional<FormField.Kind> kind = kind(field);
      if (kind.isEmpty()) {
        continue;
      }
      for (Ref widget : field.widgets()) {
        if (++widgets > MAX_WIDGETS) {
          limit("fields", MAX_WIDGETS);
          return found;
        }
        shown(field, kind.get(), widget).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<FormField.Kind> kind(PdfView.Field field) {
    return switch (field.type()) {
      case "Tx" -> Optional.of(FormField.Kind.TEXT);
      case "Ch" -> Optional.of(FormField.Kind.CHOICE);
      case "Btn" ->
          (number(field.dict(), "Ff") & PUSH_BUTTON) == 0
              ? Optional.of(FormField.Kind.TICK)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<FormField> shown(PdfView.Field field, FormField.Kind kind, Ref ref) {
    PdfView.Page page = pages.get(ref.number());
    if (page == null
        || !(view.resolve(ref) instanceof Dict widget)
        || (number(widget, "F") & UNSEEN) != 0
        || !onVisibleLayer(widget)) {
      return Optional.empty();
    }
    return area(page, widget)
        .map(
            area ->
                new FormField(
                    field.name(),
                    text(view.get(field.dict(), "TU")),
                    kind,
                    kind == FormField.Kind.TICK ? state(field, widget) : value(field),
                    page.number(),
                    area.left(),
                    area.top(),
                    area.right(),
                    area.bottom()));
  }

  /**
   * 8.11.3.3: a widget in no layer, or in a group that the default configuration leaves on. What
   * depends on several groups or on usage is not taken as shown.
   */
  private boolean onVisibleLayer(Dict widget) {
    PdfObject layer = widget.entries().get("OC");
    if (layer == null || view.resolve(layer) instanceof PdfObject.Null) {
      return true;
    }
    return layer instanceof Ref
        && view.resolve(layer) instanceof Dict group
        && view.get(group, "Type") instanceof Name type
        && type.value().equals("OCG")
        && view.get(properties(), "D") instanceof Dict configuration
        && view.get(configuration, "BaseState") instanceof PdfObject.Null
        && view.get(configuration, "AS") instanceof PdfObject.Null
        && !(view.get(configuration, "OFF") instanceof Array off && off.items().contains(layer));
  }

  private Dict properties() {
    return view.catalog()
        .map(catalog -> view.get(catalog, "OCProperties"))
        .filter(Dict.class::isInstance)
        .map(Dict.class::cast)
        .orElseGet(() -> new Dict(Map.of(), Set.of()));
  }

  private Optional<PlacedImage> area(PdfView.Page page, Dict widget) {
    return box(widget, "Rect")
        .filter(box -> box.getWidth() >= LEAST_SIDE && box.getHeight() >= LEAST_SIDE)
        .flatMap(
            box ->
                displayed
                    .computeIfAbsent(page.number(), number -> display(page))
                    .unitSquare(
                        new Matrix(
                            box.getWidth(),
                            0,
                            0,
                            box.getHeight(),
                            box.getLowerLeftX(),
                            box.getLowerLeftY()),
                        0,
                        0));
  }

  private DisplayedPage display(PdfView.Page page) {
    PDPage boxes = new PDPage(box(page.dict(), "MediaBox").orElse(PDRectangle.LETTER));
    box(page.dict(), "CropBox").ifPresent(boxes::setCropBox);
    boxes.setRotation((int) (number(page.dict(), "Rotate") % 360));
    return new DisplayedPage(boxes);
  }

  private Optional<PDRectangle> box(Dict dict, String key) {
    if (!(view.get(dict, key) instanceof Array array) || array.items().size() != 4) {
      return Optional.empty();
    }
    float[] corners = new float[4];
    for (int i = 0; i < 4; i++) {
      PdfObject item = view.resolve(array.items().get(i));
      if (item instanceof Int whole) {
        corners[i] = whole.value();
      } else if (item instanceof PdfObject.Real real) {
        corners[i] = (float) real.value();
      } else {
        return Optional.empty();
      }
    }
    float left = Math.min(corners[0], corners[2]);
    float bottom = Math.min(corners[1], corners[3]);
    return Optional.of(
        new PDRectangle(
            left, bottom, Math.abs(corners[2] - corners[0]), Math.abs(corners[3] - corners[1])));
  }

  private long number(Dict dict, String key) {
    return view.get(dict, key) instanceof Int number ? number.value() : 0;
  }

  /**
   * 12.7.5.2.3: the state that the page shows, else the one that the field is in, where this button
   * has an appearance for it (12.7.5.2.4: each radio button has its own).
   */
  private String state(PdfView.Field field, Dict widget) {
    PdfObject shown = view.get(widget, "AS");
    PdfObject state = shown instanceof Name ? shown : view.get(field.dict(), "V");
    if (!(state instanceof Name name) || name.value().equals("Off")) {
      return "";
    }
    return shown instanceof Name || drawn(widget, name.value()) ? name.value() : "";
  }

  private boolean drawn(Dict widget, String state) {
    return view.get(widget, "AP") instanceof Dict appearances
        && view.get(appearances, "N") instanceof Dict states
        && states.entries().containsKey(state);
  }

  /** 12.7.5.3 and 12.7.5.4; several chosen values one after the other. */
  private String value(PdfView.Field field) {
    PdfObject value = view.get(field.dict(), "V");
    StringBuilder all = new StringBuilder();
    if (value instanceof Array array) {
      int chosen = 0;
      for (PdfObject item : array.items()) {
        if (all.length() > MAX_VALUE) {
          break;
        }
        if (++chosen > MAX_CHOSEN) {
          limit("chosen", MAX_CHOSEN);
          break;
        }
        all.append(all.length() > 0 ? ", " : "").append(option(field, text(view.resolve(item))));
      }
    } else {
      all.append(option(field, text(value)));
    }
    return all.substring(0, Math.min(all.length(), MAX_VALUE));
  }

  /** Table 234, Opt: what is shown for an exported value. */
  private String option(PdfView.Field field, String value) {
    if (!(view.get(field.dict(), "Opt") instanceof Array options)) {
      return value;
    }
    int searched = 0;
    for (PdfObject item : options.items()) {
      if (++searched > MAX_OPTIONS) {
        limit("options", MAX_OPTIONS);
        break;
      }
      if (view.resolve(item) instanceof Array pair
          && pair.items().size() == 2
          && text(view.resolve(pair.items().get(0))).equals(value)) {
        return text(view.resolve(pair.items().get(1)));
      }
    }
    return value;
  }

  private String text(PdfObject object) {
    String text = "";
    if (object instanceof Str string) {
      text = TextString.decode(string.value());
    } else if (object instanceof PdfObject.Stream stream) {
      text = view.decode(stream).map(TextString::decode).orElse("");
    }
    return text.substring(0, Math.min(text.length(), MAX_VALUE));
  }
}
