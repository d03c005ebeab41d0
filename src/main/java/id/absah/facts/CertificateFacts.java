package id.absah.facts;

import id.absah.validation.CertificateSummary;
import id.absah.validation.RevocationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The facts of one signer certificate as seen in one document (rules for certificates are judged
 * once for each certificate of a document; recaps count it once for the whole run by its SHA-256).
 *
 * @param certificate what it says
 * @param provider who issued it
 * @param providerName by the policy's name
 * @param lifeDays notAfter less notBefore, in days with fraction
 * @param daysLeft whole days from the evaluation date to notAfter; negative when over
 * @param standardsMet whether key usage, extended key usage and basic constraints are those of a
 *     signing certificate
 * @param revocation status at the best signature time
 * @param revokedAt since when it is revoked, when any data say so
 * @param lastUsedAt the latest best signature time of the signatures made with it in this document;
 *     empty when one of them has no proof of existence
 * @param register what the register of certificates says; empty when none was handed over
 */
public record CertificateFacts(
    CertificateSummary certificate,
    Provider provider,
    Optional<String> providerName,
    double lifeDays,
    long daysLeft,
    Optional<Boolean> standardsMet,
    RevocationStatus revocation,
    Optional<Instant> revokedAt,
    Optional<Instant> lastUsedAt,
    Optional<RegisterEntry> register) {
  /** The same certificate on an evaluation date. */
  public CertificateFacts on(LocalDate asOf, ZoneId zone) {
    return new CertificateFacts(
        certificate,
        provider,
        providerName,
        lifeDays,
        ChronoUnit.DAYS.between(asOf, certificate.notAfter().atZone(zone).toLocalDate()),
        standardsMet,
        revocation,
        revokedAt,
        lastUsedAt,
        register);
  }

  /** The same certificate looked up in a register. */
  public CertificateFacts registered(RegisterEntry entry) {
    return new CertificateFacts(
        certificate,
        provider,
        providerName,
        lifeDays,
        daysLeft,
        standardsMet,
        revocation,
        revokedAt,
        lastUsedAt,
        Optional.of(entry));
  }
}
