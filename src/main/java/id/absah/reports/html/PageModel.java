package id.absah.reports.html;

import freemarker.template.TemplateMethodModelEx;
import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.reports.text.FindingWording;
import id.absah.reports.text.PolicyAppendix;
import id.absah.reports.text.RunFacts;
import id.absah.reports.text.SeenCertificate;
import id.absah.reports.text.Tally;
import id.absah.reports.text.Wording;
import id.absah.rules.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Everything the page shows, by the names the template uses. */
final class PageModel {
  private final Evaluation evaluation;
  private final Wording wording;
  private final FindingWording findingWords;
  private final PageLists lists;

  PageModel(Evaluation evaluation, Wording wording) {
    this.evaluation = evaluation;
    this.wording = wording;
    this.findingWords = new FindingWording(wording, evaluation.policy());
    this.lists =
        new PageLists(
            new DocumentViews(wording, findingWords), Tally.of(evaluation).total().examined());
  }

  /** Takes the next row. */
  void add(DocumentEvaluation document) {
    lists.add(document);
  }

  Map<String, Object> build() {
    Tally tally = Tally.of(evaluation);
    ChartViews charts = new ChartViews(wording);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("lang", wording.language());
    model.put("policyTitle", wording.free(evaluation.policy().title().in(wording.language())));
    model.put(
        "period",
        evaluation.run().period().map(wording::name).orElse(wording.text("run.noPeriod")));
    model.put("asOf", wording.date(evaluation.run().asOf()));
    model.put("run", RunFacts.of(evaluation, wording));
    model.put(
        "given",
        evaluation.run().anchors().stream()
            .filter(a -> a.givenForThisRun())
            .map(a -> wording.name(a.name()))
            .toList());
    model.put("tailored", evaluation.policy().tailoring().size());
    model.put("sentence", sentence(tally));
    model.put("tiles", tiles(tally));
    model.put("conclusions", charts.conclusions(tally.total()));
    model.put("authenticities", charts.authenticities(tally.total()));
    model.put("examined", wording.count(tally.total().examined()));
    model.put("all", wording.count(tally.total().all()));
    model.put("rules", charts.rules(evaluation, tally, findingWords));
    model.put("units", charts.units(tally));
    certificates(model);
    new HolderViews(wording).put(evaluation, model);
    ComparisonViews comparison = new ComparisonViews(wording, findingWords);
    evaluation.comparison().ifPresent(found -> comparison.put(found, model));
    documents(model);
    findings(model);
    unexamined(model);
    model.put("appendix", PolicyAppendix.of(evaluation, wording));
    return model;
  }

  private String sentence(Tally tally) {
    Tally.Documents total = tally.total();
    Map<String, String> numbersInWords = new LinkedHashMap<>();
    numbersInWords.put("all", wording.count(total.all()));
    numbersInWords.put("examined", wording.count(total.examined()));
    numbersInWords.put("notExamined", wording.count(total.notExamined()));
    numbersInWords.put("signed", wording.count(total.signed()));
    numbersInWords.put("unsigned", wording.count(total.unsigned()));
    numbersInWords.put("authentic", wording.count(total.authentic() - total.revocationUnknown()));
    numbersInWords.put("revocationUnknown", wording.count(total.revocationUnknown()));
    numbersInWords.put("problematic", wording.count(total.problematic()));
    numbersInWords.put("compliant", wording.count(total.concluded(DocumentConclusion.COMPLIANT)));
    numbersInWords.put("review", wording.count(total.concluded(DocumentConclusion.NEEDS_REVIEW)));
    numbersInWords.put(
        "nonCompliant", wording.count(total.concluded(DocumentConclusion.NON_COMPLIANT)));
    return wording.text("html.sentence", numbersInWords);
  }

  private List<Views.Tile> tiles(Tally tally) {
    Tally.Documents total = tally.total();
    return List.of(
        tile("all", total.all(), Tones.PLAIN),
        tile("examined", total.examined(), Tones.PLAIN),
        tile("signed", total.signed(), Tones.PLAIN),
        new Views.Tile(
            wording.text("total.authentic"),
            wording.count(total.authentic()),
            total.revocationUnknown() == 0
                ? wording.text("tile.authentic")
                : wording.text(
                    "tile.revocationUnknown",
                    Map.of("count", wording.count(total.revocationUnknown()))),
            Tones.GOOD),
        new Views.Tile(
            wording.text("total.problematic"),
            wording.count(total.problematic()),
            wording.text(
                "tile.problematic",
                Map.of(
                    "refuted", wording.count(total.notAuthentic()),
                    "open", wording.count(total.undetermined()))),
            total.problematic() > 0 ? Tones.BAD : Tones.PLAIN),
        tile("unsigned", total.unsigned(), total.unsigned() > 0 ? Tones.WARN : Tones.PLAIN),
        tile("notExamined", total.notExamined(), Tones.MUTED));
  }

