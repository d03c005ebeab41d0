package id.absah.findings;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.rules.PolicyTests.PolicyTest;
import id.absah.rules.ShippedPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyTestRunTest {
  @Test
  void reportsTestsThatAreNotMetWithWhatWasFound() throws Exception {
    Evaluator evaluator = new Evaluator(ShippedPolicy.load(), LocalDate.parse("2026-11-01"));
    List<Finding> findings = evaluator.evaluate(new FactsFixture().build());
    List<PolicyTest> tests =
        List.of(
            test("a.pdf", Optional.empty(), "PASS"),
            test("a.pdf", Optional.of("document"), "PASS"),
            test("a.pdf", Optional.of("sig_1"), "PASS"),
            test("a.pdf", Optional.empty(), "FAIL"),
            test("gone.pdf", Optional.empty(), "PASS"));

    assertThat(PolicyTestRun.run(tests, path -> path.equals("a.pdf") ? findings : List.of()))
        .containsExactly(
            new PolicyTestRun.Failure(tests.get(1), Optional.empty()),
            new PolicyTestRun.Failure(tests.get(3), Optional.of(Result.PASS)),
            new PolicyTestRun.Failure(tests.get(4), Optional.empty()));
  }

  private static PolicyTest test(String sample, Optional<String> subject, String expect) {
    return new PolicyTest(sample, "P13-keutuhan", subject, Optional.empty(), expect, 1);
  }
}
