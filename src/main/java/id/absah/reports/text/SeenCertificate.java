package id.absah.reports.text;

import id.absah.facts.CertificateFacts;
import id.absah.findings.Evaluation;
import id.absah.findings.Summary;
import id.absah.rules.Policy;
import id.absah.validation.RevocationStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A signer certificate, once for the whole run. An archive shows only certificates that were used;
 * how many were issued or revoked it cannot tell.
 *
 * @param facts as first seen
 * @param documents how many documents use it
 * @param signatures how many signatures use it
 * @param revocation REVOKED when any document says so, GOOD when all do, else UNKNOWN
 * @param revokedAt since when, by the first document that says so
 * @param lastUsed the latest time of its signatures: proven, or claimed where none is proven
 * @param standing what is to be done about it on the evaluation date
 */
public record SeenCertificate(
    CertificateFacts facts,
    long documents,
    long signatures,
    RevocationStatus revocation,
    Optional<Instant> revokedAt,
    Optional<Instant> lastUsed,
    Standing standing) {

  /** How a certificate stands on the evaluation date. */
  public enum Standing {
    /** Revoked. */
    REVOKED,
    /** Its validity is over. */
    EXPIRED,
    /** Ends within the lead time of the policy. */
    RENEW,
    /** Runs on. */
    CURRENT
  }

  // REGULATION.md, house rules: renewal lead time 90/60/30 days.
  private static final long DEFAULT_LEAD_DAYS = 90;

  /** All certificates of a run: those that end first come first. */
  public static List<SeenCertificate> all(Evaluation evaluation) {
    long lead = leadDays(evaluation.policy());
    List<SeenCertificate> all = new ArrayList<>();
    for (Summary.CertificateUse use : evaluation.summary().certificates()) {
      all.add(of(use, lead));
    }
    all.sort(
        Comparator.comparingLong((SeenCertificate one) -> one.facts().daysLeft())
            .thenComparing(one -> one.facts().certificate().subject())
            .thenComparing(one -> one.facts().certificate().sha256()));
    return all;
  }

  private static SeenCertificate of(Summary.CertificateUse use, long lead) {
    return new SeenCertificate(
        use.facts(),
        use.documents(),
        use.signatures(),
        use.revocation(),
        use.revokedAt(),
        use.lastUsed(),
        use.revocation() == RevocationStatus.REVOKED
            ? Standing.REVOKED
            : standing(use.facts().daysLeft(), lead));
  }

  private static Standing standing(long daysLeft, long lead) {
    if (daysLeft < 0) {
      return Standing.EXPIRED;
    }
    return daysLeft <= lead ? Standing.RENEW : Standing.CURRENT;
  }

  /** The longest of the policy's lead times, in days. */
  public static long leadDays(Policy policy) {
    List<Long> all = allLeadDays(policy);
    return all.isEmpty() ? DEFAULT_LEAD_DAYS : all.get(0);
  }

  /** The policy's lead times in days, each once, the longest first. */
  public static List<Long> allLeadDays(Policy policy) {
    if (policy.settings().get("renewalLeadDays") instanceof List<?> days) {
      return days.stream()
          .filter(Number.class::isInstance)
          .map(day -> ((Number) day).longValue())
          .filter(day -> day >= 0)
          .distinct()
          .sorted(Comparator.reverseOrder())
          .toList();
    }
    return List.of(DEFAULT_LEAD_DAYS);
  }
}