  private Views.Tile tile(String key, long count, String tone) {
    return new Views.Tile(
        wording.text("total." + key), wording.count(count), wording.text("tile." + key), tone);
  }

  private void certificates(Map<String, Object> model) {
    List<Views.Certificate> rows = new ArrayList<>();
    int current = 0;
    int more = 0;
    List<SeenCertificate> all = new ArrayList<>(SeenCertificate.all(evaluation));
    // What can still be acted on comes first: revoked, then about to end, then ended.
    all.sort(Comparator.comparing(one -> order(one.standing())));
    for (SeenCertificate seen : all) {
      if (seen.standing() == SeenCertificate.Standing.CURRENT) {
        current++;
      } else if (rows.size() < PageLists.LISTED_ROWS) {
        rows.add(certificate(seen));
      } else {
        more++;
      }
    }
    model.put("certificates", rows);
    model.put("certificatesAll", wording.count(all.size()));
    model.put(
        "certificatesCurrent",
        wording.text(
            "html.certificates.current",
            Map.of(
                "count", wording.count(current),
                "all", wording.count(all.size()),
                "days", wording.count(SeenCertificate.leadDays(evaluation.policy())))));
    model.put("certificatesMore", more(more));
  }

  private static int order(SeenCertificate.Standing standing) {
    return switch (standing) {
      case REVOKED -> 0;
      case RENEW -> 1;
      case EXPIRED -> 2;
      case CURRENT -> 3;
    };
  }

  private Views.Certificate certificate(SeenCertificate seen) {
    return new Views.Certificate(
        findingWords.holder(seen.facts().certificate()),
        seen.facts().certificate().organization().map(wording::free).orElse(Wording.NOTHING),
        wording.moment(seen.facts().certificate().notAfter()),
        wording.count(seen.facts().daysLeft()),
        wording.value("standing." + seen.standing()),
        Tones.of(seen.standing()),
        wording.count(seen.documents()),
        wording.text("certificate.remedy." + seen.standing()));
  }

  private void documents(Map<String, Object> model) {
    List<Views.Document> shown = lists.documents();
    Set<String> anchors = lists.anchors();
    model.put("documents", shown);
    model.put("documentsShown", wording.count(shown.size()));
    model.put("documentsMore", more(lists.documentsLeft()));
    long withSteps = lists.documentsWithSteps();
    model.put(
        "checksLeft",
        withSteps == shown.size()
            ? ""
            : wording.text(
                "html.checksLeft",
                Map.of(
                    "shown", wording.count(withSteps),
                    "count", wording.count(shown.size() - withSteps))));
    // A finding leads to its document only where the page tells of it.
    model.put(
        "linked",
        (TemplateMethodModelEx) arguments -> anchors.contains(String.valueOf(arguments.get(0))));
  }

  private void findings(Map<String, Object> model) {
    Set<String> rules = new HashSet<>();
    Set<String> units = new TreeSet<>();
    List<Views.Item> items = lists.findings();
    for (Views.Item item : items) {
      rules.add(item.rule());
      units.add(item.unit());
    }
    model.put("findings", items);
    model.put("findingsAll", wording.count(lists.findingsAll()));
    model.put("findingsMore", more(lists.findingsLeft()));
    model.put(
        "filterRules",
        evaluation.policy().rules().stream()
            .map(rule -> wording.name(rule.id()))
            .filter(rules::contains)
            .toList());
    model.put("filterUnits", List.copyOf(units));
    model.put(
        "filterSeverities",
        List.of(Severity.CRITICAL, Severity.MAJOR, Severity.MINOR, Severity.INFO).stream()
            .map(s -> new Views.Pair(s.name(), wording.severity(s)))
            .toList());
    model.put(
        "filterResults",
        PageLists.WORST_FIRST.stream()
            .map(r -> new Views.Pair(r.name(), wording.result(r)))
            .toList());
  }

  private void unexamined(Map<String, Object> model) {
    model.put("unexamined", lists.unexamined());
    model.put("unexaminedMore", more(lists.unexaminedLeft()));
  }

  private String more(long left) {
    return left == 0 ? "" : wording.text("html.rest", Map.of("count", wording.count(left)));
  }
}
