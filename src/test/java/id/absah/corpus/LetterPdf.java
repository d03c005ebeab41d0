package id.absah.corpus;

import static id.absah.corpus.Canvas.n;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A letter as a PDF: its first revision, and the objects that later revisions write anew. */
final class LetterPdf {
  /**
   * How the file is written.
   *
   * @param name what determines its identifier
   * @param title the Info dictionary's title
   * @param producer the Info dictionary's producer
   * @param created when it was made, as PDF writes dates
   * @param version such as 1.7
   * @param streams whether it uses object and xref streams
   * @param userPassword encrypts it
   * @param embedded whether every font is embedded; otherwise the standard fonts are named
   * @param plain whether page content is written without a filter
   * @param formField a text field, {@code name=value}
   * @param emptySignatureField whether it has a signature field that nobody signed
   * @param padding bytes of a picture that makes it heavier
   */
  record Shape(
      String name,
      String title,
      String producer,
      String created,
      String version,
      boolean streams,
      Optional<String> userPassword,
      boolean embedded,
      boolean plain,
      Optional<String> formField,
      boolean emptySignatureField,
      int padding) {}

  private final Letter letter;
  private final PdfOutput out;
  private final Canvas canvas;
  private final Shape shape;
  private final Map<String, String> catalog = new LinkedHashMap<>();
  private final List<Integer> pages = new ArrayList<>();
  private final List<Map<String, String>> pageEntries = new ArrayList<>();
  private final List<List<Integer>> annotations = new ArrayList<>();
  private final List<Integer> fields = new ArrayList<>();
  private final Map<String, Slot> slots;
  private final int catalogObject;
  private final int treeObject;
  private final int infoObject;
  private int formObject;
  private int qrObject;
  private int layerObject;

  LetterPdf(Letter letter, Shape shape) {
    this.letter = letter;
    this.shape = shape;
    out =
        new PdfOutput(
            shape.version(),
            shape.streams(),
            SeededBytes.of("id " + shape.name(), 16),
            shape.userPassword());
    Typeface regular =
        shape.embedded() || !shape.plain() ? new SubsetFont() : new StandardFont("Helvetica");
    Typeface bold = shape.embedded() ? regular : new StandardFont("Helvetica-Bold");
    // F4 or Folio, 8.5 by 13 inches, is the paper of government letters.
    double width = letter.a4() ? 595.28 : 612;
    double height = letter.a4() ? 841.89 : 936;
    canvas =
        letter.landscape()
            ? new Canvas(height, width, regular, bold, letter.look().drawing())
            : new Canvas(width, height, regular, bold, letter.look().drawing());
    LetterLayout layout = new LetterLayout(letter, canvas);
    layout.set();
    slots = layout.slots();
    catalogObject = out.reserve();
    treeObject = out.reserve();
    infoObject = out.reserve();
    writePages(letter);
    shape.formField().ifPresent(this::addTextField);
    letter.form().forEach(this::addFormField);
    if (shape.emptySignatureField()) {
      addField(out.add("<</FT/Sig/T(tte_kosong)/F 132/Type/Annot/Subtype/Widget/Rect[0 0 0 0]>>"));
    }
    writeForm();
    for (int page = 1; page <= pages.size(); page++) {
      writePage(page);
    }
    catalog.put("Type", "/Catalog");
    catalog.put("Pages", treeObject + " 0 R");
    if (layerObject != 0) {
      catalog.put(
          "OCProperties", "<</OCGs[" + layerObject + " 0 R]/D<</OFF[" + layerObject + " 0 R]>>>>");
    }
    writeCatalog();
    writeTree();
    out.put(
        infoObject,
        "<</Title "
            + out.text(infoObject, shape.title())
            + "/Producer "
            + out.text(infoObject, shape.producer())
            + "/CreationDate "
            + out.text(infoObject, shape.created())
            + ">>");
    end();
  }

