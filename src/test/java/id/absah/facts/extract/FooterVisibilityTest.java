package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.DocumentText;
import id.absah.document.Octets;
import id.absah.document.pdf.PdfLimits;
import id.absah.document.pdf.PdfText;
import id.absah.facts.FooterFacts;
import id.absah.facts.FooterStatus;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;

/** Only what a reader sees at the foot counts. */
class FooterVisibilityTest {
  private static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);
  private static final String STATEMENT =
      "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang"
          + " diterbitkan oleh BSrE";

  private final PDDocument document = new PDDocument();
  private final PDPage page = new PDPage(PDRectangle.A4);

  /** Draws on the page. */
  private interface Drawing {
    void on(PDPageContentStream content) throws IOException;
  }

  private Optional<FooterFacts> footer(Drawing drawing) throws IOException {
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      drawing.on(content);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    document.close();
    DocumentText text =
        PdfText.extract(Octets.of(out.toByteArray()), PdfLimits.defaults(), Duration.ofMinutes(1));
    return new FooterExtractor(SampleSettings.footer()).extract(text, Set.of());
  }

  private static void statement(PDPageContentStream content, float y) throws IOException {
    content.beginText();
    content.setFont(FONT, 7);
    content.newLineAtOffset(60, y);
    content.showText(STATEMENT);
    content.endText();
    content.beginText();
    content.setFont(FONT, 11);
    content.newLineAtOffset(60, 700);
    content.endText();
  }

  private void picture(PDPageContentStream content, boolean seeThrough, PDRectangle where)
      throws IOException {
    int type = seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    content.drawImage(
        LosslessFactory.createFromImage(document, new BufferedImage(20, 20, type)),
        where.getLowerLeftX(),
        where.getLowerLeftY(),
        where.getWidth(),
        where.getHeight());
  }

  private static final PDRectangle FOOT = new PDRectangle(40, 15, 500, 60);

  private static void complete(Optional<FooterFacts> footer) {
    assertThat(footer).get().extracting(FooterFacts::status).isEqualTo(FooterStatus.COMPLETE);
  }

  /** A person must look: neither complete nor absent for certain. */
  private static void notKnown(Optional<FooterFacts> footer) {
    assertThat(footer.map(FooterFacts::status)).isNotEqualTo(Optional.of(FooterStatus.COMPLETE));
    assertThat(footer.map(FooterFacts::status)).isNotEqualTo(Optional.of(FooterStatus.ABSENT));
  }

  @Test
  void plainTextCounts() throws Exception {
    complete(footer(content -> statement(content, 40)));
  }

  @Test
  void whiteTextDoesNot() throws Exception {
    notKnown(
        footer(
            content -> {
              content.setNonStrokingColor(1f, 1f, 1f);
              statement(content, 40);
            }));
  }

  @Test
  void whiteOfFourInksAndOfGrayDoesNot() throws Exception {
    notKnown(
        footer(
            content -> {
              content.setNonStrokingColor(0f, 0f, 0f, 0f);
              statement(content, 40);
            }));
  }

  @Test
  void whiteTextOnAColouredBandCounts() throws Exception {
    complete(
        footer(
            content -> {
              content.setNonStrokingColor(0.1f, 0.2f, 0.6f);
              content.addRect(40, 15, 500, 60);
              content.fill();
              content.setNonStrokingColor(1f);
              statement(content, 40);
            }));
  }

  @Test
  void textAfterARestoredWhiteCounts() throws Exception {
    complete(
        footer(
            content -> {
              content.saveGraphicsState();
              content.setNonStrokingColor(1f);
              content.restoreGraphicsState();
              statement(content, 40);
            }));
  }

  @Test
  void textWithoutPaintDoesNot() throws Exception {
    notKnown(
        footer(
            content -> {
              content.setRenderingMode(RenderingMode.NEITHER);
              statement(content, 40);
            }));
  }

  @Test
  void theTextLayerOfAScanCounts() throws Exception {
    complete(
        footer(
            content -> {
              picture(content, false, PDRectangle.A4);
              content.setRenderingMode(RenderingMode.NEITHER);
              statement(content, 40);
            }));
  }

  @Test
  void theTextLayerBelowAScanCounts() throws Exception {
    complete(
        footer(
            content -> {
              statement(content, 40);
              picture(content, false, PDRectangle.A4);
            }));
  }

  @Test
  void textUnderAPictureDoesNot() throws Exception {
    notKnown(
        footer(
            content -> {
              statement(content, 40);
              picture(content, false, FOOT);
            }));
  }

  @Test
  void textOverAPictureAndUnderASeeThroughStampCounts() throws Exception {
    complete(
        footer(
            content -> {
              picture(content, false, FOOT);
              statement(content, 40);
              picture(content, true, FOOT);
            }));
  }

  @Test
  void textUnderAPaintedAreaDoesNot() throws Exception {
    notKnown(
        footer(
            content -> {
              statement(content, 40);
              content.setNonStrokingColor(1f);
              content.addRect(40, 15, 500, 60);
              content.fill();
            }));
  }

  @Test
  void textUnderAMarkerCounts() throws Exception {
    complete(
        footer(
            content -> {
              statement(content, 40);
              PDExtendedGraphicsState marker = new PDExtendedGraphicsState();
              marker.setBlendMode(BlendMode.MULTIPLY);
              content.setGraphicsStateParameters(marker);
              content.setNonStrokingColor(1f, 1f, 0f);
              content.addRect(40, 15, 500, 60);
              content.fill();
            }));
  }

  @Test
  void textOutsideOfTheCropBoxDoesNot() throws Exception {
    page.setCropBox(new PDRectangle(0, 60, 595, 782));
    Optional<FooterFacts> footer = footer(content -> statement(content, 40));
    assertThat(footer).get().extracting(FooterFacts::status).isEqualTo(FooterStatus.ABSENT);
  }
}
