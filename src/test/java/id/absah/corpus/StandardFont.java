package id.absah.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.afm.AFMParser;
import org.apache.fontbox.afm.CharMetric;
import org.apache.fontbox.afm.FontMetrics;
import org.apache.pdfbox.pdmodel.PDDocument;

/** One of the standard 14 fonts, not embedded, as FPDF and TCPDF write them. */
final class StandardFont implements Typeface {
  private final String name;
  private final double[] widths = new double[256];

  /** Reads the metrics of a font, such as {@code Helvetica-Bold}. */
  StandardFont(String name) {
    this.name = name;
    String resource = "/org/apache/pdfbox/resources/afm/" + name + ".afm";
    try (InputStream in = PDDocument.class.getResourceAsStream(resource)) {
      FontMetrics metrics = new AFMParser(in).parse(true);
      for (CharMetric metric : metrics.getCharMetrics()) {
        // The letters hold ASCII only, where standard and WinAnsi encoding agree but for quotes.
        if (metric.getCharacterCode() >= 0) {
          widths[metric.getCharacterCode()] = metric.getWx() / 1000.0;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public double width(String text) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += widths[text.charAt(i)];
    }
    return width;
  }

  @Override
  public void use(String text) {
    // Nothing is embedded.
  }

  @Override
  public String operand(String text) {
    return "(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")";
  }

  @Override
  public int write(PdfOutput out) {
    return out.add("<</Type/Font/Subtype/Type1/BaseFont/" + name + "/Encoding/WinAnsiEncoding>>");
  }
}
