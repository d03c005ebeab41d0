package id.absah.reports.text;

import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Finding;
import id.absah.findings.Result;
import id.absah.rules.Policy;
import id.absah.rules.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a report on security incidents (Pasal 21) would start from: critical failures of
 * authentication, authenticity and validity (Pasal 12, 13, 14), grouped by rule. A draft: whether
 * it is an incident, a person decides.
 */
public final class Incidents {
  /** Cases listed per group; the findings sheet holds all. */
  static final int LISTED = 500;

  /** The cases of one rule; {@code left} are not listed. */
  public record Group(String title, List<Case> cases, long left) {
    public Group {
      cases = List.copyOf(cases);
    }
  }

  /** One case, in words. */
  public record Case(
      String path, String number, String unit, String subject, String finding, String remedy) {}

  private final Wording wording;
  private final FindingWording words;
  private final Map<String, List<Case>> cases = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();

  /** No case yet. */
  public Incidents(Policy policy, Wording wording) {
    this.wording = wording;
    this.words = new FindingWording(wording, policy);
    policy.rules().forEach(rule -> counts.put(rule.id(), 0L));
  }

  /** Takes the cases of a row. */
  public void add(DocumentEvaluation document) {
    for (Finding finding : document.findings()) {
      if (concerns(finding)) {
        counts.merge(finding.rule(), 1L, Long::sum);
        List<Case> listed = cases.computeIfAbsent(finding.rule(), rule -> new ArrayList<>());
        if (listed.size() < LISTED) {
          listed.add(of(document, finding));
        }
      }
    }
  }

  /** The groups so far, in policy order; none when there is nothing to report. */
  public List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    counts.forEach(
        (rule, count) -> {
          List<Case> listed = cases.get(rule);
          if (listed != null) {
            groups.add(
                new Group(
                    wording.name(rule)
                        + " - "
                        + words.title(rule)
                        + " ("
                        + words.basis(rule)
                        + "): "
                        + count,
                    listed,
                    count - listed.size()));
          }
        });
    return List.copyOf(groups);
  }

  private static boolean concerns(Finding finding) {
    return finding.result() == Result.FAIL
        && finding.severity() == Severity.CRITICAL
        && !finding.waived()
        && (finding.rule().startsWith("P12")
            || finding.rule().startsWith("P13")
            || finding.rule().startsWith("P14"));
  }

  private Case of(DocumentEvaluation document, Finding finding) {
    Optional<DocumentFacts> facts = document.facts().map(EstablishedFacts::document);
    return new Case(
        wording.name(document.path()),
        facts.flatMap(DocumentFacts::number).map(wording::free).orElse(Wording.NOTHING),
        facts.flatMap(DocumentFacts::unit).map(wording::free).orElse(Wording.NOTHING),
        words.subject(finding, document),
        words.message(finding, document),
        words.remedy(finding, document));
  }
}
