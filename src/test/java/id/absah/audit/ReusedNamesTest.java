package id.absah.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Defect;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Examination;
import org.junit.jupiter.api.Test;

/** The same bytes without a header are something else under another name. */
class ReusedNamesTest {
  private static Examination failed(String format, DocumentStatus status) {
    return Examination.failed(
        "ab".repeat(32),
        0,
        format,
        status,
        Defect.of(AuditCode.FORMAT_UNSUPPORTED, "format", format));
  }

  @Test
  void aDamagedPdfByItsNameIsNoTextFile() {
    Examination damaged = failed("PDF", DocumentStatus.DAMAGED);
    assertThat(Capabilities.holdsUnder("b/kosong.PDF", damaged)).isTrue();
    assertThat(Capabilities.holdsUnder("b/kosong.txt", damaged)).isFalse();
  }

  @Test
  void anUnsupportedFileIsNoPdfAndOfNoOtherFormat() {
    Examination text = failed("TXT", DocumentStatus.UNSUPPORTED);
    assertThat(Capabilities.holdsUnder("b/other.txt", text)).isTrue();
    assertThat(Capabilities.holdsUnder("b/other.docx", text)).isFalse();
    assertThat(Capabilities.holdsUnder("b/other.pdf", text)).isFalse();
  }

  @Test
  void whatWasReadAsAPdfHasAHeaderAndIsOneUnderAnyName() {
    assertThat(Capabilities.holdsUnder("b/surat.bin", failed("PDF", DocumentStatus.ENCRYPTED)))
        .isTrue();
  }
}
