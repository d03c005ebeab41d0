package id.absah.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyTestsTest {
  @Test
  void readsTheShippedTests() throws Exception {
    PolicySource source =
        PolicySource.read(
            ShippedPolicy.project().resolve("rules/tests/perwali-banjarmasin-2025.yaml"));

    assertThat(PolicyTests.load(source, ShippedPolicy.load()))
        .hasSizeGreaterThan(100)
        .allSatisfy(test -> assertThat(test.sample()).endsWith(".pdf"))
        .first()
        .satisfies(test -> assertThat(test.subject()).isEqualTo(Optional.empty()));
  }

  @Test
  void findsEveryMistake() throws Exception {
    Policy policy = ShippedPolicy.load();
    PolicyException problems =
        catchThrowableOfType(
            PolicyException.class,
            () ->
                PolicyTests.load(
                    new PolicySource(
                        "t.yaml",
                        """
                        tests:
                          - {sample: a.pdf, rule: P15-catatan-kak, expect: PASS}
                          - {sample: a.pdf, rule: P15-catatan-kaki, expect: PASSED}
                          - {sampel: a.pdf, rule: P15-catatan-kaki, expect: PASS}
                        """,
                        "-"),
                    policy));

    assertThat(problems.problems())
        .extracting(PolicyProblem::line, PolicyProblem::key)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(2, "policy.unknown-rule"),
            org.assertj.core.api.Assertions.tuple(3, "policy.unknown-value"),
            org.assertj.core.api.Assertions.tuple(4, "policy.missing-key"),
            org.assertj.core.api.Assertions.tuple(4, "policy.unknown-key"));
  }
}
