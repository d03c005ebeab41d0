package id.absah.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Defect;
import id.absah.document.DocumentText;
import id.absah.document.Octets;
import id.absah.document.PageText;
import id.absah.document.PlacedImage;
import id.absah.document.TextLine;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class PdfTextTest {
  private static final PDType1Font HELVETICA = new PDType1Font(FontName.HELVETICA);
  private static final PDType1Font BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

  private final PDDocument document = new PDDocument();

  private PDPage page(PDRectangle box) {
    PDPage page = new PDPage(box);
    document.addPage(page);
    return page;
  }

  private PDPageContentStream draw(PDPage page) throws IOException {
    return new PDPageContentStream(document, page, AppendMode.APPEND, true);
  }

  private void text(PDPage page, float x, float y, String text) throws IOException {
    try (PDPageContentStream content = draw(page)) {
      text(content, x, y, text);
    }
  }

  private static void text(PDPageContentStream content, float x, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(HELVETICA, 10);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }

  private DocumentText read() throws IOException {
    return read(Duration.ofSeconds(30));
  }

  private DocumentText read(Duration time) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    document.close();
    return PdfText.extract(Octets.of(out.toByteArray()), PdfLimits.defaults(), time);
  }

  private static PageText only(DocumentText text) {
    assertThat(text.defects()).isEmpty();
    assertThat(text.complete()).isTrue();
    assertThat(text.pages()).hasSize(1);
    return text.pages().get(0);
  }

  @Test
  void placesLinesFromTheUpperLeftOfTheCropBox() throws IOException {
    PDPage page = page(PDRectangle.A4);
    page.setCropBox(new PDRectangle(50, 100, 400, 500));
    text(page, 60, 580, "Baris atas");
    text(page, 60, 120, "Baris bawah");
    text(page, 10, 50, "Di luar halaman");
    PageText read = only(read());
    assertThat(read.width()).isEqualTo(400);
    assertThat(read.height()).isEqualTo(500);
    assertThat(read.lines())
        .extracting(TextLine::text)
        .containsExactly("Baris atas", "Baris bawah");
    TextLine first = read.lines().get(0);
    assertThat(first.left()).isBetween(9.9, 10.1);
    assertThat(first.top()).isBetween(11.0, 14.0);
    assertThat(first.bottom()).isBetween(20.0, 24.0);
    assertThat(first.fontSize()).isBetween(9.9, 10.1);
    assertThat(first.right()).isBetween(50.0, 62.0);
  }

  @Test
  void followsTheRotationOfThePage() throws IOException {
    PDPage page = page(PDRectangle.A4);
    page.setRotation(90);
    try (PDPageContentStream content = draw(page)) {
      // upright when displayed: the text runs up the unrotated page
      content.transform(new Matrix(0, 1, -1, 0, PDRectangle.A4.getWidth(), 0));
      text(content, 100, PDRectangle.A4.getWidth() - 50, "Piagam penghargaan");
    }
    PageText read = only(read());
    assertThat(read.width()).isGreaterThan(read.height());
    assertThat(read.lines()).extracting(TextLine::text).containsExactly("Piagam penghargaan");
    assertThat(read.lines().get(0).left()).isBetween(99.0, 101.0);
    assertThat(read.lines().get(0).top()).isBetween(40.0, 46.0);
  }

  @Test
  void joinsWordsAndPartsColumnsAndForgetsOverprints() throws IOException {
    PDPage page = page(PDRectangle.A4);
    text(page, 72, 700, "Nomor");
    text(page, 110, 700, ": 800/1");
    text(page, 400, 700, "Banjarmasin");
    text(page, 72, 650, "Tebal");
    text(page, 72.2f, 650, "Tebal");
    try (PDPageContentStream content = draw(page)) {
      content.beginText();
      content.setFont(BOLD, 10);
      content.newLineAtOffset(72, 600);
      content.setCharacterSpacing(5);
      content.showText("SURAT");
      content.endText();
    }
    PageText read = only(read());
    assertThat(read.lines())
        .extracting(TextLine::text)
        .containsExactly("Nomor : 800/1", "Banjarmasin", "Tebal", "S U R A T");
    assertThat(read.lines()).extracting(TextLine::bold).containsExactly(false, false, false, true);
  }

  private PDAppearanceStream appearance(String text) throws IOException {
    PDAppearanceStream appearance = new PDAppearanceStream(document);
    appearance.setBBox(new PDRectangle(200, 20));
    appearance.setResources(new PDResources());
    try (PDPageContentStream content = new PDPageContentStream(document, appearance)) {
      text(content, 2, 5, text);
    }
    return appearance;
  }

  private void widget(PDPage page, String text, boolean hidden) throws IOException {
    PDAnnotationWidget widget = new PDAnnotationWidget();
    widget.setRectangle(new PDRectangle(100, 30, 200, 20));
    widget.setHidden(hidden);
    PDAppearanceDictionary dictionary = new PDAppearanceDictionary();
    dictionary.setNormalAppearance(appearance(text));
    widget.setAppearance(dictionary);
    page.getAnnotations().add(widget);
  }

  @Test
  void readsWhatWidgetsShowAndNotWhatTheyHide() throws IOException {
    PDPage page = page(PDRectangle.A4);
    text(page, 72, 700, "Isi");
    widget(page, "Ditandatangani secara elektronik", false);
    widget(page, "Tersembunyi", true);
    PageText read = only(read());
    assertThat(read.lines())
        .extracting(TextLine::text)
        .containsExactly("Isi", "Ditandatangani secara elektronik");
    assertThat(read.lines().get(1).left()).isBetween(101.0, 103.0);
    assertThat(read.lines().get(1).bottom()).isBetween(800.0, 812.0);
  }

  @Test
  void notesImagesInFormsWithoutDecodingThem() throws IOException {
    PDPage page = page(PDRectangle.A4);
    text(page, 72, 700, "Isi");
    PDImageXObject image =
        LosslessFactory.createFromImage(
            document, new BufferedImage(200, 10, BufferedImage.TYPE_INT_RGB));
    PDFormXObject form = new PDFormXObject(document);
    form.setBBox(new PDRectangle(600, 60));
    form.setResources(new PDResources());
    try (PDFormContentStream content = new PDFormContentStream(form)) {
      content.drawImage(image, 0, 0, 400, 20);
    }
    try (PDPageContentStream content = draw(page)) {
      content.transform(Matrix.getTranslateInstance(50, 30));
      content.drawForm(form);
    }
    PageText read = only(read());
    assertThat(read.images()).hasSize(1);
    PlacedImage placed = read.images().get(0);
    assertThat(placed.left()).isBetween(49.9, 50.1);
    assertThat(placed.right()).isBetween(449.9, 450.1);
    assertThat(placed.bottom()).isBetween(811.0, 813.0);
    assertThat(placed.pixelWidth()).isEqualTo(200);
  }

  @Test
  void aScannedPageIsNotRead() throws IOException {
    PDPage page = page(PDRectangle.A4);
    PDImageXObject image =
        LosslessFactory.createFromImage(
            document, new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB));
    try (PDPageContentStream content = draw(page)) {
      content.drawImage(image, 0, 0, 595, 842);
    }
    DocumentText text = read();
    assertThat(text.complete()).isFalse();
    assertThat(text.defects())
        .containsExactly(Defect.of(TextCode.TEXT_IMAGE_ONLY).with("page", 1).with("pages", 1));
  }

  private void content(PDPage page, COSStream stream) {
    page.getCOSObject().setItem(COSName.CONTENTS, stream);
  }

  private COSStream stream(COSName filter, byte[] start, long zeros) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (var out = stream.createOutputStream(filter)) {
      out.write(start);
      byte[] block = new byte[1 << 20];
      java.util.Arrays.fill(block, (byte) ' ');
      for (long i = 0; i < zeros; i += block.length) {
        out.write(block);
      }
    }
    return stream;
  }

  @Test
  void aContentBombIsOverTheLimitAndTheOtherPagesAreRead() throws IOException {
    content(page(PDRectangle.A4), stream(COSName.FLATE_DECODE, new byte[0], 80L << 20));
    text(page(PDRectangle.A4), 72, 700, "Halaman dua");
    DocumentText text = read();
    assertThat(text.complete()).isFalse();
    assertThat(text.defects()).extracting(Defect::code).containsExactly(TextCode.TEXT_LIMIT);
    assertThat(text.pages()).hasSize(2);
    assertThat(text.pages().get(1).lines()).extracting(TextLine::text).contains("Halaman dua");
  }

  @Test
  void aFontBombIsOverTheLimit() throws IOException {
    PDPage page = page(PDRectangle.A4);
    text(page, 72, 700, "Isi");
    COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
    fonts
        .getCOSDictionary(fonts.keySet().iterator().next())
        .setItem(COSName.TO_UNICODE, stream(COSName.FLATE_DECODE, new byte[0], 80L << 20));
    assertThat(read().defects()).extracting(Defect::code).containsExactly(TextCode.TEXT_LIMIT);
  }

  @Test
  void aFormThatDrawsItselfEnds() throws IOException {
    PDPage page = page(PDRectangle.A4);
    COSStream form =
        stream(COSName.FLATE_DECODE, "/F Do /F Do ".getBytes(StandardCharsets.US_ASCII), 0);
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, new PDRectangle(10, 10).getCOSArray());
    COSDictionary objects = new COSDictionary();
    objects.setItem(COSName.getPDFName("F"), form);
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.XOBJECT, objects);
    form.setItem(COSName.RESOURCES, resources);
    page.setResources(new PDResources(resources));
    content(page, stream(COSName.FLATE_DECODE, "/F Do".getBytes(StandardCharsets.US_ASCII), 0));
    DocumentText text = read();
    assertThat(text.complete()).isFalse();
    assertThat(text.defects()).extracting(Defect::code).containsExactly(TextCode.TEXT_LIMIT);
  }

  @Test
  void stopsWhenTimeIsUpInsideAPage() throws IOException {
    PDPage page = page(PDRectangle.A4);
    StringBuilder operators = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      operators.append("q Q ");
    }
    content(
        page,
        stream(COSName.FLATE_DECODE, operators.toString().getBytes(StandardCharsets.US_ASCII), 0));
    DocumentText text = read(Duration.ZERO);
    assertThat(text.complete()).isFalse();
    assertThat(text.defects()).extracting(Defect::code).containsExactly(TextCode.TEXT_TIMEOUT);
  }

  @Test
  void tooManyOperatorsAreOverTheLimit() throws IOException {
    PDPage page = page(PDRectangle.A4);
    content(
        page,
        stream(
            COSName.FLATE_DECODE, "q Q ".repeat(1_100_000).getBytes(StandardCharsets.US_ASCII), 0));
    assertThat(read().defects()).extracting(Defect::code).containsExactly(TextCode.TEXT_LIMIT);
  }

  @Test
  void opensWithTheEmptyPasswordAndReportsOneThatIsNeeded() throws IOException {
    text(page(PDRectangle.A4), 72, 700, "Isi");
    document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
    assertThat(only(read()).lines()).extracting(TextLine::text).containsExactly("Isi");

    try (PDDocument locked = new PDDocument()) {
      locked.addPage(new PDPage());
      locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      locked.save(out);
      DocumentText text =
          PdfText.extract(
              Octets.of(out.toByteArray()), PdfLimits.defaults(), Duration.ofSeconds(30));
      assertThat(text.complete()).isFalse();
      assertThat(text.defects()).extracting(Defect::code).containsExactly(TextCode.TEXT_UNREADABLE);
    }
  }

  @Test
  void whatIsNoPdfIsUnreadable() {
    DocumentText text =
        PdfText.extract(
            Octets.of("bukan PDF".getBytes(StandardCharsets.US_ASCII)),
            PdfLimits.defaults(),
            Duration.ofSeconds(30));
    assertThat(text.complete()).isFalse();
    assertThat(text.pages()).isEmpty();
    assertThat(text.defects()).extracting(Defect::code).containsExactly(TextCode.TEXT_UNREADABLE);
  }
}
