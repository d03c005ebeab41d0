package id.absah.findings;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.facts.FooterStatus;
import id.absah.rules.Policy;
import id.absah.rules.ShippedPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WaiverTest {
  private static final String WAIVERS =
      """
      waivers:
        - {rule: P15-catatan-kaki, path: "2026/10/dinas-a/**", reason: "old template", until: 2026-11-01}
        - {rule: P12-bersertifikasi, path: "2026/**", reason: "never needed", until: 2027-01-01}
        - {rule: P15-catatan-kaki, path: "**", reason: "over", until: 2026-10-31}
      """;
  private static final LocalDate LAST_DAY = LocalDate.parse("2026-11-01");

  @Test
  void keepsAWaivedFindingVisibleAndDoesNotCountIt() throws Exception {
    Evaluator evaluator = new Evaluator(ShippedPolicy.load(WAIVERS), LAST_DAY);
    FactsFixture facts = new FactsFixture();
    facts.footer = Optional.of(FooterStatus.ABSENT);
    List<Finding> findings = evaluator.evaluate(facts.build());

    Finding finding = EvaluatorTest.only(findings, "P15-catatan-kaki");
    assertThat(finding.result()).isEqualTo(Result.FAIL);
    assertThat(finding.waiver()).contains("old template");
    assertThat(evaluator.conclude(findings)).isEqualTo(DocumentConclusion.COMPLIANT);
  }

  @Test
  void doesNotWaiveElsewhereOrAfterTheLastDay() throws Exception {
    FactsFixture facts = new FactsFixture();
    facts.footer = Optional.of(FooterStatus.ABSENT);
    Policy policy = ShippedPolicy.load(WAIVERS);

    List<Finding> later = new Evaluator(policy, LAST_DAY.plusDays(1)).evaluate(facts.build());
    assertThat(EvaluatorTest.only(later, "P15-catatan-kaki").waived()).isFalse();
    facts.path = "2026/10/dinas-b/surat.pdf";
    List<Finding> elsewhere = new Evaluator(policy, LAST_DAY).evaluate(facts.build());
    assertThat(EvaluatorTest.only(elsewhere, "P15-catatan-kaki").waived()).isFalse();
  }

  @Test
  void reportsWaiversThatAreOverOrCoverNothing() throws Exception {
    Policy policy = ShippedPolicy.load(WAIVERS);
    Evaluator evaluator = new Evaluator(policy, LAST_DAY);
    FactsFixture facts = new FactsFixture();
    facts.footer = Optional.of(FooterStatus.ABSENT);
    List<Finding> findings = evaluator.evaluate(facts.build());
    DocumentEvaluation row =
        new DocumentEvaluation(
            facts.path,
            Optional.empty(),
            1,
            "PDF",
            DocumentStatus.EVALUATED,
            Optional.empty(),
            new TreeMap<>(),
            evaluator.conclude(findings),
            Optional.of(facts.build()),
            findings);

    assertThat(WaiverProblem.waiverProblems(Summary.of(policy, Rows.of(List.of(row))), LAST_DAY))
        .extracting(problem -> problem.waiver().reason(), WaiverProblem::kind)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("never needed", WaiverProblem.Kind.UNUSED),
            org.assertj.core.api.Assertions.tuple("over", WaiverProblem.Kind.EXPIRED));
  }
}
