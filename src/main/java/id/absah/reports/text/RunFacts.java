package id.absah.reports.text;

import id.absah.findings.ChangedLimit;
import id.absah.findings.Evaluation;
import id.absah.findings.RunDescription;
import id.absah.rules.Policy;
import id.absah.validation.TrustAnchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a run was made with, line by line. */
public final class RunFacts {
  /** A label and its value; the value may hold line breaks. */
  public record Line(String label, String value) {}

  private RunFacts() {}

  /** The lines, in the order reports print them. */
  public static List<Line> of(Evaluation evaluation, Wording wording) {
    RunDescription run = evaluation.run();
    Policy policy = evaluation.policy();
    List<Line> lines = new ArrayList<>();
    line(lines, wording, "roots", join(run.roots(), wording));
    line(
        lines,
        wording,
        "period",
        run.period().map(wording::name).orElse(wording.text("run.noPeriod")));
    line(lines, wording, "asOf", wording.date(run.asOf()));
    line(lines, wording, "validationTime", wording.moment(run.validationTime()));
    line(
        lines,
        wording,
        "policy",
        wording.name(policy.id())
            + " ("
            + wording.name(run.policyFile())
            + ", SHA-256 "
            + run.policySha256()
            + ")");
    line(lines, wording, "tailoring", tailoring(evaluation, wording));
    line(
        lines,
        wording,
        "waivers",
        wording.text(
            "run.waivers.count", Map.of("count", Integer.toString(policy.waivers().size()))));
    line(lines, wording, "anchors", anchorsOfPolicy(run.anchors(), wording));
    line(lines, wording, "anchorsGiven", anchorsGiven(run.anchors(), wording));
    line(
        lines,
        wording,
        "evidence",
        wording.text(
            "run.evidence.counts",
            Map.of(
                "certificates", Integer.toString(run.trustCertificates()),
                "crls", Integer.toString(run.crls()),
                "ocsp", Integer.toString(run.ocspResponses()))));
    line(lines, wording, "limits", limits(run.limits(), wording));
    line(lines, wording, "program", "Absah " + wording.name(run.programVersion()));
    line(lines, wording, "runId", wording.name(run.runId()));
    return List.copyOf(lines);
  }

  private static void line(List<Line> lines, Wording wording, String key, String value) {
    lines.add(new Line(wording.text("run." + key), value));
  }

  private static String join(List<String> names, Wording wording) {
    return String.join(", ", names.stream().map(wording::name).toList());
  }

  private static String tailoring(Evaluation evaluation, Wording wording) {
    if (evaluation.run().tailorFile().isEmpty()) {
      return wording.text("none");
    }
    StringBuilder text = new StringBuilder(wording.name(evaluation.run().tailorFile().get()));
    evaluation
        .run()
        .tailorSha256()
        .ifPresent(sha256 -> text.append(" (SHA-256 ").append(sha256).append(")"));
    for (Policy.Tailoring change : evaluation.policy().tailoring()) {
      text.append('\n')
          .append(
              wording.text(
                  "run.tailoring.change",
                  Map.of(
                      "what", wording.free(change.what()),
                      "because", wording.free(change.because()))));
    }
    return text.toString();
  }

  private static String limits(List<ChangedLimit> changed, Wording wording) {
    List<String> lines =
        changed.stream()
            .map(
                limit ->
                    wording.text(
                        "run.limits.changed",
                        Map.of(
                            "name", limit.name(),
                            "value", Long.toString(limit.value()),
                            "standard", Long.toString(limit.standard()))))
            .toList();
    return lines.isEmpty() ? wording.text("run.limits.defaults") : String.join("\n", lines);
  }

  /** By name only: their fingerprints stand in the policy's own section. */
  private static String anchorsOfPolicy(List<TrustAnchor> all, Wording wording) {
    List<String> names =
        all.stream()
            .filter(anchor -> !anchor.givenForThisRun())
            .map(TrustAnchor::name)
            .sorted()
            .toList();
    return names.isEmpty() ? wording.text("none") : join(names, wording);
  }

  /** With fingerprints: nothing else in the report vouches for them. */
  private static String anchorsGiven(List<TrustAnchor> all, Wording wording) {
    List<String> lines =
        all.stream()
            .filter(TrustAnchor::givenForThisRun)
            .map(anchor -> wording.name(anchor.name()) + " (SHA-256 " + anchor.sha256() + ")")
            .toList();
    return lines.isEmpty() ? wording.text("none") : String.join("\n", lines);
  }
}
