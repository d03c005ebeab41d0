package id.absah.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;

/** Revisions appended after the signatures that change what a reader gets. */
final class UpdateOperators {
  /** A black rectangle over the middle of any page, F4 or A4. */
  private static final String DRAWING = "q 0 0 0 rg 60 300 400 300 re f Q";

  private static final String FORM = "/Type/XObject/Subtype/Form/BBox[0 0 600 900]";

  private UpdateOperators() {}

  /** Writes the change into the update; false when it does not fit the sample. */
  @FunctionalInterface
  private interface Writing {
    boolean write(PdfScan scan, Update update, SplittableRandom chance);
  }

  static List<Operator> all() {
    List<Operator> operators = new ArrayList<>();
    operators.add(visible("content-replaced", UpdateOperators::contentReplaced));
    operators.add(visible("content-added", UpdateOperators::contentAdded));
    operators.add(visible("font-replaced", UpdateOperators::fontReplaced));
    operators.add(visible("font-widths", UpdateOperators::fontWidths));
    operators.add(visible("resources-replaced", UpdateOperators::resourcesReplaced));
    operators.add(visible("annotation-added", UpdateOperators::annotationAdded));
    operators.add(visible("field-added", UpdateOperators::fieldAdded));
    operators.add(visible("stamp-replaced", UpdateOperators::stampReplaced));
    operators.add(visible("widget-moved", UpdateOperators::widgetMoved));
    operators.add(visible("widget-hidden", UpdateOperators::widgetHidden));
    operators.add(visible("field-appearance", UpdateOperators::fieldAppearance));
    operators.add(visible("object-freed", UpdateOperators::objectFreed));
    operators.add(visible("page-added", UpdateOperators::pageAdded));
    operators.add(visible("page-removed", UpdateOperators::pageRemoved));
    operators.add(visible("page-box", UpdateOperators::pageBox));
    operators.add(visible("page-inherits", UpdateOperators::pageInherits));
    operators.add(visible("catalog-replaced", UpdateOperators::catalogReplaced));
    operators.add(visible("active-content", UpdateOperators::activeContent));
    operators.add(visible("signature-copied", UpdateOperators::signatureCopied));
    operators.add(update("signature-stripped", false, false, UpdateOperators::stripped));
    operators.add(update("update-damaged", false, true, UpdateOperators::any));
    return operators;
  }

  private static Operator visible(String name, Writing writing) {
    return update(name, true, false, writing);
  }

  private static Operator update(String name, boolean visible, boolean damaged, Writing writing) {
    return new Operator(
        name,
        visible,
        (sample, chance) -> {
          // streams and strings of an update to an encrypted file would have to be encrypted
          if (sample.scan().encrypted()) {
            return Optional.empty();
          }
          Update update = new Update(sample, chance);
          if (!writing.write(sample.scan(), update, chance)) {
            return Optional.empty();
          }
          Camouflage.add(sample.scan(), update, chance);
          byte[] bytes = update.bytes();
          return Optional.of(damaged ? damage(sample, bytes, chance) : bytes);
        });
  }

  /**
   * Any of these, then a few wrong bits in what was appended: what is visible then is not known.
   */
  private static boolean any(PdfScan scan, Update update, SplittableRandom chance) {
    List<Writing> writings =
        List.of(
            UpdateOperators::contentAdded,
            UpdateOperators::annotationAdded,
            UpdateOperators::fieldAdded,
            UpdateOperators::fieldAppearance,
            UpdateOperators::pageBox,
            UpdateOperators::widgetHidden,
            (s, u, c) -> true);
    return Edit.pick(writings, chance).write(scan, update, chance);
  }

  private static byte[] damage(Sample sample, byte[] bytes, SplittableRandom chance) {
    for (int i = chance.nextInt(1, 4); i > 0; i--) {
      int at = chance.nextInt(sample.bytes().length, bytes.length);
      bytes[at] ^= (byte) (1 << chance.nextInt(8));
    }
    return bytes;
  }

  private static int page(PdfScan scan, SplittableRandom chance) {
    return Edit.pick(scan.pages(), chance);
  }

