package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Defect;
import id.absah.document.SignatureKind;
import id.absah.facts.Authenticity;
import id.absah.facts.ChangeCode;
import id.absah.facts.DocumentChange;
import id.absah.facts.SignatureFacts;
import id.absah.validation.Conclusion;
import id.absah.validation.SubIndication;
import id.absah.validation.ValidationCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthenticityJudgeTest {
  private static final SignatureFacts PASSED = signature(Conclusion.passed());
  private static final SignatureFacts REVOCATION_UNKNOWN =
      signature(
          Conclusion.of(SubIndication.TRY_LATER, Defect.of(ValidationCode.REVOCATION_UNKNOWN)));
  private static final SignatureFacts UNTRUSTED =
      signature(
          Conclusion.of(
              SubIndication.NO_CERTIFICATE_CHAIN_FOUND, Defect.of(ValidationCode.CHAIN_UNTRUSTED)));
  private static final SignatureFacts FAILED =
      signature(Conclusion.of(SubIndication.HASH_FAILURE, Defect.of(ValidationCode.HASH_MISMATCH)));

  private static SignatureFacts signature(Conclusion conclusion, ChangeCode... changes) {
    return SignatureSamples.facts(
        SignatureKind.APPROVAL,
        conclusion,
        java.util.Arrays.stream(changes)
            .map(code -> new DocumentChange(1, code.level(), Defect.of(code)))
            .toList());
  }

  private static Authenticity judge(SignatureFacts... signatures) {
    return AuthenticityJudge.judge(List.of(signatures), List.of());
  }

  @Test
  void theWorstSignatureDecides() {
    assertThat(judge()).isEqualTo(Authenticity.UNSIGNED);
    assertThat(judge(PASSED, PASSED)).isEqualTo(Authenticity.AUTHENTIC);
    assertThat(judge(PASSED, REVOCATION_UNKNOWN))
        .isEqualTo(Authenticity.AUTHENTIC_REVOCATION_UNKNOWN);
    assertThat(judge(REVOCATION_UNKNOWN, UNTRUSTED)).isEqualTo(Authenticity.UNDETERMINED);
    assertThat(judge(FAILED, PASSED)).isEqualTo(Authenticity.NOT_AUTHENTIC);
  }

  @Test
  void laterChangesCount() {
    assertThat(judge(signature(Conclusion.passed(), ChangeCode.SIGNATURE_STAMPED)))
        .isEqualTo(Authenticity.AUTHENTIC);
    assertThat(judge(signature(Conclusion.passed(), ChangeCode.UNEXPLAINED_OBJECT)))
        .isEqualTo(Authenticity.UNDETERMINED);
    assertThat(judge(signature(Conclusion.passed(), ChangeCode.CONTENT_CHANGED)))
        .isEqualTo(Authenticity.NOT_AUTHENTIC);
    assertThat(judge(signature(Conclusion.passed(), ChangeCode.DOCMDP_VIOLATION)))
        .isEqualTo(Authenticity.NOT_AUTHENTIC);
  }

  @Test
  void tryLaterForAnotherReasonIsUndetermined() {
    assertThat(
            judge(
                signature(
                    Conclusion.of(
                        SubIndication.TRY_LATER, Defect.of(ValidationCode.CHAIN_UNTRUSTED)))))
        .isEqualTo(Authenticity.UNDETERMINED);
  }

  @Test
  void aDocumentTimestampCountsOnlyByItself() {
    SignatureFacts broken =
        SignatureSamples.facts(
            SignatureKind.DOCUMENT_TIMESTAMP,
            Conclusion.of(SubIndication.HASH_FAILURE, Defect.of(ValidationCode.HASH_MISMATCH)),
            List.of());
    assertThat(judge(broken)).isEqualTo(Authenticity.UNSIGNED);
    assertThat(judge(PASSED, broken)).isEqualTo(Authenticity.AUTHENTIC);
  }

  @Test
  void aDefectOfTheWholeFileNeverLeavesItAuthentic() {
    assertThat(
            AuthenticityJudge.judge(
                List.of(PASSED), List.of(Defect.of(ChangeCode.UNEXPLAINED_OBJECT))))
        .isEqualTo(Authenticity.UNDETERMINED);
    assertThat(
            AuthenticityJudge.judge(List.of(), List.of(Defect.of(ChangeCode.UNEXPLAINED_OBJECT))))
        .isEqualTo(Authenticity.UNSIGNED);
  }
}
