package id.absah.reports.text;

import id.absah.facts.CertificateFacts;
import id.absah.facts.SignatureFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.rules.Policy;
import id.absah.validation.RevocationStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param standing what is to be done about it on the evaluation date
 */
public record SeenCertificate(
    CertificateFacts facts,
    long documents,
    long signatures,
    RevocationStatus revocation,
    Optional<Instant> revokedAt,
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
    Map<String, List<CertificateFacts>> seen = new LinkedHashMap<>();
    Map<String, Long> signatures = new LinkedHashMap<>();
    for (DocumentEvaluation document : evaluation.documents()) {
      document
          .facts()
          .ifPresent(
              facts -> {
                for (CertificateFacts certificate : facts.certificates()) {
                  seen.computeIfAbsent(
                          certificate.certificate().sha256(), sha256 -> new ArrayList<>())
                      .add(certificate);
                }
                for (SignatureFacts signature : facts.signatures()) {
                  signature
                      .signer()
                      .ifPresent(signer -> signatures.merge(signer.sha256(), 1L, Long::sum));
                }
              });
    }
    long lead = leadDays(evaluation.policy());
    List<SeenCertificate> all = new ArrayList<>();
    seen.forEach((sha256, uses) -> all.add(of(uses, signatures.getOrDefault(sha256, 0L), lead)));
    all.sort(
        Comparator.comparingLong((SeenCertificate one) -> one.facts().daysLeft())
            .thenComparing(one -> one.facts().certificate().subject())
            .thenComparing(one -> one.facts().certificate().sha256()));
    return List.copyOf(all);
  }

  private static SeenCertificate of(List<CertificateFacts> uses, long signatures, long lead) {
    CertificateFacts first = uses.get(0);
    Optional<Instant> revokedAt =
        uses.stream().flatMap(use -> use.revokedAt().stream()).min(Comparator.naturalOrder());
    boolean revoked =
        revokedAt.isPresent()
            || uses.stream().anyMatch(use -> use.revocation() == RevocationStatus.REVOKED);
    boolean good = uses.stream().allMatch(use -> use.revocation() == RevocationStatus.GOOD);
    return new SeenCertificate(
        first,
        uses.size(),
        signatures,
        revoked
            ? RevocationStatus.REVOKED
            : good ? RevocationStatus.GOOD : RevocationStatus.UNKNOWN,
        revokedAt,
        revoked ? Standing.REVOKED : standing(first.daysLeft(), lead));
  }

  private static Standing standing(long daysLeft, long lead) {
    if (daysLeft < 0) {
      return Standing.EXPIRED;
    }
    return daysLeft <= lead ? Standing.RENEW : Standing.CURRENT;
  }

  /** The longest of the policy's lead times, in days. */
  public static long leadDays(Policy policy) {
    if (policy.settings().get("renewalLeadDays") instanceof List<?> days) {
      return days.stream()
          .filter(Number.class::isInstance)
          .mapToLong(day -> ((Number) day).longValue())
          .max()
          .orElse(DEFAULT_LEAD_DAYS);
    }
    return DEFAULT_LEAD_DAYS;
  }
}
