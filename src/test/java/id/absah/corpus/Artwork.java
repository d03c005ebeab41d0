package id.absah.corpus;

import static id.absah.corpus.Canvas.n;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** The pictures on the letters. */
final class Artwork {
  /** Modules a side; as many as a version 3 QR code has. */
  private static final int MODULES = 29;

  /** The quiet zone of a code, in modules. */
  private static final int QUIET = 4;

  private Artwork() {}

  /** An emblem drawn with lines: a shield of our own, nobody's arms. */
  static String emblem(double x, double y, double size) {
    double w = size * 0.8;
    return "q 0.12 0.35 0.2 rg 0.8 0.65 0.1 RG 1.5 w "
        + n(x)
        + " "
        + n(y + size)
        + " m "
        + n(x + w)
        + " "
        + n(y + size)
        + " l "
        + n(x + w)
        + " "
        + n(y + size * 0.45)
        + " l "
        + n(x + w)
        + " "
        + n(y + size * 0.15)
        + " "
        + n(x + w * 0.6)
        + " "
        + n(y)
        + " "
        + n(x + w / 2)
        + " "
        + n(y)
        + " c "
        + n(x + w * 0.4)
        + " "
        + n(y)
        + " "
        + n(x)
        + " "
        + n(y + size * 0.15)
        + " "
        + n(x)
        + " "
        + n(y + size * 0.45)
        + " c b "
        + "0.95 0.85 0.3 rg "
        + n(x + w * 0.25)
        + " "
        + n(y + size * 0.35)
        + " "
        + n(w * 0.5)
        + " "
        + n(size * 0.08)
        + " re f "
        + n(x + w * 0.5)
        + " "
        + n(y + size * 0.8)
        + " m "
        + n(x + w * 0.68)
        + " "
        + n(y + size * 0.5)
        + " l "
        + n(x + w * 0.32)
        + " "
        + n(y + size * 0.5)
        + " l f Q";
  }

  /** A square that looks like a QR code; its modules are the seed's and say nothing. */
  static int qr(PdfOutput out, String seed) {
    SeededBytes random = new SeededBytes("qr " + seed);
    int stride = (MODULES + 7) / 8;
    byte[] rows = new byte[MODULES * stride];
    for (int y = 0; y < MODULES; y++) {
      for (int x = 0; x < MODULES; x++) {
        boolean dark = finder(x, y) || (!nearFinder(x, y) && random.below(2) == 1);
        if (!dark) {
          rows[y * stride + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    return out.addStream(
        "/Type/XObject/Subtype/Image/Width "
            + MODULES
            + "/Height "
            + MODULES
            + "/ColorSpace/DeviceGray/BitsPerComponent 1",
        rows);
  }

  /** A QR code that says something, one pixel a module. */
  static int code(PdfOutput out, String text) {
    BitMatrix matrix = matrix(text);
    int side = matrix.getWidth() + 2 * QUIET;
    int stride = (side + 7) / 8;
    byte[] rows = new byte[side * stride];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (!dark(matrix, x - QUIET, y - QUIET)) {
          rows[y * stride + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    return out.addStream(
        "/Type/XObject/Subtype/Image/Width "
            + side
            + "/Height "
            + side
            + "/ColorSpace/DeviceGray/BitsPerComponent 1",
        rows);
  }

  /** The same drawn with a rectangle for each module, as some producers do. */
  static String drawnCode(String text, double x, double y, double size) {
    BitMatrix matrix = matrix(text);
    double module = size / matrix.getWidth();
    StringBuilder operators = new StringBuilder("q 0 g ");
    for (int v = 0; v < matrix.getHeight(); v++) {
      for (int u = 0; u < matrix.getWidth(); u++) {
        if (matrix.get(u, v)) {
          operators.append(n(x + u * module)).append(' ');
          operators.append(n(y + size - (v + 1) * module)).append(' ');
          operators.append(n(module)).append(' ').append(n(module)).append(" re f ");
        }
      }
    }
    return operators.append('Q').toString();
  }

  private static boolean dark(BitMatrix matrix, int x, int y) {
    return x >= 0 && y >= 0 && x < matrix.getWidth() && y < matrix.getHeight() && matrix.get(x, y);
  }

  private static BitMatrix matrix(String text) {
    try {
      return new QRCodeWriter()
          .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 0));
    } catch (WriterException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static boolean nearFinder(int x, int y) {
    int right = MODULES - 1 - x;
    int below = MODULES - 1 - y;
    return (x < 8 && y < 8) || (right < 8 && y < 8) || (x < 8 && below < 8);
  }

  private static boolean finder(int x, int y) {
    if (!nearFinder(x, y)) {
      return false;
    }
    int fx = Math.abs(Math.min(x, MODULES - 1 - x) - 3);
    int fy = Math.abs(Math.min(y, MODULES - 1 - y) - 3);
    int ring = Math.max(fx, fy);
    return ring == 3 || ring <= 1;
  }

  /** The footer statement as a picture, wide and flat as in most real files. */
  static int footerImage(PdfOutput out) {
    BufferedImage image = read("footer-image.png");
    byte[] gray = new byte[image.getWidth() * image.getHeight()];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        gray[y * image.getWidth() + x] = (byte) image.getRaster().getSample(x, y, 0);
      }
    }
    return out.addStream(
        "/Type/XObject/Subtype/Image/Width "
            + image.getWidth()
            + "/Height "
            + image.getHeight()
            + "/ColorSpace/DeviceGray/BitsPerComponent 8",
        gray);
  }

  /** Width over height of the footer picture. */
  static double footerAspect() {
    BufferedImage image = read("footer-image.png");
    return (double) image.getWidth() / image.getHeight();
  }

  /** A picture that stands for a scan or a photograph: seeded noise, as heavy as asked for. */
  static int noise(PdfOutput out, SeededBytes random, int bytes) {
    int side = Math.max(8, (int) Math.sqrt(bytes));
    return out.addStream(
        "/Type/XObject/Subtype/Image/Width "
            + side
            + "/Height "
            + side
            + "/ColorSpace/DeviceGray/BitsPerComponent 8",
        random.take(side * side));
  }

  /** A picture that stands for scanned paper: nearly white, with the grain of a scan. */
  static int paper(PdfOutput out, SeededBytes random) {
    byte[] grain = random.take(60 * 92);
    for (int i = 0; i < grain.length; i++) {
      grain[i] = (byte) (236 + (grain[i] & 15));
    }
    return out.addStream(
        "/Type/XObject/Subtype/Image/Width 60/Height 92/ColorSpace/DeviceGray/BitsPerComponent 8",
        grain);
  }

  private static BufferedImage read(String name) {
    try (InputStream in = Artwork.class.getResourceAsStream(name)) {
      return ImageIO.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
