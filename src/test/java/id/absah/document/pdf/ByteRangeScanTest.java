package id.absah.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Octets;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ByteRangeScanTest {
  private static ByteRangeScan scan(String text) {
    return ByteRangeScan.of(
        Octets.of(text.getBytes(StandardCharsets.ISO_8859_1)), PdfLimits.defaults());
  }

  @Test
  void findsASignatureWhoseNameIsEscaped() {
    ByteRangeScan scan = scan("%PDF-1.4\n7 0 obj\n<< /Byte#52ange [0 1 2 3] >>\nendobj\n");
    assertThat(scan.objects()).containsOnlyKeys(9);
    assertThat(scan.objects().get(9).number()).isEqualTo(7);
  }

  @Test
  void findsADirectDictionaryInAField() {
    ByteRangeScan scan =
        scan("7 0 obj << /FT /Sig /V << /ByteRange [0 1 2 3] /Contents <30> >> >> endobj");
    RawObject object = scan.objects().get(0);
    assertThat(object.signatures()).hasSize(1);
    assertThat(object.signatures().get(0).start()).isEqualTo(23);
  }

  @Test
  void isNotFooledByAHeadInsideOfAString() {
    ByteRangeScan scan =
        scan("7 0 obj << /Reason (8 0 obj << ) /ByteRange [0 1 2 3] /Contents <30> >> endobj");
    assertThat(scan.objects()).containsOnlyKeys(0);
  }

  @Test
  void takesNoTextForASignature() {
    assertThat(scan("4 0 obj << /Length 9 >> stream\n(/ByteRange) Tj\nendstream").objects())
        .isEmpty();
    assertThat(scan("/ByteRange [0 1 2 3] /Contents <30>").objects()).isEmpty();
    assertThat(scan("7 0 obj << /ByteRanges [0 1 2 3] /Contents <30> >> endobj").objects())
        .isEmpty();
  }

  @Test
  void endsOnAFileThatIsNothingButHits() {
    String hits = "1 0 obj<</ByteRange[".repeat(20_000);
    ByteRangeScan scan = scan(hits);
    assertThat(scan.objects()).isEmpty();
    assertThat(scan("1 0 obj(/ByteRange".repeat(20_000)).complete()).isTrue();
  }

  @Test
  void saysWhenItGivesUp() {
    String nested = "1 0 obj<</A<30>/ByteRange(";
    assertThat(scan(nested.repeat(20_000)).complete()).isFalse();
  }
}
