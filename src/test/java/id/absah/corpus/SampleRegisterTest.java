package id.absah.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.absah.archive.ArchiveLimits;
import id.absah.audit.Audit;
import id.absah.audit.AuditRequest;
import id.absah.audit.Limits;
import id.absah.audit.register.ReadRegister;
import id.absah.audit.register.RegisterException;
import id.absah.audit.register.RegisterFile;
import id.absah.audit.register.RegisterProblem;
import id.absah.findings.Finding;
import id.absah.findings.PolicyTestRun;
import id.absah.rules.PolicySource;
import id.absah.rules.PolicyTests;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The sample register: read without remarks, and judged by as stated beforehand. */
class SampleRegisterTest {
  private static final Path FOLDER = SampleRun.folder().resolve("register");

  @Test
  void theFilledOneIsReadWithoutRemarks() throws Exception {
    ReadRegister read = RegisterFile.read(FOLDER.resolve("register.xlsx"));

    assertThat(read.warnings()).isEmpty();
    assertThat(read.register().rows()).hasSize(10);
  }

  @Test
  void theTemplateLacksNothingButHolders() {
    RegisterException empty =
        catchThrowableOfType(
            RegisterException.class,
            () -> RegisterFile.read(FOLDER.resolve("templat-register.xlsx")));

    assertThat(empty.problems()).extracting(RegisterProblem::key).containsExactly("register.empty");
  }

  @Test
  void rulesGiveWithTheRegisterWhatIsStated() throws Exception {
    LocalDate at = LocalDate.of(2026, 11, 1);
    Audit audit =
        Audit.prepare(
            new AuditRequest(
                List.of(SampleRun.folder().resolve("archive")),
                Optional.empty(),
                Optional.of(SampleRun.folder().resolve("tailor.yaml")),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(FOLDER.resolve("register.xlsx")),
                Optional.empty(),
                at.atStartOfDay(ZoneId.of("Asia/Makassar")).toInstant(),
                at,
                Optional.empty(),
                2,
                Limits.defaults()));
    Map<String, List<Finding>> findings = new HashMap<>();
    audit
        .evaluate(List.of(SampleRun.folder().resolve("archive")), ArchiveLimits.defaults(), 2)
        .documents()
        .<RuntimeException>forEach(row -> findings.put(row.path(), row.findings()));
    List<PolicyTests.PolicyTest> stated =
        PolicyTests.load(PolicySource.read(FOLDER.resolve("uji-register.yaml")), audit.policy());

    assertThat(stated).hasSizeGreaterThan(15);
    assertThat(PolicyTestRun.run(stated, sample -> findings.getOrDefault(sample, List.of())))
        .isEmpty();
    assertThat(audit.inputs()).containsKey("register/register.xlsx");
  }
}
