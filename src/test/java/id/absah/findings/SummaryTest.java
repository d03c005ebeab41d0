package id.absah.findings;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.facts.Authenticity;
import id.absah.facts.FooterStatus;
import id.absah.rules.Severity;
import id.absah.rules.ShippedPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SummaryTest {
  @Test
  void countsDocumentsRulesUnitsAndEachCertificateOnce() throws Exception {
    Evaluator evaluator = new Evaluator(ShippedPolicy.load(), LocalDate.parse("2026-11-01"));
    List<DocumentEvaluation> rows = new ArrayList<>();
    rows.add(row(evaluator, new FactsFixture()));
    FactsFixture noFooter = new FactsFixture();
    noFooter.path = "b.pdf";
    noFooter.footer = Optional.of(FooterStatus.ABSENT);
    noFooter.unit = Optional.empty();
    rows.add(row(evaluator, noFooter));
    rows.add(
        new DocumentEvaluation(
            "c.pdf",
            Optional.empty(),
            -1,
            "PDF",
            DocumentStatus.ENCRYPTED,
            Optional.of("PASSWORD_REQUIRED"),
            new TreeMap<>(),
            DocumentConclusion.NOT_EVALUATED,
            Optional.empty(),
            List.of()));

    Summary summary = Summary.of(ShippedPolicy.load(), Rows.of(rows));

    assertThat(summary.documents()).isEqualTo(3);
    assertThat(summary.signatures()).isEqualTo(2);
    assertThat(summary.count(DocumentConclusion.COMPLIANT)).isEqualTo(1);
    assertThat(summary.count(DocumentConclusion.NON_COMPLIANT)).isEqualTo(1);
    assertThat(summary.count(DocumentConclusion.NOT_EVALUATED)).isEqualTo(1);
    assertThat(summary.count(DocumentStatus.ENCRYPTED)).isEqualTo(1);
    assertThat(summary.count(Authenticity.AUTHENTIC)).isEqualTo(2);
    assertThat(summary.units().keySet()).containsExactly("-", "Dinas A");
    assertThat(summary.units().get("-").conclusions())
        .containsEntry(DocumentConclusion.NON_COMPLIANT, 1L);
    assertThat(summary.kinds()).containsOnlyKeys("surat-edaran");
    assertThat(summary.certificates())
        .singleElement()
        .satisfies(
            use -> {
              assertThat(use.documents()).isEqualTo(2);
              assertThat(use.signatures()).isEqualTo(2);
              assertThat(use.units()).containsExactly("Dinas A");
              assertThat(use.firstPath()).isEqualTo("2026/10/dinas-a/surat-001.pdf");
            });
    assertThat(summary.rules())
        .filteredOn(rule -> rule.rule().equals("P15-catatan-kaki"))
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.results())
                  .containsEntry(Result.PASS, 1L)
                  .containsEntry(Result.FAIL, 1L)
                  .containsEntry(Result.ERROR, 0L);
              assertThat(rule.failedDocuments()).isEqualTo(1);
            });
    assertThat(summary.severities().get(Severity.MAJOR)).containsEntry(Result.FAIL, 1L);
    assertThat(summary.waived()).isZero();
  }

  private static DocumentEvaluation row(Evaluator evaluator, FactsFixture facts) {
    List<Finding> findings = evaluator.evaluate(facts.build());
    return new DocumentEvaluation(
        facts.path,
        Optional.of("cd".repeat(32)),
        1000,
        "PDF",
        DocumentStatus.EVALUATED,
        Optional.empty(),
        new TreeMap<>(),
        evaluator.conclude(findings),
        Optional.of(facts.build()),
        findings);
  }
}
