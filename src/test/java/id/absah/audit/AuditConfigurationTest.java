package id.absah.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.findings.DocumentEvaluation;
import id.absah.ledger.CorruptRecordException;
import id.absah.rules.PolicySource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditConfigurationTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("absah.basedir", "."), "sample-corpus");

  private static AuditConfiguration configuration() throws Exception {
    return new AuditConfiguration(
        PolicySource.shipped(),
        Optional.of(PolicySource.read(CORPUS.resolve("tailor.yaml"))),
        TrustMaterial.none(),
        Optional.empty(),
        Optional.empty(),
        Instant.parse("2026-10-31T15:59:59Z"),
        LocalDate.of(2026, 10, 31),
        Optional.of(Period.of(YearMonth.of(2026, 10))),
        Limits.defaults());
  }

  @Test
  void whatComesOutOfTheBytesEvaluatesAlike() throws Exception {
    AuditConfiguration here = configuration();
    AuditConfiguration there = AuditConfiguration.fromBytes(here.toBytes());
    assertThat(there).isEqualTo(here);
    assertThat(there.toBytes()).isEqualTo(here.toBytes());
    byte[] sample =
        Files.readAllBytes(
            CORPUS.resolve(
                "archive/2026/10/badan-kepegawaian-daerah-pendidikan-dan-pelatihan/"
                    + "P13-perubahan--pass--form-field-filled.pdf"));
    DocumentEvaluation evaluation = Audit.of(there).evaluate("a/b.pdf", sample);
    assertThat(evaluation).isEqualTo(Audit.of(here).evaluate("a/b.pdf", sample));
    assertThat(evaluation.facts()).isPresent();
  }

  @Test
  void refusesOtherBytes() throws Exception {
    byte[] bytes = configuration().toBytes();
    assertThatThrownBy(() -> AuditConfiguration.fromBytes(Arrays.copyOf(bytes, bytes.length / 2)))
        .isInstanceOf(CorruptRecordException.class);
  }
}
