package id.absah.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.document.Octets;
import id.absah.facts.ExtractionSettings;
import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Evaluator;
import id.absah.findings.Examination;
import id.absah.rules.Policy;
import id.absah.rules.PolicyLoader;
import id.absah.rules.PolicySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailingClosedTest {
  private static final Octets DOCUMENT = Octets.of(new byte[] {1});

  @Test
  void whateverTheProgramFailsOnIsARow() {
    for (Throwable fault :
        List.of(
            new IllegalStateException("x"),
            new StackOverflowError(),
            new OutOfMemoryError(),
            new NoClassDefFoundError("id/absah/Gone"),
            new UnsatisfiedLinkError("gone"))) {
      Examination examination = Examiner.guarded(DOCUMENT, octets -> Thrown.anew(fault));

      assertThat(examination.status()).isEqualTo(DocumentStatus.CRASHED);
      assertThat(examination.facts()).isEmpty();
      assertThat(examination.sha256()).isEqualTo(DOCUMENT.sha256());
    }
  }

  @Test
  void errorsOfTheVirtualMachineItselfPass() {
    assertThatThrownBy(
            () -> Examiner.guarded(DOCUMENT, octets -> Thrown.anew(new InternalError("vm"))))
        .isInstanceOf(InternalError.class);
  }

  @Test
  void aDocumentThatCannotBeJudgedIsARowWithoutVerdict() throws Exception {
    Policy policy = PolicyLoader.load(PolicySource.shipped(), Optional.empty());
    LocalDate day = LocalDate.of(2026, 11, 1);
    ExtractionSettings settings = policy.extraction(day);
    Judge judge =
        new Judge(
            settings,
            Optional.empty(),
            new Evaluator(policy, day, Optional.empty(), Optional.empty()));
    Examination examination =
        Examiner.guarded(DOCUMENT, octets -> Thrown.anew(new IllegalStateException("before")));

    DocumentEvaluation row = judge.failed("a.pdf", examination, new NoClassDefFoundError("gone"));

    assertThat(row.status()).isEqualTo(DocumentStatus.CRASHED);
    assertThat(row.conclusion()).isEqualTo(DocumentConclusion.NOT_EVALUATED);
    assertThat(row.code()).contains(AuditCode.ENGINE_FAILURE.name());
    assertThat(row.codeValues()).containsValue("java.lang.NoClassDefFoundError: gone");
    assertThat(row.findings()).isEmpty();
  }

  /** Throws what it is told to. */
  private static final class Thrown {
    static Examination anew(Throwable fault) {
      if (fault instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) fault;
    }
  }
}
