package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.DocumentText;
import id.absah.document.PrintedCode;
import id.absah.facts.FooterFacts;
import id.absah.facts.FooterSource;
import id.absah.facts.FooterStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignatureClaimsTest {
  private static PrintedPage block() {
    return new PrintedPage(1)
        .at(330, 600, 11, "WALI KOTA BANJARMASIN,")
        .at(330, 640, 8, "Ditandatangani secara elektronik")
        .at(330, 690, 11, "SITI AMINAH");
  }

  private static Optional<List<String>> claims(DocumentText text) {
    return new SignatureClaims(SignerBlockExtractor.extract(text), List.of(), List.of())
        .extract(text, Optional.empty());
  }

  @Test
  void aBlockAndACodeBesideItClaimASignature() {
    assertThat(claims(block().alone())).contains(List.of("signature-block"));
    assertThat(claims(block().image(250, 620, 310, 680).alone()))
        .contains(List.of("signature-block", "qr"));
    assertThat(claims(block().image(60, 60, 120, 120).alone()))
        .as("an emblem")
        .contains(List.of("signature-block"));
  }

  @Test
  void footersClaimToo() {
    FooterFacts image =
        new FooterFacts(
            FooterStatus.IMAGE,
            List.of(1),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(FooterSource.IMAGE));
    DocumentText text = new PrintedPage(1).left(100, "Isi").alone();
    assertThat(
            new SignatureClaims(List.of(), List.of(), List.of()).extract(text, Optional.of(image)))
        .contains(List.of("footer-image"));
  }

  @Test
  void nothingIsClaimedOnlyWhenAllWasRead() {
    assertThat(claims(new PrintedPage(1).left(100, "Isi").alone())).contains(List.of());
    assertThat(claims(new DocumentText(2, List.of(), false, List.of()))).isEmpty();
  }

  @Test
  void aCodeClaimsBesideABlockOrWhenItLeadsToWhereSignaturesAreVerified() {
    DocumentText text = new PrintedPage(1).left(100, "Isi").alone();
    assertThat(withCode(text, "https://x.verifikasi.example/1")).contains(List.of("qr"));
    assertThat(withCode(text, "https://rapat.example/daftar")).contains(List.of());
    assertThat(withCode(text, "verifikasi.example tidak di sini")).contains(List.of());
  }

  private static Optional<List<String>> withCode(DocumentText text, String says) {
    PrintedCode code = new PrintedCode(1, 100, 100, 160, 160, says);
    return new SignatureClaims(List.of(), List.of(code), List.of("verifikasi.example"))
        .extract(text, Optional.empty());
  }
}
