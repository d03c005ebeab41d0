package id.absah.findings;

import id.absah.facts.Authenticity;
import id.absah.facts.CertificateFacts;
import id.absah.rules.Policy;
import id.absah.rules.Severity;
import id.absah.validation.RevocationStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

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
 * @param units examined documents by perangkat daerah, in name order; {@code -} is no known unit
 * @param kinds examined documents by kind, in the order of ids; {@code -} is no kind
 * @param severities unwaived findings by severity and result
 * @param waived how many findings are waived
 * @param waivers the policy's waivers in its order, and what each of them covers
 * @param certificates every signer certificate once, in the order of first use
 */
public record Summary(
    long documents,
    long signatures,
    long timestamps,
    Map<DocumentConclusion, Long> conclusions,
    Map<Authenticity, Long> authenticity,
    Map<DocumentStatus, Long> statuses,
    List<RuleCount> rules,
    SortedMap<String, Group> units,
    SortedMap<String, Group> kinds,
    Map<Severity, Map<Result, Long>> severities,
    long waived,
    List<WaiverUse> waivers,
    List<CertificateUse> certificates) {
  /** What stands for a unit or kind that could not be established. */
  public static final String NOT_ESTABLISHED = "-";

  /**
   * Examined documents that have something in common.
   *
   * @param conclusions by conclusion
   * @param authenticity by authenticity
   */
  public record Group(
      Map<DocumentConclusion, Long> conclusions, Map<Authenticity, Long> authenticity) {}

  /**
   * What came of one rule.
   *
   * @param rule its id
   * @param results its findings by result, the waived ones left out
   * @param waived how many are waived
   * @param failedDocuments documents with an unwaived FAIL of it
   */
  public record RuleCount(
      String rule, Map<Result, Long> results, long waived, long failedDocuments) {}

  /**
   * What a waiver did.
   *
   * @param waiver which
   * @param findings how many waived findings it covers
   */
  public record WaiverUse(Policy.Waiver waiver, long findings) {}

  /**
   * A signer certificate in the run.
   *
   * @param facts as seen in the first document that uses it; with the row of the register that any
   *     document lets be found
   * @param documents how many documents it signs
   * @param signatures how many signatures it made
   * @param units the perangkat daerah of those documents, where known, in the order of first use
   * @param firstPath the first document that uses it
   * @param revocation REVOKED when any document says so, GOOD when all do, else UNKNOWN
   * @param revokedAt since when it is revoked, the earliest that any document says
   * @param lastUsed the latest time of its signatures: proven, or claimed where none is proven
   */
  public record CertificateUse(
      CertificateFacts facts,
      long documents,
      long signatures,
      List<String> units,
      String firstPath,
      RevocationStatus revocation,
      Optional<Instant> revokedAt,
      Optional<Instant> lastUsed) {
    public CertificateUse {
      units = List.copyOf(units);
    }
  }

  public Summary {
    rules = List.copyOf(rules);
    waivers = List.copyOf(waivers);
    certificates = List.copyOf(certificates);
  }

  /** Counts rows by going through them once. */
  public static Summary of(Policy policy, Rows rows) {
    SummaryCounter counter = new SummaryCounter(policy);
    rows.<RuntimeException>forEach(counter::add);
    return counter.summary();
  }

  /** Documents with a conclusion. */
  public long count(DocumentConclusion conclusion) {
    return conclusions.getOrDefault(conclusion, 0L);
  }

  /** Examined documents with an authenticity. */
  public long count(Authenticity value) {
    return authenticity.getOrDefault(value, 0L);
  }

  /** Documents with a status. */
  public long count(DocumentStatus status) {
    return statuses.getOrDefault(status, 0L);
  }

  /** Unwaived findings with a severity and a result. */
  public long count(Severity severity, Result result) {
    return severities.getOrDefault(severity, Map.of()).getOrDefault(result, 0L);
  }
}
