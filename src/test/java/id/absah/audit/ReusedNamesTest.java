package id.absah.audit;

import static id.absah.audit.Capabilities.holdsUnder;
import static id.absah.findings.DocumentStatus.DAMAGED;
import static id.absah.findings.DocumentStatus.ENCRYPTED;
import static id.absah.findings.DocumentStatus.UNSUPPORTED;
import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Octets;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The same bytes without a header are something else under another name. */
class ReusedNamesTest {
  @Test
  void aDamagedPdfByItsNameIsNoTextFile() {
    assertThat(holdsUnder("b/kosong.PDF", DAMAGED, "PDF")).isTrue();
    assertThat(holdsUnder("b/kosong.txt", DAMAGED, "PDF")).isFalse();
  }

  @Test
  void anUnsupportedFileIsNoPdfAndOfNoOtherFormat() {
    assertThat(holdsUnder("b/other.txt", UNSUPPORTED, "TXT")).isTrue();
    assertThat(holdsUnder("b/other.docx", UNSUPPORTED, "TXT")).isFalse();
    assertThat(holdsUnder("b/other.pdf", UNSUPPORTED, "TXT")).isFalse();
  }

  @Test
  void whereTheBytesAreAtHandTheyTell() {
    Octets photo = Octets.of(new byte[] {-1, (byte) 0xd8, -1, 0});
    assertThat(holdsUnder("b/foto.jpg", UNSUPPORTED, "JPEG")).isFalse();
    assertThat(holdsUnder("b/foto.jpg", photo, UNSUPPORTED, "JPEG")).isTrue();
    assertThat(holdsUnder("b/foto.pdf", photo, UNSUPPORTED, "JPEG")).isFalse();
    assertThat(holdsUnder("b/foto.jpg", Octets.empty(), UNSUPPORTED, "JPEG")).isFalse();
    assertThat(holdsUnder("b/kosong.pdf", Octets.empty(), DAMAGED, "PDF")).isTrue();
    assertThat(holdsUnder("b/kosong.txt", Octets.empty(), DAMAGED, "PDF")).isFalse();
    Octets header = Octets.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    assertThat(holdsUnder("b/kosong.txt", header, DAMAGED, "PDF")).isTrue();
  }

  @Test
  void whatWasReadAsAPdfHasAHeaderAndIsOneUnderAnyName() {
    assertThat(holdsUnder("b/surat.bin", ENCRYPTED, "PDF")).isTrue();
  }
}