  private static List<MatchResult> references(String body, String regex) {
    return Edit.matches(body, regex);
  }

  private static boolean contentReplaced(PdfScan scan, Update update, SplittableRandom chance) {
    String body = scan.body(page(scan, chance));
    List<MatchResult> contents = references(body, "/Contents ?\\[?(\\d+) 0 R");
    update.putStream(Integer.parseInt(contents.get(0).group(1)), "", DRAWING);
    return true;
  }

  private static boolean contentAdded(PdfScan scan, Update update, SplittableRandom chance) {
    int page = page(scan, chance);
    int drawing = update.addStream("", DRAWING);
    String old = references(scan.body(page), "/Contents ?\\[?(\\d+ 0 R)").get(0).group(1);
    String value = Edit.pick(chance, "[" + old + " " + drawing + " 0 R]", drawing + " 0 R");
    update.set(page, "Contents", value);
    return true;
  }

  private static boolean fontReplaced(PdfScan scan, Update update, SplittableRandom chance) {
    List<Integer> fonts = scan.objects("/Subtype ?/Type0");
    for (int font : fonts) {
      update.put(
          font,
          "<</Type/Font/Subtype/Type1/BaseFont/" + Edit.pick(chance, "Courier", "Symbol") + ">>");
    }
    return !fonts.isEmpty();
  }

  private static boolean fontWidths(PdfScan scan, Update update, SplittableRandom chance) {
    List<Integer> fonts = scan.objects("/CIDFontType2");
    for (int font : fonts) {
      update.set(font, "W", "[0 60 " + chance.nextInt(100, 250) + "]");
    }
    return !fonts.isEmpty();
  }

  private static boolean resourcesReplaced(PdfScan scan, Update update, SplittableRandom chance) {
    int page = page(scan, chance);
    int font = update.add("<</Type/Font/Subtype/Type1/BaseFont/Courier>>");
    String body = scan.body(page).replaceAll("/F(\\d) \\d+ 0 R", "/F$1 " + font + " 0 R");
    update.put(page, body);
    return !body.equals(scan.body(page));
  }

  private static boolean annotationAdded(PdfScan scan, Update update, SplittableRandom chance) {
    int appearance = update.addStream(FORM, DRAWING);
    String kind = Edit.pick(chance, "FreeText", "Square", "Stamp", "Ink", "Highlight", "Widget");
    String annotation =
        "<</Type/Annot/Subtype/"
            + kind
            + "/Rect[0 0 600 900]/F 4/Contents(x)/DA(/Helv 12 Tf)/AP<</N "
            + appearance
            + " 0 R>>>>";
    annotate(scan, update, page(scan, chance), update.add(annotation));
    return true;
  }

  private static void annotate(PdfScan scan, Update update, int page, int annotation) {
    List<MatchResult> annotations = references(scan.body(page), "/Annots ?\\[([^\\]]*)\\]");
    String old = annotations.isEmpty() ? "" : annotations.get(0).group(1);
    update.set(page, "Annots", "[" + old + " " + annotation + " 0 R]");
  }

  private static boolean fieldAdded(PdfScan scan, Update update, SplittableRandom chance) {
    List<Integer> forms = scan.objects("/Fields ?\\[");
    if (forms.isEmpty()) {
      return false;
    }
    int page = page(scan, chance);
    int appearance = update.addStream(FORM, DRAWING);
    String kind = Edit.pick(chance, "/FT/Tx/V(Rp 1)", "/FT/Btn/Ff 65536", "/FT/Sig", "/FT/Ch/V(x)");
    int field =
        update.add(
            "<<"
                + kind
                + "/T(isian)/Type/Annot/Subtype/Widget/F 4/Rect[0 0 600 900]/AP<</N "
                + appearance
                + " 0 R>>/P "
                + page
                + " 0 R>>");
    annotate(scan, update, page, field);
    String old = references(scan.body(forms.get(0)), "/Fields ?\\[([^\\]]*)").get(0).group(1);
    update.set(forms.get(0), "Fields", "[" + old + " " + field + " 0 R]");
    return true;
  }

