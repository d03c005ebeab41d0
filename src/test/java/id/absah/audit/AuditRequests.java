package id.absah.audit;

import id.absah.findings.Evaluation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Requests as tests need them. */
public final class AuditRequests {
  private AuditRequests() {}

  /** The shipped policy, judged at an instant, with the given trust. */
  public static AuditRequest at(
      Instant time,
      Optional<Path> tailor,
      List<Path> trust,
      List<Path> anchors,
      List<Path> revocation,
      Path... roots) {
    return new AuditRequest(
        List.of(roots),
        Optional.empty(),
        tailor,
        trust,
        anchors,
        revocation,
        Optional.empty(),
        Optional.empty(),
        time,
        LocalDate.ofInstant(time, ZoneOffset.UTC),
        Optional.empty(),
        1,
        Limits.defaults());
  }

  /** Prepares and runs a request in memory. */
  public static Evaluation run(AuditRequest request) throws Exception {
    return Audit.prepare(request)
        .evaluate(request.roots(), request.limits().archive(), request.workers());
  }
}
