package id.absah.facts.extract.changes;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Defect;
import id.absah.document.EmbeddedSignature;
import id.absah.document.Octets;
import id.absah.document.SignatureKind;
import id.absah.validation.Conclusion;
import id.absah.validation.Integrity;
import id.absah.validation.SignatureValidation;
import id.absah.validation.SubIndication;
import id.absah.validation.ValidationCode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignatureVouchersTest {
  private static final EmbeddedSignature SIGNATURE =
      new EmbeddedSignature(
          "stamp",
          SignatureKind.APPROVAL,
          Optional.empty(),
          Optional.empty(),
          Octets.empty(),
          2,
          0,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          List.of(),
          Set.of(),
          List.of());

  private static boolean accountable(Conclusion conclusion, Integrity integrity, boolean known) {
    SignatureValidation sound = HandMade.validation(SIGNATURE, true);
    SignatureValidation validation =
        new SignatureValidation(
            SIGNATURE,
            conclusion,
            integrity,
            sound.checks(),
            sound.signer(),
            sound.chain(),
            sound.anchor(),
            sound.digest(),
            sound.algorithm(),
            sound.algorithmsAllowed(),
            sound.signingTimeAttribute(),
            sound.commitment(),
            sound.timestamps(),
            sound.bestSignatureTime(),
            sound.certificateValidAtSigning(),
            sound.revocation(),
            sound.revocationFindings(),
            sound.longTerm(),
            sound.defects());
    return new SignatureVouchers(List.of(validation), List.of(known))
        .of("stamp", 2)
        .orElseThrow()
        .accountable();
  }

  @Test
  void aProvenSignatureOfARecognisedIssuerAnswersForItsStamp() {
    assertThat(accountable(Conclusion.passed(), Integrity.INTACT, true)).isTrue();
  }

  @Test
  void missingRevocationDataAloneDoNotMatter() {
    Conclusion unknown =
        Conclusion.of(SubIndication.TRY_LATER, Defect.of(ValidationCode.REVOCATION_UNKNOWN));
    assertThat(accountable(unknown, Integrity.INTACT, true)).isTrue();
  }

  @Test
  void nobodyElseAnswers() {
    Conclusion untrusted =
        Conclusion.of(
            SubIndication.NO_CERTIFICATE_CHAIN_FOUND, Defect.of(ValidationCode.CHAIN_UNTRUSTED));
    assertThat(accountable(untrusted, Integrity.INTACT, true)).isFalse();
    assertThat(accountable(Conclusion.passed(), Integrity.UNPROVEN, true)).isFalse();
    assertThat(accountable(Conclusion.passed(), Integrity.INTACT, false)).isFalse();
  }

  @Test
  void aSignatureOfAnotherRevisionOrFieldDoesNotAnswer() {
    SignatureVouchers vouchers =
        new SignatureVouchers(List.of(HandMade.validation(SIGNATURE, true)), List.of(true));
    assertThat(vouchers.of("stamp", 1)).isEmpty();
    assertThat(vouchers.of("other", 2)).isEmpty();
  }
}