  private void writePages(Letter letter) {
    String fonts = canvas.fonts(out);
    StringBuilder images = new StringBuilder();
    if (letter.printedQr()) {
      images.append("/Qr ").append(qrObject()).append(" 0 R");
    }
    if (letter.footer().image()) {
      images.append("/Foot ").append(Artwork.footerImage(out)).append(" 0 R");
    }
    if (shape.padding() > 0) {
      int noise = Artwork.noise(out, new SeededBytes("pad " + shape.name()), shape.padding());
      images.append("/Scan ").append(noise).append(" 0 R");
      canvas.newPage();
      canvas.image(canvas.pages(), "Scan", 60, 120, canvas.width - 120, canvas.height - 220);
    }
    if (letter.look().drawing().equals("scanned")) {
      int paper = Artwork.paper(out, new SeededBytes("paper " + shape.name()));
      images.append("/Paper ").append(paper).append(" 0 R");
    }
    String layer = "";
    if (letter.footer().hidden().equals("layer")) {
      layerObject = out.add("<</Type/OCG/Name(Catatan kaki)>>");
      layer = "/Properties<</Layer " + layerObject + " 0 R>>";
    }
    String resources = "<</Font" + fonts + "/XObject<<" + images + ">>" + layer + ">>";
    for (int page = 1; page <= canvas.pages(); page++) {
      byte[] content = content(page, "\u0000", "");
      int stream = shape.plain() ? out.addPlainStream(content) : out.addStream("", content);
      Map<String, String> entries = new LinkedHashMap<>();
      entries.put("Type", "/Page");
      entries.put("Parent", treeObject + " 0 R");
      entries.put(
          "MediaBox",
          letter.look().turned()
              ? "[0 0 " + n(canvas.height) + " " + n(canvas.width) + "]/Rotate 90"
              : "[0 0 " + n(canvas.width) + " " + n(canvas.height) + "]");
      entries.put("Resources", resources);
      entries.put("Contents", stream + " 0 R");
      pages.add(out.reserve());
      pageEntries.add(entries);
      annotations.add(new ArrayList<>());
    }
  }

