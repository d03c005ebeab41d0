package id.absah.findings;

import id.absah.rules.PolicyTests.PolicyTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Compares the tests of a policy with what its rules find in the samples. */
public final class PolicyTestRun {
  /** From the worst: what several findings of one rule come to. */
  private static final List<Result> WORST_FIRST =
      List.of(
          Result.FAIL,
          Result.ERROR,
          Result.REVIEW,
          Result.UNKNOWN,
          Result.PASS,
          Result.NOT_APPLICABLE);

  private PolicyTestRun() {}

  /**
   * A test that is not met.
   *
   * @param test what was expected
   * @param actual what the rule found; empty when it found nothing, as when the sample could not be
   *     examined
   */
  public record Failure(PolicyTest test, Optional<Result> actual) {}

  /**
   * The tests that are not met, in their order.
   *
   * @param findings gives the findings of a sample by its path; an empty list when there is no such
   *     sample or it could not be examined
   */
  public static List<Failure> run(
      List<PolicyTest> tests, Function<String, List<Finding>> findings) {
    List<Failure> failures = new ArrayList<>();
    for (PolicyTest test : tests) {
      Optional<Result> actual = actual(test, findings.apply(test.sample()));
      if (!actual.map(Result::name).equals(Optional.of(test.expect()))) {
        failures.add(new Failure(test, actual));
      }
    }
    return failures;
  }

  private static Optional<Result> actual(PolicyTest test, List<Finding> findings) {
    List<Result> results = new ArrayList<>();
    for (Finding finding : findings) {
      boolean meant =
          finding.rule().equals(test.rule())
              && test.subject().map(finding.subject()::equals).orElse(true)
              && test.variant().map(v -> finding.variant().equals(Optional.of(v))).orElse(true);
      if (meant) {
        results.add(finding.result());
      }
    }
    return WORST_FIRST.stream().filter(results::contains).findFirst();
  }
}