  private static List<Integer> shownWidgets(PdfScan scan) {
    return scan.objects("(?s)^(?=.*/FT ?/Sig)(?=.*/AP)(?!.*/Rect ?\\[0 0 0 0\\])");
  }

  private static boolean stampReplaced(PdfScan scan, Update update, SplittableRandom chance) {
    List<Integer> widgets = shownWidgets(scan);
    if (widgets.isEmpty()) {
      return false;
    }
    int widget = Edit.pick(widgets, chance);
    String fill = "0 0 0 rg 0 0 600 900 re f";
    if (chance.nextBoolean()) {
      update.set(widget, "AP", "<</N " + update.addStream(FORM, fill) + " 0 R>>");
    } else {
      MatchResult form = references(scan.body(widget), "/AP ?<<\\s*/N (\\d+) 0 R").get(0);
      update.putStream(Integer.parseInt(form.group(1)), FORM, fill);
    }
    return true;
  }

  private static boolean widgetMoved(PdfScan scan, Update update, SplittableRandom chance) {
    List<Integer> widgets = shownWidgets(scan);
    if (widgets.isEmpty()) {
      return false;
    }
    update.set(Edit.pick(widgets, chance), "Rect", "[10 20 500 " + chance.nextInt(300, 700) + "]");
    return true;
  }

  private static boolean widgetHidden(PdfScan scan, Update update, SplittableRandom chance) {
    List<Integer> widgets = shownWidgets(scan);
    if (widgets.isEmpty()) {
      return false;
    }
    // Hidden, NoView, both, and Invisible beside them (12.5.3)
    update.set(Edit.pick(widgets, chance), "F", Edit.pick(chance, "2", "34", "32", "134", "164"));
    return true;
  }

  private static boolean fieldAppearance(PdfScan scan, Update update, SplittableRandom chance) {
    List<Integer> fields = scan.objects("/FT ?/Tx");
    if (fields.isEmpty()) {
      return false;
    }
    int field = Edit.pick(fields, chance);
    String fill = "/Tx BMC q BT /Helv 10 Tf 0 g 2 2 Td (Rp 9.999.999) Tj ET Q EMC";
    String box = "/Type/XObject/Subtype/Form/BBox[0 0 200 20]";
    update.set(field, "AP", "<</N " + update.addStream(box, fill) + " 0 R>>");
    return true;
  }

  private static boolean objectFreed(PdfScan scan, Update update, SplittableRandom chance) {
    String page = scan.body(page(scan, chance));
    List<MatchResult> used = references(page, "/(?:Contents|F1) ?\\[?(\\d+) 0 R");
    update.free(Integer.parseInt(Edit.pick(used, chance).group(1)));
    return true;
  }

  private static boolean pageAdded(PdfScan scan, Update update, SplittableRandom chance) {
    int pages = scan.objects("/Kids").get(0);
    int content = update.addStream("", DRAWING);
    int added =
        update.add(
            "<</Type/Page/MediaBox[0 0 612 936]/Parent "
                + pages
                + " 0 R/Contents "
                + content
                + " 0 R>>");
    String kids = references(scan.body(pages), "/Kids ?\\[([^\\]]*)").get(0).group(1);
    String both = chance.nextBoolean() ? kids + " " + added + " 0 R" : added + " 0 R " + kids;
    update.set(pages, "Kids", "[" + both + "]");
    update.set(pages, "Count", Integer.toString(scan.pages().size() + 1));
    return true;
  }

  private static boolean pageRemoved(PdfScan scan, Update update, SplittableRandom chance) {
    int pages = scan.objects("/Kids").get(0);
    String kids = references(scan.body(pages), "/Kids ?\\[([^\\]]*)").get(0).group(1);
    update.set(pages, "Kids", "[" + kids.replaceFirst("\\d+ 0 R", "") + "]");
    update.set(pages, "Count", Integer.toString(scan.pages().size() - 1));
    return true;
  }

