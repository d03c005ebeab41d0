package id.absah.reports.text;

import id.absah.findings.DocumentConclusion;
import id.absah.findings.Evaluation;
import id.absah.findings.Result;
import id.absah.findings.Summary;
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

    private void add(Summary.Group group) {
      group
          .authenticity()
          .forEach(
              (authenticity, count) -> {
                examined += count;
                switch (authenticity) {
                  case AUTHENTIC -> authentic += count;
                  case AUTHENTIC_REVOCATION_UNKNOWN -> revocationUnknown += count;
                  case UNDETERMINED -> undetermined += count;
                  case NOT_AUTHENTIC -> notAuthentic += count;
                  case UNSIGNED -> unsigned += count;
                }
              });
      group.conclusions().forEach((key, count) -> conclusions.merge(key, count, Long::sum));
      all = conclusions.values().stream().mapToLong(Long::longValue).sum();
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
    private final long waived;

    private RuleResults(Summary.RuleCount rule) {
      counts.putAll(rule.results());
      waived = rule.waived();
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

  /** The numbers of an evaluation, from its summary. */
  public static Tally of(Evaluation evaluation) {
    Summary summary = evaluation.summary();
    Documents total = new Documents();
    total.add(new Summary.Group(summary.conclusions(), summary.authenticity()));
    TreeMap<String, Documents> units = new TreeMap<>();
    summary.units().forEach((unit, group) -> units.put(name(unit), counted(group)));
    if (total.notExamined() > 0) {
      // What was not examined is of no known unit.
      units
          .computeIfAbsent("", name -> new Documents())
          .add(
              new Summary.Group(
                  Map.of(DocumentConclusion.NOT_EVALUATED, total.notExamined()), Map.of()));
    }
    Map<String, RuleResults> rules = new LinkedHashMap<>();
    for (Summary.RuleCount rule : summary.rules()) {
      rules.put(rule.rule(), new RuleResults(rule));
    }
    return new Tally(
        total,
        Collections.unmodifiableSortedMap(units),
        Collections.unmodifiableMap(rules),
        summary.signatures(),
        summary.timestamps());
  }

  private static Documents counted(Summary.Group group) {
    Documents documents = new Documents();
    documents.add(group);
    return documents;
  }

  private static String name(String unit) {
    return unit.equals(Summary.NOT_ESTABLISHED) ? "" : unit;
  }
}
