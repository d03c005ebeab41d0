package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.DocumentText;
import id.absah.facts.FooterFacts;
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
    return SignatureClaims.extract(text, Optional.empty(), SignerBlockExtractor.extract(text));
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
        new FooterFacts(FooterStatus.IMAGE, List.of(1), Optional.empty(), Optional.empty());
    DocumentText text = new PrintedPage(1).left(100, "Isi").alone();
    assertThat(SignatureClaims.extract(text, Optional.of(image), List.of()))
        .contains(List.of("footer-image"));
  }

  @Test
  void nothingIsClaimedOnlyWhenAllWasRead() {
    assertThat(claims(new PrintedPage(1).left(100, "Isi").alone())).contains(List.of());
    assertThat(claims(new DocumentText(2, List.of(), false, List.of()))).isEmpty();
  }
}
