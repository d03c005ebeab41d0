package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.ByteRange;
import id.absah.document.SignatureKind;
import id.absah.facts.Coverage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageExtractorTest {
  private static Coverage coverage(int revisions, int revision, long revisionEnd, ByteRange range) {
    return CoverageExtractor.extract(
        Documents.of(100, revisions),
        SignatureSamples.embedded(
            SignatureKind.APPROVAL, Optional.of(range), revision, revisionEnd));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 100, 0, 10, 20, 80, ENTIRE_FILE",
    "1, 0, 100, 0, 10, 20, 79, ENTIRE_FILE",
    "1, 0, 100, 0, 10, 20, 70, PARTIAL",
    "1, 0, 90, 0, 10, 20, 70, PARTIAL",
    "2, 0, 50, 0, 10, 20, 30, ENTIRE_REVISION",
    "2, 0, 50, 0, 10, 20, 25, PARTIAL",
    "2, 0, 50, 0, 10, 20, 60, PARTIAL",
    "2, 1, 100, 0, 10, 20, 80, ENTIRE_FILE",
    "1, 0, 100, 1, 10, 20, 80, PARTIAL",
    "1, 0, 100, 0, 30, 20, 80, NONE",
    "1, 0, 100, 0, 10, 20, 90, NONE",
  })
  void saysHowMuchIsCovered(
      int revisions, int revision, long end, long a, long b, long c, long d, Coverage expected) {
    assertThat(coverage(revisions, revision, end, new ByteRange(a, b, c, d))).isEqualTo(expected);
  }

  @Test
  void withoutAByteRangeThereIsNone() {
    assertThat(
            CoverageExtractor.extract(
                Documents.of(100, 1),
                SignatureSamples.embedded(SignatureKind.APPROVAL, Optional.empty(), 0, 100)))
        .isEqualTo(Coverage.NONE);
  }
}
