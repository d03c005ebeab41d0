package id.absah.reports.html;

import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.findings.Finding;
import id.absah.findings.Result;
import id.absah.reports.text.FindingWording;
import id.absah.reports.text.PolicyAppendix;
import id.absah.reports.text.RunFacts;
import id.absah.reports.text.SeenCertificate;
import id.absah.reports.text.Tally;
import id.absah.reports.text.Wording;
import id.absah.rules.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Everything the page shows, by the names the template uses. */
final class PageModel {
  /** A browser filters so many rows at once without a wait; Excel and CSV hold them all. */
  static final int LISTED_FINDINGS = 5_000;

  /** Documents told at length: about ten megabytes of page. */
  static final int LISTED_DOCUMENTS = 2_000;

  /** Certificates and unexamined documents listed. */
  static final int LISTED_ROWS = 1_000;

  private static final List<Result> WORST_FIRST =
      List.of(Result.FAIL, Result.ERROR, Result.REVIEW, Result.UNKNOWN);

  private record Ref(DocumentEvaluation document, Finding finding) {}

  private final Evaluation evaluation;
  private final Wording wording;
  private final FindingWording findingWords;
  private final DocumentViews documents;
  // By identity: two entries of an archive may bear one name.
  private final IdentityHashMap<DocumentEvaluation, Integer> numbers = new IdentityHashMap<>();

  PageModel(Evaluation evaluation, Wording wording) {
    this.evaluation = evaluation;
    this.wording = wording;
    this.findingWords = new FindingWording(wording, evaluation.policy());
    this.documents = new DocumentViews(wording, findingWords);
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
    List<DocumentEvaluation> shown = shownDocuments(model);
    findings(model);
    model.put("documents", views(shown));
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
      } else if (rows.size() < LISTED_ROWS) {
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

  /** The documents told at length: all, or when they are too many, those that need an eye first. */
  private List<DocumentEvaluation> shownDocuments(Map<String, Object> model) {
    List<DocumentEvaluation> examined =
        new ArrayList<>(
            evaluation.documents().stream()
                .filter(document -> document.facts().isPresent())
                .toList());
    int left = Math.max(0, examined.size() - LISTED_DOCUMENTS);
    if (left > 0) {
      examined.sort(
          Comparator.comparing(document -> document.conclusion() == DocumentConclusion.COMPLIANT));
    }
    List<DocumentEvaluation> shown = examined.subList(0, examined.size() - left);
    for (DocumentEvaluation document : shown) {
      numbers.put(document, numbers.size() + 1);
    }
    model.put("documentsShown", wording.count(shown.size()));
    model.put("documentsMore", more(left));
    return shown;
  }

  private Iterator<Views.Document> views(List<DocumentEvaluation> shown) {
    return shown.stream()
        .map(document -> documents.of(document, numbers.getOrDefault(document, 0)))
        .iterator();
  }

  private void findings(Map<String, Object> model) {
    List<Ref> refs = new ArrayList<>();
    for (DocumentEvaluation document : evaluation.documents()) {
      for (Finding finding : document.findings()) {
        if (FindingWording.listed(finding)) {
          refs.add(new Ref(document, finding));
        }
      }
    }
    refs.sort(
        Comparator.comparing((Ref ref) -> ref.finding().waived())
            .thenComparing(ref -> ref.finding().severity(), Comparator.reverseOrder())
            .thenComparing(ref -> WORST_FIRST.indexOf(ref.finding().result())));
    List<Ref> shown = refs.subList(0, Math.min(refs.size(), LISTED_FINDINGS));
    Set<String> rules = new LinkedHashSet<>();
    Set<String> units = new TreeSet<>();
    List<Views.Item> items = new ArrayList<>();
    for (Ref ref : shown) {
      Views.Item item =
          documents.item(ref.document(), ref.finding(), numbers.getOrDefault(ref.document(), -1));
      items.add(item);
      rules.add(item.rule());
      units.add(item.unit());
    }
    model.put("findings", items);
    model.put("findingsAll", wording.count(refs.size()));
    model.put("findingsMore", more(refs.size() - shown.size()));
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
        WORST_FIRST.stream().map(r -> new Views.Pair(r.name(), wording.result(r))).toList());
  }

  private void unexamined(Map<String, Object> model) {
    List<DocumentEvaluation> all =
        evaluation.documents().stream().filter(document -> document.facts().isEmpty()).toList();
    model.put("unexamined", all.stream().limit(LISTED_ROWS).map(documents::unexamined).toList());
    model.put("unexaminedMore", more(Math.max(0, all.size() - LISTED_ROWS)));
  }

  private String more(long left) {
    return left == 0 ? "" : wording.text("html.rest", Map.of("count", wording.count(left)));
  }
}
