package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Defect;
import id.absah.document.SignatureKind;
import id.absah.facts.ChangeCode;
import id.absah.facts.DocumentChange;
import id.absah.facts.LaterChanges;
import id.absah.facts.SignatureFacts;
import id.absah.validation.Conclusion;
import id.absah.validation.Indication;
import id.absah.validation.SubIndication;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignatureFactsAssemblerTest {
  private static DocumentChange change(ChangeCode code) {
    return new DocumentChange(1, code.level(), Defect.of(code, "object", 7));
  }

  private static SignatureFacts facts(DocumentChange... changes) {
    return SignatureSamples.facts(SignatureKind.APPROVAL, Conclusion.passed(), List.of(changes));
  }

  @Test
  void aForbiddenChangeRefutesThePassedSignature() {
    SignatureFacts facts = facts(change(ChangeCode.DSS_ADDED), change(ChangeCode.DOCMDP_VIOLATION));
    assertThat(facts.indication()).isEqualTo(Indication.TOTAL_FAILED);
    assertThat(facts.subIndication()).contains(SubIndication.FORMAT_FAILURE);
    assertThat(facts.reason().map(Defect::code)).contains(ChangeCode.DOCMDP_VIOLATION);
    assertThat(facts.laterChanges()).isEqualTo(LaterChanges.FORBIDDEN);
  }

  @Test
  void anUnprovenChangeLeavesTheSignatureAndSaysWhetherContentChanged() {
    SignatureFacts content = facts(change(ChangeCode.CONTENT_CHANGED));
    assertThat(content.indication()).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(content.laterChanges()).isEqualTo(LaterChanges.UNPROVEN);
    assertThat(content.contentChanged()).isTrue();
    assertThat(facts(change(ChangeCode.UNEXPLAINED_OBJECT)).contentChanged()).isFalse();
    assertThat(facts().laterChanges()).isEqualTo(LaterChanges.UNCHANGED);
  }

  @Test
  void codesStandOnceInOrderOfAppearance() {
    DocumentChange same = change(ChangeCode.FORM_FILLED_AFTER);
    assertThat(facts(same, change(ChangeCode.DSS_ADDED), same).codes())
        .containsExactly(same.what(), change(ChangeCode.DSS_ADDED).what());
  }

  @Test
  void comparesTheClaimedTimeWithTheTimestamp() {
    assertThat(facts().timeDeviationMinutes()).contains(45L);
    assertThat(facts().timestamp()).isEqualTo(Optional.of(SignatureSamples.STAMPED));
    assertThat(facts().consent()).containsExactly("reason");
  }
}
