package id.absah.reports.text;

import id.absah.document.SignatureKind;
import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.SignatureFacts;
import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.findings.Finding;
import id.absah.findings.Result;
import id.absah.rules.Rule;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The numbers of a run. Documents: {@code all = examined + notExamined}, {@code examined = signed +
 * unsigned}, {@code signed = authentic + problematic}.
 *
 * @param total over all documents
 * @param units the same by perangkat daerah, in name order; {@code ""} for documents of none known
 * @param rules the results of each rule in policy order, waived ones left out
 * @param signatures approval and certification signatures
 * @param timestamps document time-stamps
 */
public record Tally(
    Documents total,
    SortedMap<String, Documents> units,
    Map<String, RuleResults> rules,
    long signatures,
    long timestamps) {

  /** Counts of documents. */
  public static final class Documents {
    private long all;
    private long examined;
    private long signed;
    private long authentic;
    private long revocationUnknown;
    private long undetermined;
    private long notAuthentic;
    private long unsigned;
    private final Map<DocumentConclusion, Long> conclusions =
        new EnumMap<>(DocumentConclusion.class);

    private void add(DocumentEvaluation document) {
      all++;
      conclusions.merge(document.conclusion(), 1L, Long::sum);
      if (document.facts().isEmpty()) {
        return;
      }
      examined++;
      DocumentFacts facts = document.facts().get().document();
      switch (facts.authenticity()) {
        case AUTHENTIC -> authentic++;
        case AUTHENTIC_REVOCATION_UNKNOWN -> revocationUnknown++;
        case UNDETERMINED -> undetermined++;
        case NOT_AUTHENTIC -> notAuthentic++;
        case UNSIGNED -> unsigned++;
      }
      signed = examined - unsigned;
    }

    /** Every entry. */
    public long all() {
      return all;
    }

    /** Those that could be examined. */
    public long examined() {
      return examined;
    }

    /** Those that could not. */
    public long notExamined() {
      return all - examined;
    }

    /** Those with a signature. */
    public long signed() {
      return signed;
    }

    /** Those without. */
    public long unsigned() {
      return unsigned;
    }

    /** Proven authentic, those included whose revocation status is unknown. */
    public long authentic() {
      return authentic + revocationUnknown;
    }

    /** Of the authentic, those whose revocation status is unknown. */
    public long revocationUnknown() {
      return revocationUnknown;
    }

    /** Signed, but not proven authentic. */
    public long problematic() {
      return undetermined + notAuthentic;
    }

    /** Of the problematic, those refuted. */
    public long notAuthentic() {
      return notAuthentic;
    }

    /** Of the problematic, those neither proven nor refuted. */
    public long undetermined() {
      return undetermined;
    }

    /** How many came to a conclusion. */
    public long concluded(DocumentConclusion conclusion) {
      return conclusions.getOrDefault(conclusion, 0L);
    }
  }

  /** Counts of one rule's results. */
  public static final class RuleResults {
    private final Map<Result, Long> counts = new EnumMap<>(Result.class);
    private long waived;

    private void add(Finding finding) {
      if (finding.waived()) {
        waived++;
      } else {
        counts.merge(finding.result(), 1L, Long::sum);
      }
    }

    /** How often a result was reached. */
    public long of(Result result) {
      return counts.getOrDefault(result, 0L);
    }

    /** How many findings a waiver covers. */
    public long waived() {
      return waived;
    }

    /** How many subjects were judged at all. */
    public long judged() {
      return of(Result.PASS)
          + of(Result.FAIL)
          + of(Result.REVIEW)
          + of(Result.UNKNOWN)
          + of(Result.ERROR);
    }
  }

  /** Counts a whole evaluation. */
  public static Tally of(Evaluation evaluation) {
    Documents total = new Documents();
    TreeMap<String, Documents> units = new TreeMap<>();
    Map<String, RuleResults> rules = new LinkedHashMap<>();
    for (Rule rule : evaluation.policy().rules()) {
      rules.put(rule.id(), new RuleResults());
    }
    long signatures = 0;
    long timestamps = 0;
    for (DocumentEvaluation document : evaluation.documents()) {
      total.add(document);
      units.computeIfAbsent(unit(document), name -> new Documents()).add(document);
      for (Finding finding : document.findings()) {
        rules.computeIfAbsent(finding.rule(), id -> new RuleResults()).add(finding);
      }
      for (SignatureFacts signature :
          document.facts().map(EstablishedFacts::signatures).orElse(java.util.List.of())) {
        if (signature.kind() == SignatureKind.DOCUMENT_TIMESTAMP) {
          timestamps++;
        } else {
          signatures++;
        }
      }
    }
    return new Tally(
        total,
        Collections.unmodifiableSortedMap(units),
        Collections.unmodifiableMap(rules),
        signatures,
        timestamps);
  }

  private static String unit(DocumentEvaluation document) {
    return document.facts().flatMap(facts -> facts.document().unit()).orElse("");
  }
}
