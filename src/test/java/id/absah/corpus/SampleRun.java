package id.absah.corpus;

import id.absah.audit.Audit;
import id.absah.audit.AuditRequest;
import id.absah.audit.Limits;
import id.absah.audit.Period;
import id.absah.findings.Evaluation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The evaluation of the sample archive, as the README's command makes it. */
final class SampleRun {
  private SampleRun() {}

  /** The folder of the sample corpus in the project. */
  static Path folder() {
    return Path.of(System.getProperty("absah.basedir", "."), "sample-corpus");
  }

  static Evaluation run(LocalDate at, Optional<Period> period) throws Exception {
    AuditRequest request =
        new AuditRequest(
            List.of(folder().resolve("archive")),
            Optional.empty(),
            Optional.of(folder().resolve("tailor.yaml")),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            at.atStartOfDay(ZoneId.of("Asia/Makassar")).toInstant(),
            at,
            period,
            2,
            Limits.defaults());
    return Audit.prepare(request)
        .evaluate(request.roots(), request.limits().archive(), request.workers());
  }
}
