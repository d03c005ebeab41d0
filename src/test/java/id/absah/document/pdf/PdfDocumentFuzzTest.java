package id.absah.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.absah.document.Octets;
import id.absah.document.UnreadableDocumentException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Signatures of all four sources and the proof of their byte ranges. */
class PdfDocumentFuzzTest {
  /** PDFBox tells every oddity of a file; held here, because the log manager forgets loggers. */
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

  static {
    PDFBOX.setLevel(Level.OFF);
  }

  @FuzzTest(maxDuration = "30s")
  void readsAnyBytes(byte[] bytes) {
    try {
      PdfDocument.read(Octets.of(bytes), PdfLimits.defaults());
    } catch (UnreadableDocumentException e) {
      assertThat(e.defect().code()).isNotEqualTo(PdfCode.PARSER_FAILURE);
    }
  }
}
