package id.absah.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.absah.document.Octets;
import id.absah.document.UnreadableDocumentException;

/** Lexer, cross-reference chain and objects: any bytes end as a file or as an unreadable one. */
class PdfFileFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void readsAnyBytes(byte[] bytes) {
    try {
      PdfFile.read(Octets.of(bytes), PdfLimits.defaults()).canonical();
    } catch (UnreadableDocumentException e) {
      assertThat(e.defect().code()).isNotEqualTo(PdfCode.PARSER_FAILURE);
    }
  }
}