  private static boolean pageBox(PdfScan scan, Update update, SplittableRandom chance) {
    int page = page(scan, chance);
    switch (chance.nextInt(4)) {
      case 0 -> update.set(page, "MediaBox", "[0 0 400 " + chance.nextInt(100, 500) + "]");
      case 1 -> update.set(page, "CropBox", "[0 300 400 " + chance.nextInt(400, 700) + "]");
      case 2 -> update.set(page, "Rotate", Edit.pick(chance, "90", "180", "270"));
      default -> update.set(page, "UserUnit", "2");
    }
    return true;
  }

  /** What the page inherits from the node above it, which none of the samples uses. */
  private static boolean pageInherits(PdfScan scan, Update update, SplittableRandom chance) {
    int pages = scan.objects("/Kids").get(0);
    if (chance.nextBoolean()) {
      update.set(pages, "Rotate", "90");
    } else {
      update.set(pages, "CropBox", "[9 9 99 99]");
    }
    return true;
  }

  private static boolean catalogReplaced(PdfScan scan, Update update, SplittableRandom chance) {
    int page = update.add("<<>>");
    int pages = update.add("<</Type/Pages/Count 1/Kids[" + page + " 0 R]>>");
    int content = update.addStream("", DRAWING);
    update.put(
        page,
        "<</Type/Page/MediaBox[0 0 612 936]/Parent "
            + pages
            + " 0 R/Contents "
            + content
            + " 0 R>>");
    String catalog = Update.with(scan.body(scan.catalog()), "Pages", pages + " 0 R");
    if (chance.nextBoolean()) {
      update.put(scan.catalog(), catalog);
    } else {
      update.root(update.add(catalog));
    }
    return true;
  }

  private static boolean activeContent(PdfScan scan, Update update, SplittableRandom chance) {
    String script = "<</S/JavaScript/JS(app.alert\\(1\\))>>";
    int file = update.addStream("/Type/EmbeddedFile", "lampiran");
    String spec = "<</Type/Filespec/F(a.txt)/UF(a.txt)/EF<</F " + file + " 0 R>>>>";
    switch (chance.nextInt(5)) {
      case 0 -> update.set(scan.catalog(), "OpenAction", script);
      case 1 -> update.set(scan.catalog(), "AA", "<</WC " + script + ">>");
      case 2 -> update.set(scan.catalog(), "Names", "<</JavaScript<</Names[(a)" + script + "]>>>>");
      case 3 ->
          update.set(scan.catalog(), "Names", "<</EmbeddedFiles<</Names[(a)" + spec + "]>>>>");
      default -> update.set(page(scan, chance), "AA", "<</O " + script + ">>");
    }
    return true;
  }

  /** The signature once more, in place or beside, and the content changed below it. */
  private static boolean signatureCopied(PdfScan scan, Update update, SplittableRandom chance) {
    List<Integer> signatures = scan.objects("/ByteRange");
    int signature = Edit.pick(signatures, chance);
    if (chance.nextBoolean()) {
      update.put(signature, scan.body(signature));
    } else {
      int copy = update.add(scan.body(signature));
      for (int field : scan.objects("/V " + signature + " 0 R")) {
        update.set(field, "V", copy + " 0 R");
      }
    }
    return contentReplaced(scan, update, chance);
  }

  /** The signature taken out of every place a viewer looks at; its bytes remain. */
  private static boolean stripped(PdfScan scan, Update update, SplittableRandom chance) {
    int signature = Edit.pick(scan.objects("/ByteRange"), chance);
    List<Integer> fields = scan.objects("/V " + signature + " 0 R");
    switch (chance.nextInt(6)) {
      case 0 -> update.put(signature, "null");
      case 1 -> update.free(signature);
      case 2 -> fields.forEach(field -> update.set(field, "V", "null"));
      case 3 -> fields.forEach(update::free);
      case 4 -> update.set(scan.catalog(), "AcroForm", "null");
      default -> scan.objects("/Fields ?\\[").forEach(form -> update.set(form, "Fields", "[]"));
    }
    return true;
  }
}
