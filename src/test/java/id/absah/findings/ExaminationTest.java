package id.absah.findings;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Code;
import id.absah.document.Defect;
import id.absah.document.pdf.PdfCode;
import id.absah.document.pdf.TextCode;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExaminationTest {
  private static Examination failed(DocumentStatus status) {
    return Examination.failed("ab", 1, "PDF", status, Defect.of(PdfCode.LIMIT_OBJECTS));
  }

  @Test
  void whatTheBytesDecideLasts() {
    assertThat(failed(DocumentStatus.ENCRYPTED).lasts()).isTrue();
    assertThat(failed(DocumentStatus.LIMIT_EXCEEDED).lasts()).isTrue();
    assertThat(evaluated(TextCode.TEXT_LIMIT).lasts()).isTrue();
    assertThat(evaluated(TextCode.PICTURES_LIMIT).lasts()).isTrue();
  }

  @Test
  void whatTheProgramFailedOnHoldsForItsRunOnly() {
    assertThat(failed(DocumentStatus.TIMED_OUT).lasts()).isFalse();
    assertThat(failed(DocumentStatus.CRASHED).lasts()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = TextCode.class,
      names = {"TEXT_TIMEOUT", "PICTURES_TIMEOUT", "OCR_TIMEOUT", "OCR_FAILED"})
  void whatATimeLimitCutShortHoldsForItsRunOnly(TextCode code) {
    assertThat(evaluated(code).lasts()).isFalse();
    assertThat(evaluated(TextCode.TEXT_LIMIT, code).lasts()).isFalse();
  }

  private static Examination evaluated(Code... codes) {
    FactsFixture fixture = new FactsFixture();
    fixture.defects = Stream.of(codes).map(Defect::of).toList();
    return new Examination(
        FactsFixture.SHA256,
        1,
        "PDF",
        DocumentStatus.EVALUATED,
        Optional.empty(),
        Optional.of(fixture.build()),
        Instant.MIN,
        Instant.MAX);
  }
}
