package id.absah.findings;

import id.absah.facts.Authenticity;
import id.absah.facts.CertificateFacts;
import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.SignatureFacts;
import id.absah.rules.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run comes to in numbers. Maps over an enum hold every constant, in its order. Documents
 * that could not be examined count in {@code documents}, {@code conclusions} and {@code statuses}
 * only: what was not examined is not zero.
 *
 * @param documents every row
 * @param signatures approval and certification signatures in examined documents
 * @param timestamps document time-stamps in examined documents
 * @param conclusions documents by conclusion
 * @param authenticity examined documents by authenticity
 * @param statuses documents by whether they could be examined
 * @param rules what came of each rule, in policy order
 * @param units examined documents by perangkat daerah and conclusion, in name order; {@code -} is
 *     no known unit
 * @param kinds examined documents by kind and conclusion, in the order of ids; {@code -} is no kind
 * @param severities unwaived findings by severity and result
 * @param waived how many findings are waived
 * @param certificates every signer certificate once, in the order of first use
 */
public record Summary(
    int documents,
    int signatures,
    int timestamps,
    Map<DocumentConclusion, Integer> conclusions,
    Map<Authenticity, Integer> authenticity,
    Map<DocumentStatus, Integer> statuses,
    List<RuleCount> rules,
    SortedMap<String, Map<DocumentConclusion, Integer>> units,
    SortedMap<String, Map<DocumentConclusion, Integer>> kinds,
    Map<Severity, Map<Result, Integer>> severities,
    int waived,
    List<CertificateUse> certificates) {
  /** What stands for a unit or kind that could not be established. */
  public static final String NOT_ESTABLISHED = "-";

  /**
   * What came of one rule.
   *
   * @param rule its id
   * @param results its findings by result, the waived ones included
   * @param waived how many of them are waived
   * @param failedDocuments documents with an unwaived FAIL of it
   */
  public record RuleCount(
      String rule, Map<Result, Integer> results, int waived, int failedDocuments) {}

  /**
   * A signer certificate in the run.
   *
   * @param facts as seen in the first document that uses it
   * @param documents how many documents it signs
   * @param signatures how many signatures it made
   * @param units the perangkat daerah of those documents, where known, in the order of first use
   * @param firstPath the first document that uses it
   */
  public record CertificateUse(
      CertificateFacts facts, int documents, int signatures, List<String> units, String firstPath) {
    public CertificateUse {
      units = List.copyOf(units);
    }
  }

  public Summary {
    rules = List.copyOf(rules);
    certificates = List.copyOf(certificates);
  }

  /** Counts documents in their order. */
  public static Summary of(List<DocumentEvaluation> documents) {
    Counting counting = new Counting();
    for (DocumentEvaluation document : documents) {
      counting.add(document);
    }
    return counting.summary();
  }

  /** Documents with a conclusion. */
  public int count(DocumentConclusion conclusion) {
    return conclusions.getOrDefault(conclusion, 0);
  }

  /** Examined documents with an authenticity. */
  public int count(Authenticity value) {
    return authenticity.getOrDefault(value, 0);
  }

  /** Documents with a status. */
  public int count(DocumentStatus status) {
    return statuses.getOrDefault(status, 0);
  }

  static <E extends Enum<E>> Map<E, Integer> zeros(Class<E> type) {
    EnumMap<E, Integer> counts = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      counts.put(constant, 0);
    }
    return counts;
  }

  private static final class Counting {
    private int documents;
    private int signatures;
    private int timestamps;
    private int waived;
    private final Map<DocumentConclusion, Integer> conclusions = zeros(DocumentConclusion.class);
    private final Map<Authenticity, Integer> authenticity = zeros(Authenticity.class);
    private final Map<DocumentStatus, Integer> statuses = zeros(DocumentStatus.class);
    private final Map<String, RuleTally> rules = new LinkedHashMap<>();
    private final TreeMap<String, Map<DocumentConclusion, Integer>> units = new TreeMap<>();
    private final TreeMap<String, Map<DocumentConclusion, Integer>> kinds = new TreeMap<>();
    private final Map<Severity, Map<Result, Integer>> severities = new EnumMap<>(Severity.class);
    private final Map<String, CertificateTally> certificates = new LinkedHashMap<>();

    Counting() {
      for (Severity severity : Severity.values()) {
        severities.put(severity, zeros(Result.class));
      }
    }

    void add(DocumentEvaluation document) {
      documents++;
      conclusions.merge(document.conclusion(), 1, Integer::sum);
      statuses.merge(document.status(), 1, Integer::sum);
      document.facts().ifPresent(facts -> addFacts(document, facts));
      Set<String> failed = new LinkedHashSet<>();
      for (Finding finding : document.findings()) {
        addFinding(finding, failed);
      }
      for (String rule : failed) {
        rules.computeIfAbsent(rule, RuleTally::new).failedDocuments++;
      }
    }

    private void addFacts(DocumentEvaluation document, EstablishedFacts facts) {
      DocumentFacts about = facts.document();
      signatures += about.signatureCount();
      timestamps += about.timestampCount();
      authenticity.merge(about.authenticity(), 1, Integer::sum);
      tally(units, about.unit().orElse(NOT_ESTABLISHED), document.conclusion());
      tally(kinds, about.kind().orElse(NOT_ESTABLISHED), document.conclusion());
      for (CertificateFacts certificate : facts.certificates()) {
        String sha256 = certificate.certificate().sha256();
        CertificateTally tally =
            certificates.computeIfAbsent(
                sha256, key -> new CertificateTally(certificate, document.path()));
        tally.documents++;
        about.unit().ifPresent(tally.units::add);
        for (SignatureFacts signature : facts.signatures()) {
          if (signature.signer().isPresent() && signature.signer().get().sha256().equals(sha256)) {
            tally.signatures++;
          }
        }
      }
    }

    private void addFinding(Finding finding, Set<String> failed) {
      RuleTally tally = rules.computeIfAbsent(finding.rule(), RuleTally::new);
      tally.results.merge(finding.result(), 1, Integer::sum);
      if (finding.waived()) {
        waived++;
        tally.waived++;
        return;
      }
      severities
          .computeIfAbsent(finding.severity(), key -> zeros(Result.class))
          .merge(finding.result(), 1, Integer::sum);
      if (finding.result() == Result.FAIL) {
        failed.add(finding.rule());
      }
    }

    private static void tally(
        Map<String, Map<DocumentConclusion, Integer>> groups,
        String name,
        DocumentConclusion conclusion) {
      groups
          .computeIfAbsent(name, key -> zeros(DocumentConclusion.class))
          .merge(conclusion, 1, Integer::sum);
    }

    Summary summary() {
      return new Summary(
          documents,
          signatures,
          timestamps,
          Collections.unmodifiableMap(conclusions),
          Collections.unmodifiableMap(authenticity),
          Collections.unmodifiableMap(statuses),
          rules.values().stream().map(RuleTally::count).toList(),
          Collections.unmodifiableSortedMap(units),
          Collections.unmodifiableSortedMap(kinds),
          Collections.unmodifiableMap(severities),
          waived,
          certificates.values().stream().map(CertificateTally::use).toList());
    }
  }

  private static final class RuleTally {
    private final String rule;
    private final Map<Result, Integer> results = zeros(Result.class);
    private int waived;
    private int failedDocuments;

    RuleTally(String rule) {
      this.rule = rule;
    }

    RuleCount count() {
      return new RuleCount(rule, Collections.unmodifiableMap(results), waived, failedDocuments);
    }
  }

  private static final class CertificateTally {
    private final CertificateFacts facts;
    private final String firstPath;
    private final Set<String> units = new LinkedHashSet<>();
    private int documents;
    private int signatures;

    CertificateTally(CertificateFacts facts, String firstPath) {
      this.facts = facts;
      this.firstPath = firstPath;
    }

    CertificateUse use() {
      return new CertificateUse(facts, documents, signatures, List.copyOf(units), firstPath);
    }
  }
}
