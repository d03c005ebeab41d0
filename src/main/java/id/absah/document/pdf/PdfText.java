package id.absah.document.pdf;

import id.absah.document.DocumentText;
import id.absah.document.Octets;
import java.time.Duration;

/** Text and image positions by PDFBox, bounded in time and size. */
public final class PdfText {
  private PdfText() {}

  /**
   * Reads the text. Never throws on what a file contains: what cannot be read makes the result
   * incomplete, with the reason as a defect.
   *
   * @param bytes the whole file
   * @param limits its bounds
   * @param maxTime wall time after which the rest of the pages is left out
   */
  public static DocumentText extract(Octets bytes, PdfLimits limits, Duration maxTime) {
    throw new UnsupportedOperationException();
  }
}
