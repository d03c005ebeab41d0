package id.absah.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.UnreadableDocumentException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {
  private static PdfFile read(PdfBuilder builder) throws UnreadableDocumentException {
    return PdfFile.read(builder.build(), PdfLimits.defaults());
  }

  private static String difference(PdfFile file) {
    return SecondOpinion.compare(file, List.of(), true)
        .map(defect -> defect.values().toString())
        .orElse("none");
  }

  @Test
  void agreesOnASoundFile() throws UnreadableDocumentException {
    assertThat(difference(read(PdfBuilder.letter().table("")))).isEqualTo("none");
  }

  @Test
  void reportsAnotherNumberOfPages() throws UnreadableDocumentException {
    PdfFile file =
        read(PdfBuilder.letter().object(2, "<< /Type /Pages /Kids [3 0 R] /Count 7 >>").table(""));
    assertThat(difference(file)).isEqualTo("{actual=7, expected=1, what=pages}");
  }

  @Test
  void reportsASignatureThatOnlyPdfBoxSees() throws UnreadableDocumentException {
    PdfFile file =
        read(
            PdfBuilder.letter()
                .object(1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] >> >>")
                .object(4, "<< /T (a) /FT /Sig /V << /Type /Sig /Contents <00> >> >>")
                .table(""));
    assertThat(difference(file)).isEqualTo("{actual=1, expected=0, what=signatures}");
  }

  @Test
  void takesAFailureOfPdfBoxForADifference() throws UnreadableDocumentException {
    String key = "<" + "00".repeat(32) + ">";
    String encrypt = "/Filter /Standard /V 1 /R 2 /P -44 /O " + key + " /U " + key;
    PdfFile file =
        read(
            PdfBuilder.letter()
                .table("")
                .object(4, "<< " + encrypt + " >>")
                .table("/ID [<00> <00>] /Encrypt 4 0 R"));
    assertThat(difference(file)).contains("what=exception");
  }

  @Test
  void doesNotGiveAFileToPdfBoxThatPassedALimit() throws UnreadableDocumentException {
    PdfFile file = read(PdfBuilder.letter().object(4, "[".repeat(999) + "]".repeat(999)).table(""));
    assertThat(file.latest().object(4)).isEqualTo(PdfObject.Null.NULL);
    assertThat(difference(file)).contains("what=limit");
  }
}
