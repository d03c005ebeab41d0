package id.absah.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Defect;
import id.absah.document.Octets;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Examination;
import java.nio.charset.StandardCharsets;
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
  void whereTheBytesAreAtHandTheyTell() {
    Examination photo = failed("JPEG", DocumentStatus.UNSUPPORTED);
    Octets bytes = Octets.of(new byte[] {-1, (byte) 0xd8, -1, 0});
    assertThat(Capabilities.holdsUnder("b/foto.jpg", photo)).isFalse();
    assertThat(Capabilities.holdsUnder("b/foto.jpg", bytes, photo)).isTrue();
    assertThat(Capabilities.holdsUnder("b/foto.pdf", bytes, photo)).isFalse();
    assertThat(Capabilities.holdsUnder("b/foto.jpg", Octets.empty(), photo)).isFalse();
    Examination damaged = failed("PDF", DocumentStatus.DAMAGED);
    assertThat(Capabilities.holdsUnder("b/kosong.pdf", Octets.empty(), damaged)).isTrue();
    assertThat(Capabilities.holdsUnder("b/kosong.txt", Octets.empty(), damaged)).isFalse();
    Octets header = Octets.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    assertThat(Capabilities.holdsUnder("b/kosong.txt", header, damaged)).isTrue();
  }

  @Test
  void whatWasReadAsAPdfHasAHeaderAndIsOneUnderAnyName() {
    assertThat(Capabilities.holdsUnder("b/surat.bin", failed("PDF", DocumentStatus.ENCRYPTED)))
        .isTrue();
  }
}
