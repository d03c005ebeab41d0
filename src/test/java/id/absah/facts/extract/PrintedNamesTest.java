package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Rectangle;
import id.absah.document.SignatureKind;
import id.absah.document.SignatureWidget;
import id.absah.facts.NameComparison;
import id.absah.facts.NameMatch;
import id.absah.facts.PrintedSigner;
import id.absah.facts.extract.PrintedNames.Assigned;
import id.absah.validation.Conclusion;
import id.absah.validation.SignatureValidation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrintedNamesTest {
  private static SignerBlock block(String name, double left, double top) {
    return new SignerBlock(
        new PrintedSigner(name, Optional.empty(), Optional.empty(), 1, true),
        left,
        top,
        left + 100);
  }

  private static SignatureValidation invisible(String signer) {
    return SignatureSamples.validation(
        SignatureSamples.embedded(SignatureKind.APPROVAL, Optional.empty(), 0, 0),
        Conclusion.passed(),
        signer,
        List.of());
  }

  private static SignatureValidation visible(String signer, double left, double fromTop) {
    double y = PrintedPage.HEIGHT - fromTop;
    return SignatureSamples.validation(
        SignatureSamples.at(
            new SignatureWidget(1, new Rectangle(left, y - 20, left + 100, y + 20), true)),
        Conclusion.passed(),
        signer,
        List.of());
  }

  private static Assigned assigned(String name, NameMatch match, String one, String other) {
    return new Assigned(name, new NameComparison(match, one, other));
  }

  private static List<Optional<Assigned>> assign(
      List<SignerBlock> blocks, SignatureValidation... validations) {
    return new PrintedNames(blocks, new PrintedPage(1).alone().pages())
        .assign(List.of(validations));
  }

  @Test
  void anAgreeingNameBelongsToTheSignature() {
    List<SignerBlock> blocks = List.of(block("SITI AMINAH", 72, 600), block("BUDI", 330, 600));
    assertThat(assign(blocks, invisible("Budi, S.Kom"), invisible("Hj. Siti Aminah")))
        .containsExactly(
            Optional.of(assigned("BUDI", NameMatch.SAME, "budi", "budi")),
            Optional.of(assigned("SITI AMINAH", NameMatch.SAME, "siti aminah", "siti aminah")));
  }

  @Test
  void theBlockBesideTheWidgetDiffersWhenNobodyElseSignedIt() {
    List<SignerBlock> blocks = List.of(block("SITI AMINAH", 72, 600), block("BUDI", 330, 600));
    assertThat(assign(blocks, visible("Joko", 330, 560)))
        .containsExactly(Optional.of(assigned("BUDI", NameMatch.DIFFERENT, "budi", "joko")));
    assertThat(assign(blocks, visible("Joko", 330, 560), invisible("Budi")))
        .containsExactly(
            Optional.empty(), Optional.of(assigned("BUDI", NameMatch.SAME, "budi", "budi")));
  }

  @Test
  void nothingPrintedIsNoDisagreement() {
    assertThat(assign(List.of(), invisible("Budi"))).containsExactly(Optional.empty());
    assertThat(assign(List.of(block("A B", 72, 600), block("C D", 330, 600)), invisible("Budi")))
        .containsExactly(Optional.empty());
    assertThat(assign(List.of(block("SITI", 72, 100)), visible("Budi", 330, 700)))
        .containsExactly(Optional.empty());
  }

  @Test
  void theOnlyBlockThatMayBeAShortFormIsUnclear() {
    List<SignerBlock> blocks = List.of(block("A. RAHMAN", 72, 600), block("SITI", 330, 600));
    assertThat(assign(blocks, invisible("Abdul Rahman")))
        .containsExactly(
            Optional.of(assigned("A. RAHMAN", NameMatch.UNCLEAR, "a rahman", "abdul rahman")));
    assertThat(assign(blocks, invisible("Abdul Rahman"), invisible("A. Rahman Hakim")))
        .as("who else may be meant does not matter to each of them")
        .extracting(found -> found.map(Assigned::comparison).map(NameComparison::match))
        .containsExactly(Optional.of(NameMatch.UNCLEAR), Optional.of(NameMatch.UNCLEAR));
  }
}