  private byte[] content(int page, String find, String with) {
    byte[] drawn = canvas.content(page, find, with);
    StringBuilder before = new StringBuilder();
    if (letter.look().turned()) {
      // Table 31, Rotate: shown a quarter turn clockwise, so drawn a quarter turn the other way.
      before.append("0 1 -1 0 ").append(n(canvas.height)).append(" 0 cm\n");
    }
    if (letter.look().drawing().equals("scanned")) {
      before.append("q ").append(n(canvas.width)).append(" 0 0 ").append(n(canvas.height));
      before.append(" 0 0 cm /Paper Do Q\n");
    }
    String all = before + new String(drawn, StandardCharsets.ISO_8859_1);
    return all.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A field of the letter's form, where the layout left room for it. */
  private void addFormField(String name, String value) {
    Slot slot = slots.get("field-" + name);
    boolean box = slot == null;
    slot = box ? slots.get("box-" + name) : slot;
    if (slot == null) {
      throw new IllegalArgumentException(shape.name() + " has no place for " + name);
    }
    FormSheet sheet = new FormSheet(out, slot, pages.get(slot.page() - 1));
    int field = box ? sheet.box(name, value.equals("true")) : sheet.text(name, value);
    addField(field);
    annotations.get(slot.page() - 1).add(field);
  }

  private void addTextField(String declared) {
    String[] parts = declared.split("=", 2);
    int field = out.reserve();
    int appearance = fieldAppearance(parts[1]);
    out.put(field, textField(field, parts[0], parts[1], appearance));
    addField(field);
    annotations.get(0).add(field);
  }

  /** A text field at the upper right of page 1. */
  private String textField(int field, String name, String value, int appearance) {
    double x = canvas.width - 190;
    double y = canvas.height - 40;
    return "<</FT/Tx/T "
        + out.text(field, name)
        + "/V "
        + out.text(field, value)
        + "/DA "
        + out.text(field, "/Helv 9 Tf 0 g")
        + "/F 4/Type/Annot/Subtype/Widget/Rect["
        + n(x)
        + " "
        + n(y)
        + " "
        + n(x + 150)
        + " "
        + n(y + 16)
        + "]/P "
        + pages.get(0)
        + " 0 R/AP<</N "
        + appearance
        + " 0 R>>>>";
  }

  private int fieldAppearance(String value) {
    return out.addStream(
        "/Type/XObject/Subtype/Form/BBox[0 0 150 16]/Resources<</Font<</Helv<</Type/Font"
            + "/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>",
        ("/Tx BMC q BT /Helv 9 Tf 0 g 2 5 Td (" + value + ") Tj ET Q EMC")
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Fills the text field, its appearance agreeing or not. */
  void fill(String name, String value, String shown) {
    int field = fields.get(0);
    out.put(field, textField(field, name, value, fieldAppearance(shown)));
  }

  /** Writes the content of a page anew, one text replaced. */
  void replaceText(int page, String find, String with) {
    pageEntries
        .get(page - 1)
        .put("Contents", out.addStream("", content(page, find, with)) + " 0 R");
    writePage(page);
  }

  void removeLastPage() {
    pages.remove(pages.size() - 1);
    writeTree();
  }

  void addAnnotation(int page, int annotation) {
    annotations.get(page - 1).add(annotation);
    writePage(page);
  }

  /** Adds a field to the form; {@link #writeForm} writes it. */
  void addField(int field) {
    fields.add(field);
  }

  void writeForm() {
    if (fields.isEmpty()) {
      return;
    }
    if (formObject == 0) {
      formObject = out.reserve();
      catalog.put("AcroForm", formObject + " 0 R");
    }
    StringBuilder list = new StringBuilder();
    fields.forEach(field -> list.append(list.isEmpty() ? "" : " ").append(field).append(" 0 R"));
    out.put(
        formObject,
        "<</Fields["
            + list
            + "]/SigFlags 3/DA "
            + out.text(formObject, "/Helv 0 Tf 0 g")
            + "/DR<</Font<</Helv<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
            + "/Encoding/WinAnsiEncoding>>>>>>>>");
  }

  void writeCatalog() {
    StringBuilder entries = new StringBuilder("<<");
    catalog.forEach((key, value) -> entries.append('/').append(key).append(' ').append(value));
    out.put(catalogObject, entries.append(">>").toString());
  }

  void putCatalog(String key, String value) {
    catalog.put(key, value);
  }

  boolean hasForm() {
    return formObject != 0;
  }

  private void writeTree() {
    StringBuilder kids = new StringBuilder();
    pages.forEach(page -> kids.append(kids.isEmpty() ? "" : " ").append(page).append(" 0 R"));
    out.put(treeObject, "<</Type/Pages/Kids[" + kids + "]/Count " + pages.size() + ">>");
  }

  private void writePage(int page) {
    StringBuilder entries = new StringBuilder("<<");
    pageEntries
        .get(page - 1)
        .forEach((key, value) -> entries.append('/').append(key).append(' ').append(value));
    List<Integer> annots = annotations.get(page - 1);
    if (!annots.isEmpty()) {
      entries.append("/Annots[");
      annots.forEach(annotation -> entries.append(annotation).append(" 0 R "));
      entries.append(']');
    }
    out.put(pages.get(page - 1), entries.append(">>").toString());
  }

  int qrObject() {
    if (qrObject == 0) {
      qrObject =
          letter
              .qrText()
              .map(text -> Artwork.code(out, text))
              .orElseGet(() -> Artwork.qr(out, shape.name()));
    }
    return qrObject;
  }

  void end() {
    out.end(catalogObject, infoObject);
  }

  PdfOutput out() {
    return out;
  }

  Shape shape() {
    return shape;
  }

  int pageObject(int page) {
    return pages.get(page - 1);
  }

  int pageCount() {
    return pages.size();
  }

  Optional<Slot> slot(String name) {
    return Optional.ofNullable(slots.get(name));
  }
}
