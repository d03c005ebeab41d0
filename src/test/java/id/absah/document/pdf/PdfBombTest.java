package id.absah.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Defect;
import id.absah.document.DocumentText;
import id.absah.document.Octets;
import id.absah.document.UnreadableDocumentException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** THREATS 3: each bomb ends, with its code, and PDFBox sees none that it cannot bear. */
class PdfBombTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/id/absah/document/pdf/bombs.csv", numLinesToSkip = 1)
  void endsWithItsCode(String name, @Nullable String code, @Nullable String textCode) {
    Octets bytes = Octets.of(PdfBombs.all().get(name).get());
    PdfLimits limits = PdfLimits.defaults();
    List<Defect> defects;
    DocumentText text;
    try {
      PdfDocument read = PdfDocument.read(bytes, limits);
      defects = read.document().defects();
      assertThat(read.document().signatures())
          .hasSizeLessThanOrEqualTo(limits.maxSignatures())
          .hasSizeGreaterThanOrEqualTo(name.startsWith("signatures") ? limits.maxSignatures() : 0);
      text = PdfText.extract(read, limits, Duration.ofMinutes(2));
    } catch (UnreadableDocumentException e) {
      defects = List.of(e.defect());
      text = PdfText.extract(bytes, limits, Duration.ofMinutes(2));
    }
    check(defects, code);
    check(text.defects(), textCode);
    assertThat(text.complete()).isEqualTo(textCode == null);
  }

  private static void check(List<Defect> defects, @Nullable String code) {
    List<String> codes = defects.stream().map(defect -> defect.code().name()).toList();
    if (code == null) {
      assertThat(codes).isEmpty();
    } else {
      assertThat(codes).contains(code);
    }
  }

  @Test
  void knowsTheMostOperandsBeforeAnOperator() {
    assertThat(operands("1 0 0 1 72 720 cm /F 12 Tf (a(b)\\)c) Tj")).isEqualTo(6);
    assertThat(operands("[(a) -3 (b) <0A> /N true << /K [1] >>] TJ 1 w")).isEqualTo(11);
    assertThat(operands("1 2 % 3 4 5 6\n3 m")).isEqualTo(3);
    assertThat(operands("BI /W 1 ID [[[[(((( \nEI Q 1 w")).isEqualTo(3);
    assertThat(operands("")).isZero();
  }

  private static int operands(String content) {
    return OperandCount.beforeAnOperator(content.getBytes(StandardCharsets.ISO_8859_1));
  }
}
