package id.absah.facts.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;

/** The form of the Lampiran with fields to fill in, as an office would make it. */
final class ApplicationPdf {
  /** The printed labels and what a complete letter says there. */
  static final Map<String, String> COMPLETE =
      Map.of(
          "Nama Lengkap", "Budi Santoso, S.Kom.",
          "NIP", "197001011995031001",
          "NIK KTP/EKTP", "6371010101700001",
          "Pangkat / Gol. Ruang", "Penata (III/c)",
          "Jabatan", "Pranata Komputer",
          "Unit Kerja", "Bidang Persandian",
          "Instansi", "Pemerintah Kota Banjarmasin",
          "Nomor Telp", "0812-3456-7890");

  static final List<String> LABELS =
      List.of(
          "Nama Lengkap",
          "NIP",
          "NIK KTP/EKTP",
          "Pangkat / Gol. Ruang",
          "Jabatan",
          "Unit Kerja",
          "Instansi",
          "Nomor Telp");

  private static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);

  final PDDocument document = new PDDocument();
  final PDPage page;
  final PDAcroForm form = new PDAcroForm(document);
  private final PDPageContentStream content;
  private final boolean turned;

  ApplicationPdf() throws IOException {
    this(false);
  }

  /** On a page that is kept on its side and shown upright, if turned. */
  ApplicationPdf(boolean turned) throws IOException {
    this.turned = turned;
    page = new PDPage(turned ? new PDRectangle(842, 595) : PDRectangle.A4);
    page.setRotation(turned ? 90 : 0);
    document.addPage(page);
    content = new PDPageContentStream(document, page);
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("Helv"), FONT);
    form.setDefaultResources(resources);
    form.setDefaultAppearance("/Helv 10 Tf 0 g");
    document.getDocumentCatalog().setAcroForm(form);
    text(200, 790, "SURAT PERMOHONAN");
    text(195, 775, "SERTIFIKAT ELEKTRONIK");
    text(70, 730, "Saya yang bertanda tangan di bawah ini:");
  }

  /** Everything that stands below the items, the choices of systems left to the caller. */
  ApplicationPdf statements() throws IOException {
    text(70, 500, "Bermaksud untuk mengajukan permohonan Sertifikat Elektronik untuk Sistem :");
    text(70, 390, "Dengan ini saya menyatakan bahwa:");
    text(90, 370, "Data yang saya isikan di atas adalah benar dan dapat dipertanggungjawabkan.");
    text(90, 350, "Menyetujui Perjanjian Pemilik Sertifikat Elektronik.");
    text(70, 300, "Mengetahui");
    text(70, 285, "Kepala SKPD");
    return this;
  }

  ApplicationPdf text(float x, float y, String words) throws IOException {
    content.beginText();
    content.setFont(FONT, 11);
    content.setTextMatrix(
        turned ? new Matrix(0, 1, -1, 0, 842 - y, x) : new Matrix(1, 0, 0, 1, x, y));
    content.showText(words);
    content.endText();
    return this;
  }

  /** Prints all labels, one below the other from a height of 700. */
  ApplicationPdf labels() throws IOException {
    for (int i = 0; i < LABELS.size(); i++) {
      text(70, 700 - 22 * i, LABELS.get(i));
      text(190, 700 - 22 * i, ":");
    }
    return this;
  }

  /** The place beside a printed label. */
  static PDRectangle beside(String label) {
    return new PDRectangle(200, 696 - 22 * LABELS.indexOf(label), 250, 16);
  }

  /** Adds a text field without an appearance, as libraries that fill in forms leave it. */
  PDTextField field(String name, String value, PDRectangle where) throws IOException {
    PDTextField field = new PDTextField(form);
    field.setPartialName(name);
    if (!value.isEmpty()) {
      field.getCOSObject().setString(COSName.V, value);
    }
    place(field.getWidgets().get(0), where);
    form.getFields().add(field);
    return field;
  }

  /** Adds a field whose appearance agrees with its value. */
  PDTextField drawn(String name, String value, PDRectangle where) throws IOException {
    PDTextField field = field(name, "", where);
    field.setValue(value);
    return field;
  }

  private void place(PDAnnotationWidget widget, PDRectangle where) throws IOException {
    widget.setRectangle(
        turned
            ? new PDRectangle(
                842 - where.getUpperRightY(),
                where.getLowerLeftX(),
                where.getHeight(),
                where.getWidth())
            : where);
    widget.setPage(page);
    widget.setPrinted(true);
    page.getAnnotations().add(widget);
  }

  /** Adds boxes to tick: one field each, or the buttons of one group. */
  ApplicationPdf boxes(boolean group, List<String> names, List<String> words, int ticked)
      throws IOException {
    COSArray kids = new COSArray();
    COSDictionary parent = new COSDictionary();
    for (int i = 0; i < words.size(); i++) {
      float y = 480 - 18 * i;
      text(110, y, words.get(i));
      COSDictionary box = new COSDictionary();
      box.setItem(COSName.TYPE, COSName.ANNOT);
      box.setItem(COSName.SUBTYPE, COSName.getPDFName("Widget"));
      box.setItem(COSName.RECT, new PDRectangle(90, y - 2, 12, 12));
      box.setInt(COSName.F, 4);
      String state = group ? "pilihan" + i : "Ya";
      box.setName(COSName.AS, i == ticked ? state : "Off");
      if (group) {
        box.setItem(COSName.PARENT, parent);
        kids.add(box);
      } else {
        box.setItem(COSName.FT, COSName.getPDFName("Btn"));
        box.setString(COSName.T, names.get(i));
        box.setName(COSName.V, i == ticked ? state : "Off");
        fields().add(box);
      }
      annotations().add(box);
    }
    if (group) {
      parent.setItem(COSName.FT, COSName.getPDFName("Btn"));
      parent.setInt(COSName.FF, 1 << 15);
      parent.setString(COSName.T, names.get(0));
      parent.setName(COSName.V, ticked < 0 ? "Off" : "pilihan" + ticked);
      parent.setItem(COSName.KIDS, kids);
      fields().add(parent);
    }
    return this;
  }

  private COSArray fields() {
    COSArray fields = form.getCOSObject().getCOSArray(COSName.FIELDS);
    if (fields == null) {
      fields = new COSArray();
      form.getCOSObject().setItem(COSName.FIELDS, fields);
    }
    return fields;
  }

  private COSArray annotations() {
    COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    if (annotations == null) {
      annotations = new COSArray();
      page.getCOSObject().setItem(COSName.ANNOTS, annotations);
    }
    return annotations;
  }

  byte[] finish() throws IOException {
    content.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    document.close();
    return out.toByteArray();
  }
}
