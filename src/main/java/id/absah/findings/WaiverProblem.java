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
  public static List<WaiverProblem> waiverProblems(Summary summary, LocalDate asOf) {
    List<WaiverProblem> problems = new ArrayList<>();
    for (Summary.WaiverUse use : summary.waivers()) {
      if (WaiverMatcher.expired(use.waiver(), asOf)) {
        problems.add(new WaiverProblem(use.waiver(), Kind.EXPIRED));
      } else if (use.findings() == 0) {
        problems.add(new WaiverProblem(use.waiver(), Kind.UNUSED));
      }
    }
    return problems;
  }
}
