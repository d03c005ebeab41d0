package id.absah.document.pdf;

import id.absah.document.GrayImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.jspecify.annotations.Nullable;

/**
 * Whether the procedures that draw the characters of Type 3 fonts (ISO 32000-2, 9.6.4) draw
 * something in the colour of the text. Those with colours of their own ({@code d0}) count as if
 * they did not, and so does what is drawn by forms and text inside of them.
 */
final class GlyphProcedures {
  private final TextBudget budget;
  private final ContentDecoder decoder;
  private final ImagePixels images;
  private final IdentityHashMap<COSStream, Boolean> known = new IdentityHashMap<>();

  GlyphProcedures(TextBudget budget, ContentDecoder decoder) {
    this.budget = budget;
    this.decoder = decoder;
    this.images = new ImagePixels(decoder);
  }

  /** Whether a character is seen where its font is a Type 3 font. */
  boolean draws(PDType3Font font, int code) {
    PDType3CharProc procedure = font.getCharProc(code);
    if (procedure == null) {
      return false;
    }
    COSStream stream = procedure.getCOSObject();
    Boolean before = known.get(stream);
    if (before == null) {
      before = draws(stream, font.getResources());
      known.put(stream, before);
    }
    return before;
  }

  private boolean draws(COSStream stream, @Nullable PDResources resources) {
    Extent extent = new Extent();
    boolean uncoloured = false;
    boolean drawn = false;
    List<COSBase> operands = new ArrayList<>();
    try {
      PDFStreamParser parser = new PDFStreamParser(decoder.content(stream));
      for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
        budget.operator();
        if (token instanceof Operator operator) {
          switch (operator.getName()) {
            case "d1" -> uncoloured = true;
            case "re" -> extent.rectangle(operands);
            case "m", "l", "c", "v", "y" -> extent.points(operands);
            case "f", "F", "f*", "B", "B*", "b", "b*" -> drawn |= extent.area();
            case "S", "s" -> drawn |= extent.line();
            case "BI" -> drawn |= inline(operator);
            case "Do" -> drawn |= picture(resources, operands);
            default -> {
              // paints nothing in the colour of the text
            }
          }
          operands.clear();
        } else if (token instanceof COSBase operand) {
          operands.add(operand);
        }
      }
    } catch (IOException e) {
      return false;
    }
    return uncoloured && drawn;
  }

  private boolean inline(Operator operator) throws IOException {
    COSDictionary parameters = operator.getImageParameters();
    byte[] data = operator.getImageData();
    return parameters != null && data != null && stencil(InlineNames.stream(parameters, data));
  }

  private boolean picture(@Nullable PDResources resources, List<COSBase> operands)
      throws IOException {
    COSDictionary objects =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
    COSStream object =
        objects != null && !operands.isEmpty() && operands.get(0) instanceof COSName name
            ? objects.getCOSStream(name)
            : null;
    return object != null
        && COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))
        && stencil(object);
  }

  /** 8.9.6.2: whether a stencil mask lets some ink through. */
  private boolean stencil(COSStream image) throws IOException {
    if (!image.getBoolean(COSName.IMAGE_MASK, false)) {
      return false;
    }
    GrayImage mask = images.read(image).orElse(null);
    for (int y = 0; mask != null && y < mask.height(); y++) {
      for (byte pixel : mask.row(y)) {
        if (pixel == 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** How far the points of the paths of a procedure lie apart. */
  private static final class Extent {
    private double left = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.POSITIVE_INFINITY;
    private double top = Double.NEGATIVE_INFINITY;

    void rectangle(List<COSBase> operands) {
      double[] all = numbers(operands);
      if (all.length == 4) {
        point(all[0], all[1]);
        point(all[0] + all[2], all[1] + all[3]);
      }
    }

    void points(List<COSBase> operands) {
      double[] all = numbers(operands);
      for (int i = 0; i + 1 < all.length; i += 2) {
        point(all[i], all[i + 1]);
      }
    }

    private void point(double x, double y) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      bottom = Math.min(bottom, y);
      top = Math.max(top, y);
    }

    private static double[] numbers(List<COSBase> operands) {
      return operands.stream()
          .filter(COSNumber.class::isInstance)
          .mapToDouble(operand -> ((COSNumber) operand).floatValue())
          .toArray();
    }

    boolean area() {
      return right > left && top > bottom;
    }

    boolean line() {
      return right > left || top > bottom;
    }
  }
}
