package id.absah.facts.extract;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Draws on a page as it is displayed, whatever its rotation, crop box and way of drawing text. */
final class DisplayedCanvas {
  private static final PDType1Font PLAIN = new PDType1Font(FontName.HELVETICA);
  private static final PDType1Font BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

  /** How text is drawn. */
  enum Drawing {
    WHOLE,
    GLYPH_BY_GLYPH,
    OVERPRINTED,
    SCANNED
  }

  private final PDDocument document = new PDDocument();
  private final double width;
  private final double height;
  private final int rotation;
  private final double margin;
  private final Drawing drawing;
  private PDPageContentStream content;

  DisplayedCanvas(double width, double height, int rotation, double margin, Drawing drawing)
      throws IOException {
    this.width = width;
    this.height = height;
    this.rotation = rotation;
    this.margin = margin;
    this.drawing = drawing;
    this.content = page();
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  void newPage() throws IOException {
    content.close();
    content = page();
  }

  private PDPageContentStream page() throws IOException {
    boolean sideways = rotation % 180 != 0;
    float w = (float) (sideways ? height : width);
    float h = (float) (sideways ? width : height);
    float m = (float) margin;
    PDPage page = new PDPage(new PDRectangle(w + 2 * m, h + 2 * m));
    page.setCropBox(new PDRectangle(m, m, w, h));
    page.setRotation(rotation);
    document.addPage(page);
    PDPageContentStream stream = new PDPageContentStream(document, page);
    if (drawing == Drawing.SCANNED) {
      BufferedImage paper = new BufferedImage(20, 30, BufferedImage.TYPE_BYTE_GRAY);
      stream.drawImage(LosslessFactory.createFromImage(document, paper), m, m, w, h);
    }
    return stream;
  }

  /** Draws an image over an area, sides from the upper left corner. */
  void image(double left, double top, double right, double bottom) throws IOException {
    BufferedImage picture = new BufferedImage(200, 10, BufferedImage.TYPE_BYTE_GRAY);
    content.saveGraphicsState();
    content.transform(place(left, bottom));
    content.drawImage(
        LosslessFactory.createFromImage(document, picture),
        0,
        0,
        (float) (right - left),
        (float) (bottom - top));
    content.restoreGraphicsState();
  }

  static double textWidth(String text, double size) throws IOException {
    return PLAIN.getStringWidth(text) / 1000 * size;
  }

  void centred(double top, double size, String text) throws IOException {
    text((width - textWidth(text, size)) / 2, top, size, text);
  }

  void right(double top, double size, String text) throws IOException {
    text(width - 72 - textWidth(text, size), top, size, text);
  }

  /** Draws a line whose baseline lies about its size below the given top. */
  void text(double left, double top, double size, String text) throws IOException {
    double baseline = top + 0.75 * size;
    if (drawing == Drawing.GLYPH_BY_GLYPH) {
      double x = left;
      for (int i = 0; i < text.length(); i++) {
        String glyph = text.substring(i, i + 1);
        if (!glyph.equals(" ")) {
          show(x, baseline, size, glyph, PLAIN);
        }
        x += textWidth(glyph, size);
      }
    } else {
      show(left, baseline, size, text, PLAIN);
      if (drawing == Drawing.OVERPRINTED) {
        show(left + 0.3, baseline, size, text, PLAIN);
        show(left + 0.6, baseline, size, text, PLAIN);
      }
    }
  }

  /** A large word across the page. */
  void watermark(String word) throws IOException {
    content.saveGraphicsState();
    content.setNonStrokingColor(0.9f);
    content.beginText();
    content.setFont(BOLD, 90);
    Matrix middle = new Matrix(place(width / 4, height * 0.7).createAffineTransform());
    content.setTextMatrix(Matrix.concatenate(middle, Matrix.getRotateInstance(0.8, 0, 0)));
    content.showText(word);
    content.endText();
    content.restoreGraphicsState();
  }

  private void show(double x, double baseline, double size, String text, PDType1Font font)
      throws IOException {
    content.beginText();
    if (drawing == Drawing.SCANNED) {
      content.setRenderingMode(RenderingMode.NEITHER);
    }
    content.setFont(font, (float) size);
    content.setTextMatrix(place(x, baseline));
    content.showText(text);
    content.endText();
  }

  /** The matrix that draws at a displayed place, upright as displayed. */
  private Matrix place(double x, double y) {
    double userWidth = rotation % 180 != 0 ? height : width;
    double userHeight = rotation % 180 != 0 ? width : height;
    float m = (float) margin;
    return switch (rotation) {
      case 90 -> new Matrix(0, 1, -1, 0, m + (float) y, m + (float) x);
      case 180 -> new Matrix(-1, 0, 0, -1, m + (float) (userWidth - x), m + (float) y);
      case 270 ->
          new Matrix(0, -1, 1, 0, m + (float) (userWidth - y), m + (float) (userHeight - x));
      default -> new Matrix(1, 0, 0, 1, m + (float) x, m + (float) (userHeight - y));
    };
  }

  byte[] finish() throws IOException {
    content.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    document.close();
    return out.toByteArray();
  }
}
