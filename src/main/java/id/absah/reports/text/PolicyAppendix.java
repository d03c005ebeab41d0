package id.absah.reports.text;

import id.absah.findings.Evaluation;
import id.absah.findings.WaiverProblem;
import id.absah.rules.Policy;
import id.absah.rules.Rule;
import id.absah.validation.TrustAnchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The policy as reports print it: everything that had a say in the results. */
public final class PolicyAppendix {
  /** One table of the appendix. */
  public record Section(String title, List<String> headings, List<Line> rows) {
    public Section {
      headings = List.copyOf(headings);
      rows = List.copyOf(rows);
    }
  }

  /** One row, as wide as the headings. */
  public record Line(List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  private final Wording wording;
  private final Policy policy;

  private PolicyAppendix(Wording wording, Policy policy) {
    this.wording = wording;
    this.policy = policy;
  }

  /** All tables, in the order reports print them. */
  public static List<Section> of(Evaluation evaluation, Wording wording) {
    PolicyAppendix appendix = new PolicyAppendix(wording, evaluation.policy());
    return List.of(
        appendix.tailoring(),
        appendix.waivers(
            WaiverProblem.waiverProblems(evaluation.summary(), evaluation.run().asOf())),
        appendix.rules(),
        appendix.notCheckable(),
        appendix.anchors(evaluation.run().anchors()),
        appendix.settings());
  }

  private Section section(String key, List<String> columns, List<Line> rows) {
    return new Section(
        wording.text("section." + key),
        columns.stream().map(column -> wording.text("column." + column)).toList(),
        rows);
  }

  private static Line line(String... cells) {
    return new Line(List.of(cells));
  }

  private Section rules() {
    List<Line> rows = new ArrayList<>();
    for (Rule rule : policy.rules()) {
      rows.add(
          line(
              wording.name(rule.id()),
              wording.free(rule.title().in(wording.language())),
              wording.basis(rule.basis()),
              wording.severity(rule.severity()),
              wording.value("subject." + rule.subject()),
              wording.text(rule.enabled() ? "rule.on" : "rule.off"),
              SafeText.prose(rule.expect())));
    }
    return section(
        "policyRules",
        List.of("rule", "title", "basis", "severity", "judges", "enabled", "expectation"),
        rows);
  }

  private Section tailoring() {
    List<Line> rows = new ArrayList<>();
    for (Policy.Tailoring change : policy.tailoring()) {
      rows.add(
          line(
              wording.free(change.what()),
              wording.free(change.before()),
              wording.free(change.after()),
              wording.free(change.because())));
    }
    return section("tailoring", List.of("what", "before", "after", "because"), rows);
  }

  private String state(Policy.Waiver waiver, List<WaiverProblem> problems) {
    return problems.stream()
        .filter(problem -> problem.waiver().equals(waiver))
        .findFirst()
        .map(problem -> wording.value("waiver." + problem.kind()))
        .orElseGet(() -> wording.text("value.waiver.USED"));
  }

  private Section waivers(List<WaiverProblem> problems) {
    List<Line> rows = new ArrayList<>();
    for (Policy.Waiver waiver : policy.waivers()) {
      rows.add(
          line(
              wording.name(waiver.rule()),
              wording.name(waiver.path()),
              wording.free(waiver.reason()),
              wording.date(waiver.until()),
              state(waiver, problems)));
    }
    return section("waivers", List.of("rule", "path", "because", "until", "state"), rows);
  }

  private Section notCheckable() {
    List<Line> rows = new ArrayList<>();
    for (Policy.NotCheckable article : policy.notCheckable()) {
      rows.add(
          line(
              wording.name(article.article()),
              wording.free(article.reason().in(wording.language()))));
    }
    return section("notCheckable", List.of("article", "because"), rows);
  }

  private Section anchors(List<TrustAnchor> anchors) {
    List<Line> rows = new ArrayList<>();
    for (TrustAnchor anchor : anchors) {
      rows.add(
          line(
              wording.name(anchor.name()),
              anchor.sha256(),
              wording.text(anchor.givenForThisRun() ? "anchor.given" : "anchor.policy")));
    }
    return section("anchors", List.of("anchor", "certificateSha256", "origin"), rows);
  }

  private Section settings() {
    List<Line> rows = new ArrayList<>();
    new TreeMap<>(policy.settings())
        .forEach((name, value) -> rows.add(line(wording.name(name), wording.free(plain(value)))));
    return section("settings", List.of("setting", "value"), rows);
  }

  // Maps by name: their own order may differ between two runs.
  private static String plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      TreeMap<String, String> sorted = new TreeMap<>();
      map.forEach((name, inner) -> sorted.put(String.valueOf(name), plain(inner)));
      List<String> pairs = new ArrayList<>();
      sorted.forEach((name, inner) -> pairs.add(name + ": " + inner));
      return "{" + String.join(", ", pairs) + "}";
    }
    if (value instanceof List<?> list) {
      return String.join("; ", list.stream().map(PolicyAppendix::plain).toList());
    }
    return String.valueOf(value);
  }
}
