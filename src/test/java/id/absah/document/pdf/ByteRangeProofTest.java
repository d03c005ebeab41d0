package id.absah.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.ByteRange;
import id.absah.document.Defect;
import id.absah.document.Octets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeProofTest {
  private static final String HEAD = "7 0 obj\n<< /Type /Sig ";

  private static Octets octets(String text) {
    return Octets.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The proof of an object; {@code {gap}} and {@code {end}} stand for the true offsets. */
  private static ByteRangeProof proof(String entries) {
    String object = HEAD + entries + " >>\nendobj\n";
    int open = object.lastIndexOf('<');
    int close = object.indexOf('>', open);
    String filled = fill(object, open, close);
    open = filled.lastIndexOf('<');
    close = filled.indexOf('>', open);
    filled = fill(object, open, close);
    Octets bytes = octets(filled);
    RawObject raw = RawObject.at(bytes, 0, 64).orElseThrow();
    return ByteRangeProof.of(bytes, raw.root());
  }

  private static String fill(String object, int open, int close) {
    return object
        .replace("{gap}", "%04d".formatted(open))
        .replace("{end}", "%04d".formatted(close + 1))
        .replace("{inner}", "%04d".formatted(open + 1))
        .replace("{before}", "%04d".formatted(close))
        .replace("{late}", "%04d".formatted(close + 4))
        .replace("{rest}", "0003");
  }

  private static List<String> codes(ByteRangeProof proof) {
    return proof.defects().stream().map(defect -> defect.code().name()).toList();
  }

  @Test
  void holdsWhenTheGapIsTheValue() {
    ByteRangeProof proof = proof("/ByteRange [0 {gap} {end} {rest}] /Contents <3003020101>");
    assertThat(proof.defects()).isEmpty();
    assertThat(proof.contents().orElseThrow().toByteArray()).containsExactly(0x30, 3, 2, 1, 1);
    assertThat(proof.range().map(ByteRange::firstStart)).contains(0L);
  }

  @Test
  void acceptsWhiteSpaceAndAMissingLastDigitInTheHexString() {
    ByteRangeProof proof = proof("/ByteRange [0 {gap} {end} {rest}] /Contents <30 03\n02>");
    assertThat(proof.defects()).isEmpty();
    assertThat(proof("/ByteRange [0 {gap} {end} {rest}] /Contents <3>").contents().orElseThrow())
        .isEqualTo(Octets.of(new byte[] {0x30}));
  }

  @Test
  void notesARangeThatCoversTheBracketsToo() {
    assertThat(codes(proof("/ByteRange [0 {inner} {before} {rest}] /Contents <3003>")))
        .containsExactly("GAP_WITHOUT_DELIMITERS");
  }

  @ParameterizedTest
  @CsvSource({
    "[0 1 2], BYTERANGE_COUNT",
    "[0 1 2 3 4 5], BYTERANGE_COUNT",
    "[], BYTERANGE_COUNT",
    "[0.0 {gap} {end} 3], BYTERANGE_NOT_INT",
    "[0 {gap} {end} (3)], BYTERANGE_NOT_INT",
    "[0 {gap} {end} 9 0 R], BYTERANGE_NOT_INT",
    "[0 {gap} {end} +3], BYTERANGE_NOT_INT",
    "9 0 R, BYTERANGE_NOT_INT",
    "null, BYTERANGE_MISSING",
    "[0 {gap} {end} -3], BYTERANGE_NEGATIVE",
    "[1 {gap} {end} 3], BYTERANGE_NOT_FROM_ZERO",
    "[0 {end} {gap} 3], BYTERANGE_OVERLAP",
    "[0 {gap} {end} 99999], BYTERANGE_OUTSIDE",
    "[0 {gap} {end} 99999999999999999999999], BYTERANGE_OUTSIDE",
    "[0 {gap} 9223372036854775807 1], BYTERANGE_OUTSIDE",
  })
  void rejectsByteRange(String written, String code) {
    ByteRangeProof proof = proof("/ByteRange " + written + " /Contents <3003>");
    assertThat(codes(proof)).containsExactly(code);
    assertThat(proof.range()).isEmpty();
  }

  @Test
  void rejectsMissingByteRange() {
    assertThat(codes(proof("/Contents <3003>"))).containsExactly("BYTERANGE_MISSING");
  }

  @ParameterizedTest
  @CsvSource({
    "null, CONTENTS_NULL",
    "9 0 R, CONTENTS_NOT_IN_GAP",
    "(3003), CONTENTS_NOT_IN_GAP",
    "<30ZZ>, GAP_NOT_CONTENTS",
  })
  void rejectsContents(String written, String code) {
    assertThat(codes(proof("/ByteRange [0 {gap} {end} 3] /Contents " + written)))
        .containsExactly(code);
  }

  @Test
  void rejectsMissingContents() {
    assertThat(codes(proof("/ByteRange [0 4 6 3]"))).containsExactly("CONTENTS_MISSING");
  }

  @Test
  void rejectsAGapThatIsLargerThanTheValue() {
    ByteRangeProof proof = proof("/ByteRange [0 {gap} {late} 0] /Contents <3003> /X 1");
    assertThat(codes(proof)).containsExactly("GAP_NOT_CONTENTS");
  }

  @Test
  void rejectsAValueApartFromTheGap() {
    assertThat(codes(proof("/ByteRange [0 2 6 3] /Contents <3003>")))
        .containsExactly("CONTENTS_NOT_IN_GAP");
  }

  @Test
  void readsTheLastOfDoubledKeysAndNamesThem() {
    Octets bytes = octets("7 0 obj << /Contents <3000> /Content#73 <3003> >> endobj");
    RawObject raw = RawObject.at(bytes, 0, 64).orElseThrow();
    assertThat(raw.root().duplicates(List.of("Contents", "Type"))).containsExactly("Contents");
    assertThat(ByteRangeProof.of(bytes, raw.root()).contents())
        .contains(Octets.of(new byte[] {0x30, 3}));
  }

  @Test
  void comparesValuesInItsDefects() {
    Defect defect = proof("/ByteRange [0 1 2] /Contents <3003>").defects().get(0);
    assertThat(defect.values()).containsEntry("actual", "0 1 2").containsEntry("count", "3");
  }
}
