package id.absah.findings;

import id.absah.rules.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A waiver that does nothing, and should go.
 *
 * @param waiver which
 * @param kind why
 */
public record WaiverProblem(Policy.Waiver waiver, Kind kind) {
  /** Why a waiver does nothing. */
  public enum Kind {
    /** Its last day is over. */
    EXPIRED,
    /** It covers no finding of the run. */
    UNUSED
  }

  /** The waivers of a policy that did nothing in a run, in policy order. */
  public static List<WaiverProblem> waiverProblems(
      Policy policy, List<DocumentEvaluation> evaluations, LocalDate asOf) {
    List<WaiverProblem> problems = new ArrayList<>();
    for (Policy.Waiver waiver : policy.waivers()) {
      if (WaiverMatcher.expired(waiver, asOf)) {
        problems.add(new WaiverProblem(waiver, Kind.EXPIRED));
      } else if (!used(WaiverMatcher.of(waiver), evaluations)) {
        problems.add(new WaiverProblem(waiver, Kind.UNUSED));
      }
    }
    return problems;
  }

  private static boolean used(WaiverMatcher waiver, List<DocumentEvaluation> evaluations) {
    for (DocumentEvaluation evaluation : evaluations) {
      for (Finding finding : evaluation.findings()) {
        if (finding.waived() && waiver.covering(finding.rule(), evaluation.path()).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }
}
