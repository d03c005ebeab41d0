package id.absah.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.SharedData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Real regulations, with the three recognised CAs pinned by fingerprint alone. */
final class RealSignaturesTest {
  private static final String OLD_CA =
      "2178095b3cc0f6facb9e6f07feecee6327a89c6681af43ba95126b68867d02b2";
  private static final List<String> PINNED =
      List.of(
          "b5f36672fd7cfd401e01ef640b2fe61f816f32f447b280b76f536244cf42fcdf",
          "4a3ab062c4d24f60417fa28f6543ac7151c9f1fde5817bbe67f49c55ce5ffed5",
          OLD_CA);

  private static List<SignatureValidation> validate(String file) {
    Map<String, TrustAnchor> anchors = new TreeMap<>();
    for (String sha256 : PINNED) {
      anchors.put(sha256, new TrustAnchor("BSrE", sha256, false));
    }
    return new SignatureValidator(
            new TrustAnchors(anchors, List.of()),
            SuppliedEvidence.none(),
            Algorithms.current(),
            Instant.parse("2026-11-22T12:00:00Z"))
        .validate(SharedDocuments.pdf(SharedData.folder("real-pdfs").resolve(file)));
  }

  @Test
  void passesASignatureWithTimestampAndEmbeddedAnswerAfterEveryCertificateExpired() {
    SignatureValidation found = validate("PERMENKOMINFO_2024_003.pdf").get(0);

    assertThat(found.conclusion()).hasToString("TOTAL-PASSED");
    assertThat(found.bestSignatureTime()).contains(Instant.parse("2024-03-13T07:41:55Z"));
    assertThat(found.anchor().map(TrustAnchor::sha256)).contains(OLD_CA);
    assertThat(found.revocationFindings())
        .extracting(RevocationFinding::source)
        .containsExactly("ocsp:signature");
    assertThat(found.longTerm()).isTrue();
  }

  @Test
  void lacksOnlyRevocationDataForFourSignatures() {
    List<SignatureValidation> found = validate("PERMENKOMINFO_2024_004.pdf");

    assertThat(found).hasSize(4);
    for (SignatureValidation each : found) {
      assertThat(each.integrity()).isEqualTo(Integrity.INTACT);
      assertThat(each.conclusion()).hasToString("INDETERMINATE/TRY_LATER");
      assertThat(each.conclusion().reason().map(reason -> reason.code()))
          .contains(ValidationCode.REVOCATION_UNKNOWN);
      assertThat(each.certificateValidAtSigning()).contains(true);
    }
  }

  @Test
  void showsTheChainOfAnotherProviderWithoutTrustingIt() {
    SignatureValidation found = validate("PERMENKOMINFO_2022_016.pdf").get(0);

    assertThat(found.integrity()).isEqualTo(Integrity.INTACT);
    assertThat(found.conclusion().subIndication())
        .contains(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
    assertThat(found.chain()).hasSize(3);
    assertThat(found.chain().get(2).selfSigned()).isTrue();
    assertThat(found.anchor()).isEmpty();
  }
}
