package id.absah.reports.html;

import id.absah.facts.Authenticity;
import id.absah.findings.DocumentConclusion;
import id.absah.findings.Evaluation;
import id.absah.findings.Result;
import id.absah.reports.text.FindingWording;
import id.absah.reports.text.Tally;
import id.absah.reports.text.Wording;
import id.absah.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The numbers of the run, laid out as rings and bars. */
final class ChartViews {
  private static final List<Result> JUDGED =
      List.of(Result.PASS, Result.FAIL, Result.ERROR, Result.REVIEW, Result.UNKNOWN);

  private final Wording wording;

  ChartViews(Wording wording) {
    this.wording = wording;
  }

  List<Views.Part> conclusions(Tally.Documents documents) {
    List<String> labels = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    List<String> tones = new ArrayList<>();
    for (DocumentConclusion conclusion : DocumentConclusion.values()) {
      labels.add(wording.value(conclusion));
      counts.add(documents.concluded(conclusion));
      tones.add(Tones.of(conclusion));
    }
    return parts(labels, counts, tones, 100);
  }

  /** Of the documents that were examined; the two ways of being authentic are two parts. */
  List<Views.Part> authenticities(Tally.Documents documents) {
    List<Long> counts =
        List.of(
            documents.authentic() - documents.revocationUnknown(),
            documents.revocationUnknown(),
            documents.undetermined(),
            documents.notAuthentic(),
            documents.unsigned());
    List<String> labels = new ArrayList<>();
    List<String> tones = new ArrayList<>();
    for (Authenticity authenticity : Authenticity.values()) {
      labels.add(wording.value(authenticity));
      tones.add(
          authenticity == Authenticity.AUTHENTIC_REVOCATION_UNKNOWN
              ? Tones.FAIR
              : Tones.of(authenticity));
    }
    return parts(labels, counts, tones, 100);
  }

  List<Views.Bar> rules(Evaluation evaluation, Tally tally, FindingWording words) {
    List<Views.Bar> bars = new ArrayList<>();
    for (Map.Entry<String, Tally.RuleResults> entry : tally.rules().entrySet()) {
      Tally.RuleResults results = entry.getValue();
      List<String> labels = new ArrayList<>();
      List<Long> counts = new ArrayList<>();
      List<String> tones = new ArrayList<>();
      for (Result result : JUDGED) {
        labels.add(wording.result(result));
        counts.add(results.of(result));
        tones.add(Tones.of(result));
      }
      Optional<Rule> rule = evaluation.policy().rule(entry.getKey());
      bars.add(
          new Views.Bar(
              wording.name(entry.getKey()),
              words.title(entry.getKey()),
              words.basis(entry.getKey()),
              rule.map(found -> wording.severity(found.severity())).orElse(""),
              parts(labels, counts, tones, 1000),
              wording.count(results.judged()),
              note(rule, results)));
    }
    return bars;
  }

  private String note(Optional<Rule> rule, Tally.RuleResults results) {
    List<String> notes = new ArrayList<>();
    if (rule.isPresent() && !rule.get().enabled()) {
      notes.add(wording.text("rule.off"));
    }
    if (results.of(Result.NOT_APPLICABLE) > 0) {
      notes.add(
          wording.count(results.of(Result.NOT_APPLICABLE))
              + " "
              + wording.result(Result.NOT_APPLICABLE).toLowerCase(Locale.ROOT));
    }
    if (results.waived() > 0) {
      notes.add(
          wording.count(results.waived())
              + " "
              + wording.text("column.waived").toLowerCase(Locale.ROOT));
    }
    return String.join("; ", notes);
  }

  List<Views.Bar> units(Tally tally) {
    List<Views.Bar> bars = new ArrayList<>();
    for (Map.Entry<String, Tally.Documents> unit : tally.units().entrySet()) {
      List<String> labels = new ArrayList<>();
      List<Long> counts = new ArrayList<>();
      List<String> tones = new ArrayList<>();
      for (DocumentConclusion conclusion : DocumentConclusion.values()) {
        labels.add(wording.value(conclusion));
        counts.add(unit.getValue().concluded(conclusion));
        tones.add(Tones.of(conclusion));
      }
      bars.add(
          new Views.Bar(
              unit.getKey().isEmpty() ? wording.text("unit.unknown") : wording.free(unit.getKey()),
              "",
              "",
              "",
              parts(labels, counts, tones, 1000),
              wording.count(unit.getValue().all()),
              ""));
    }
    return bars;
  }

  private List<Views.Part> parts(
      List<String> labels, List<Long> counts, List<String> tones, int whole) {
    long sum = counts.stream().mapToLong(Long::longValue).sum();
    List<Views.Part> parts = new ArrayList<>();
    double start = 0;
    for (int i = 0; i < labels.size(); i++) {
      double width = sum == 0 ? 0 : (double) whole * counts.get(i) / sum;
      if (counts.get(i) > 0) {
        parts.add(
            new Views.Part(
                labels.get(i), wording.count(counts.get(i)), svg(start), svg(width), tones.get(i)));
      }
      start += width;
    }
    return parts;
  }

  private static String svg(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
