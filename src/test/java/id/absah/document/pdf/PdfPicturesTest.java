package id.absah.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import id.absah.document.Defect;
import id.absah.document.GrayImage;
import id.absah.document.Octets;
import id.absah.document.PageCodes;
import id.absah.document.PrintedCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.Test;

/** Codes as producers put them on pages, and pictures that are none. */
class PdfPicturesTest {
  private static final String LINK = "https://verifikasi.contoh.example/d/7f3a9c21";

  private static BitMatrix matrix(String text) throws Exception {
    return new QRCodeWriter()
        .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 0));
  }

  /** A code in so many pixels a module. */
  private static BufferedImage code(int scale, int type, int margin) throws Exception {
    BitMatrix matrix = matrix(LINK);
    int side = (matrix.getWidth() + 2 * margin) * scale;
    BufferedImage image = new BufferedImage(side, side, type);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int u = x / scale - margin;
        int v = y / scale - margin;
        boolean dark = u >= 0 && v >= 0 && u < matrix.getWidth() && v < matrix.getWidth();
        dark = dark && matrix.get(u, v);
        boolean clear = type == BufferedImage.TYPE_INT_ARGB;
        image.setRGB(x, y, dark ? 0xFF000000 : clear ? 0x00000000 : 0xFFFFFFFF);
      }
    }
    return image;
  }

  private interface Drawing {
    void draw(PDDocument document, PDPage page, PDPageContentStream content) throws Exception;
  }

  private static byte[] page(int rotation, Drawing drawing) throws Exception {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      page.setRotation(rotation);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        drawing.draw(document, page, content);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static PageCodes read(byte[] pdf) throws Exception {
    return PdfPictures.qrCodes(
        PdfDocument.read(Octets.of(pdf), PdfLimits.defaults()),
        PdfLimits.defaults(),
        new TreeSet<>(List.of(1)),
        Duration.ofSeconds(20));
  }

  private static void expectLink(String how, byte[] pdf) throws Exception {
    PageCodes codes = read(pdf);
    assertThat(codes.codes()).as(how).extracting(PrintedCode::text).containsExactly(LINK);
    assertThat(codes.complete()).as(how).isTrue();
  }

  private static Drawing image(BufferedImage image) {
    return (document, page, content) ->
        content.drawImage(LosslessFactory.createFromImage(document, image), 300, 150, 60, 60);
  }

  @Test
  void readsCodesHoweverTheImageIsStored() throws Exception {
    expectLink("one pixel a module", page(0, image(code(1, BufferedImage.TYPE_BYTE_BINARY, 0))));
    expectLink("grey", page(0, image(code(4, BufferedImage.TYPE_BYTE_GRAY, 4))));
    expectLink("colour", page(0, image(code(6, BufferedImage.TYPE_INT_RGB, 1))));
    expectLink("black with a mask", page(0, image(code(5, BufferedImage.TYPE_INT_ARGB, 2))));
    expectLink("indexed", page(0, image(code(3, BufferedImage.TYPE_BYTE_INDEXED, 2))));
    expectLink("large", page(0, image(code(90, BufferedImage.TYPE_BYTE_BINARY, 4))));
    expectLink(
        "fax",
        page(
            0,
            (document, page, content) ->
                content.drawImage(
                    CCITTFactory.createFromImage(
                        document, code(8, BufferedImage.TYPE_BYTE_BINARY, 4)),
                    300,
                    150,
                    60,
                    60)));
    expectLink(
        "photograph",
        page(
            0,
            (document, page, content) ->
                content.drawImage(
                    JPEGFactory.createFromImage(
                        document, code(6, BufferedImage.TYPE_INT_RGB, 4), 0.6f),
                    300,
                    150,
                    60,
                    60)));
  }

  @Test
  void readsInvertedCodesAndStencils() throws Exception {
    BufferedImage inverted = code(5, BufferedImage.TYPE_INT_RGB, 4);
    for (int y = 0; y < inverted.getHeight(); y++) {
      for (int x = 0; x < inverted.getWidth(); x++) {
        inverted.setRGB(x, y, ~inverted.getRGB(x, y));
      }
    }
    expectLink("white on black", page(0, image(inverted)));
    expectLink(
        "stencil",
        page(
            0,
            (document, page, content) -> {
              PDImageXObject stencil =
                  LosslessFactory.createFromImage(
                      document, code(5, BufferedImage.TYPE_BYTE_BINARY, 1));
              stencil.getCOSObject().removeItem(COSName.COLORSPACE);
              stencil.setStencil(true);
              content.drawImage(stencil, 300, 150, 60, 60);
            }));
  }

  @Test
  void readsCodesWhereverTheyAreDrawn() throws Exception {
    BufferedImage code = code(4, BufferedImage.TYPE_BYTE_BINARY, 2);
    for (int rotation : List.of(90, 180, 270)) {
      expectLink("page turned by " + rotation, page(rotation, image(code)));
    }
    expectLink(
        "in a form",
        page(
            0,
            (document, page, content) -> {
              PDFormXObject form = new PDFormXObject(document);
              form.setBBox(new PDRectangle(60, 60));
              form.setResources(new PDResources());
              COSName name =
                  form.getResources().add(LosslessFactory.createFromImage(document, code));
              write(form, "q 60 0 0 60 0 0 cm /" + name.getName() + " Do Q");
              content.drawForm(form);
            }));
    expectLink(
        "in an annotation",
        page(
            0,
            (document, page, content) -> {
              PDAppearanceStream look = new PDAppearanceStream(document);
              look.setBBox(new PDRectangle(60, 60));
              look.setResources(new PDResources());
              COSName name =
                  look.getResources().add(LosslessFactory.createFromImage(document, code));
              write(look, "q 60 0 0 60 0 0 cm /" + name.getName() + " Do Q");
              PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
              stamp.setRectangle(new PDRectangle(300, 150, 60, 60));
              PDAppearanceDictionary looks = new PDAppearanceDictionary();
              looks.setNormalAppearance(look);
              stamp.setAppearance(looks);
              page.setAnnotations(List.of(stamp));
            }));
    expectLink(
        "inline",
        page(
            0,
            (document, page, content) -> {
              byte[] samples = new byte[code.getWidth() * code.getHeight()];
              for (int i = 0; i < samples.length; i++) {
                samples[i] = (byte) code.getRGB(i % code.getWidth(), i / code.getWidth());
              }
              COSDictionary parameters = new COSDictionary();
              parameters.setInt(COSName.W, code.getWidth());
              parameters.setInt(COSName.H, code.getHeight());
              parameters.setInt(COSName.BPC, 8);
              parameters.setItem(COSName.CS, COSName.G);
              content.drawImage(
                  new PDInlineImage(parameters, samples, new PDResources()), 300, 150, 60, 60);
            }));
  }

  private static void write(PDFormXObject form, String operators) throws IOException {
    try (var out = form.getContentStream().createOutputStream()) {
      out.write(operators.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
  }

  @Test
  void readsCodesDrawnWithRectangles() throws Exception {
    BitMatrix matrix = matrix(LINK);
    for (boolean each : List.of(true, false)) {
      expectLink(
          each ? "each module" : "one path",
          page(
              0,
              (document, page, content) -> {
                content.setNonStrokingColor(Color.WHITE);
                content.addRect(290, 140, 80, 80);
                content.fill();
                content.setNonStrokingColor(Color.BLACK);
                double module = 60.0 / matrix.getWidth();
                for (int y = 0; y < matrix.getHeight(); y++) {
                  for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                      content.addRect(
                          (float) (300 + x * module),
                          (float) (210 - (y + 1) * module),
                          (float) module,
                          (float) module);
                      if (each) {
                        content.fill();
                      }
                    }
                  }
                }
                content.fill();
                // a table below it
                for (int row = 0; row < 30; row++) {
                  content.addRect(60, 100 - row, 480, 0.5f);
                  content.fill();
                }
              }));
    }
  }

  @Test
  void saysWhereTheCodeStands() throws Exception {
    PrintedCode code =
        read(page(0, image(code(4, BufferedImage.TYPE_BYTE_BINARY, 2)))).codes().get(0);
    assertThat(code.page()).isEqualTo(1);
    assertThat(code.left()).isBetween(299.0, 301.0);
    assertThat(code.bottom()).isBetween(690.0, 693.0);
  }

  @Test
  void readsACodeOnAScannedPage() throws Exception {
    BufferedImage scan = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = scan.createGraphics();
    graphics.setColor(new Color(245, 245, 240));
    graphics.fillRect(0, 0, 1240, 1754);
    graphics.setColor(Color.BLACK);
    for (int line = 0; line < 40; line++) {
      graphics.drawString(
          "Uraian kegiatan dilaksanakan sesuai rencana kerja", 120, 200 + 25 * line);
    }
    graphics.drawImage(code(4, BufferedImage.TYPE_BYTE_GRAY, 4), 700, 1300, null);
    graphics.dispose();
    expectLink(
        "scan",
        page(
            0,
            (document, page, content) ->
                content.drawImage(
                    JPEGFactory.createFromImage(document, scan, 0.7f), 0, 0, 595, 842)));
  }

  @Test
  void picturesWithoutACodeAreNone() throws Exception {
    BufferedImage noise = new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(7);
    for (int i = 0; i < 40_000; i++) {
      noise.setRGB(i % 200, i / 200, random.nextInt(0x1000000));
    }
    assertThat(read(page(0, image(noise)))).isEqualTo(new PageCodes(List.of(), true, List.of()));
    BufferedImage half = code(4, BufferedImage.TYPE_BYTE_BINARY, 2);
    Graphics2D graphics = half.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, half.getWidth(), half.getHeight() / 2);
    graphics.dispose();
    assertThat(read(page(0, image(half)))).isEqualTo(new PageCodes(List.of(), true, List.of()));
  }

  @Test
  void whatIsTooLargeOrDamagedLeavesTheResultIncomplete() throws Exception {
    byte[] huge =
        page(
            0,
            (document, page, content) -> {
              PDImageXObject image =
                  LosslessFactory.createFromImage(
                      document, code(4, BufferedImage.TYPE_BYTE_BINARY, 2));
              image.setWidth(60_000);
              image.setHeight(60_000);
              content.drawImage(image, 300, 150, 60, 60);
            });
    assertThat(read(huge))
        .isEqualTo(
            new PageCodes(
                List.of(),
                false,
                List.of(
                    Defect.of(TextCode.PICTURES_LIMIT, "what", "pixels")
                        .with("limit", 36_000_000))));
    byte[] damaged =
        page(
            0,
            (document, page, content) ->
                content.drawImage(
                    new PDImageXObject(
                        document,
                        new ByteArrayInputStream(new byte[] {1, 2, 3}),
                        COSName.DCT_DECODE,
                        100,
                        100,
                        8,
                        PDDeviceGray.INSTANCE),
                    300,
                    150,
                    60,
                    60));
    assertThat(read(damaged)).isEqualTo(new PageCodes(List.of(), false, List.of()));
    assertThat(
            PdfPictures.qrCodes(
                PdfDocument.read(
                    Octets.of(page(0, image(code(4, BufferedImage.TYPE_BYTE_BINARY, 2)))),
                    PdfLimits.defaults()),
                PdfLimits.defaults(),
                new TreeSet<>(List.of(1)),
                Duration.ZERO))
        .isEqualTo(
            new PageCodes(
                List.of(), false, List.of(Defect.of(TextCode.PICTURES_TIMEOUT, "limit", 0))));
  }

  @Test
  void moreRectanglesThanAreLookedAtLeaveTheResultIncomplete() throws Exception {
    byte[] pdf =
        page(
            0,
            (document, page, content) -> {
              for (int i = 0; i <= 40_000; i++) {
                content.addRect(i % 500, i / 500f, 0.1f, 0.1f);
                content.fill();
              }
            });
    assertThat(read(pdf))
        .isEqualTo(
            new PageCodes(
                List.of(),
                false,
                List.of(
                    Defect.of(TextCode.PICTURES_LIMIT, "what", "rectangles")
                        .with("limit", 40_000))));
  }

  @Test
  void givesThePixelsOfTheImagesThatAreWanted() throws Exception {
    byte[] pdf = page(0, image(code(4, BufferedImage.TYPE_BYTE_BINARY, 2)));
    PdfDocument document = PdfDocument.read(Octets.of(pdf), PdfLimits.defaults());
    List<GrayImage> found =
        PdfPictures.pixels(
                document, PdfLimits.defaults(), 1, image -> true, 5, Duration.ofSeconds(20))
            .images();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).at(0, 0)).isEqualTo(255);
    assertThat(found.get(0).at(8, 8)).isEqualTo(0);
    assertThat(
            PdfPictures.pixels(
                    document, PdfLimits.defaults(), 1, image -> false, 5, Duration.ofSeconds(20))
                .images())
        .isEmpty();
  }
}
