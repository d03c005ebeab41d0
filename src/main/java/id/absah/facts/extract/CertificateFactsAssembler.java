package id.absah.facts.extract;

import id.absah.document.SignatureKind;
import id.absah.facts.CertificateFacts;
import id.absah.facts.SignatureFacts;
import id.absah.validation.CertificateSummary;
import id.absah.validation.RevocationFinding;
import id.absah.validation.RevocationStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together the facts of the signer certificates of a document. */
final class CertificateFactsAssembler {
  private static final double SECONDS_OF_A_DAY = 86_400;

  /**
   * The extended key usages of certificates that sign documents: Adobe Authentic Documents, which
   * BSrE marks critical and alone; RFC 9336 document signing; Microsoft document signing; e-mail
   * protection; any.
   */
  private static final Set<String> SIGNING =
      Set.of(
          "1.2.840.113583.1.1.5",
          "1.3.6.1.5.5.7.3.36",
          "1.3.6.1.4.1.311.10.3.12",
          "1.3.6.1.5.5.7.3.4",
          "2.5.29.37.0");

  private static final Set<String> SIGNING_BITS =
      Set.of("digitalSignature", "nonRepudiation", "contentCommitment");

  private final LocalDate asOf;
  private final ZoneId zone;

  CertificateFactsAssembler(LocalDate asOf, ZoneId zone) {
    this.asOf = asOf;
    this.zone = zone;
  }

  /** The certificates of the approval and certification signatures, in order of first use. */
  List<CertificateFacts> assemble(List<SignatureFacts> signatures) {
    Map<String, List<SignatureFacts>> bySigner = new LinkedHashMap<>();
    for (SignatureFacts signature : signatures) {
      if (signature.kind() != SignatureKind.DOCUMENT_TIMESTAMP) {
        signature
            .signer()
            .ifPresent(
                signer ->
                    bySigner
                        .computeIfAbsent(signer.sha256(), key -> new ArrayList<>())
                        .add(signature));
      }
    }
    List<CertificateFacts> facts = new ArrayList<>();
    for (List<SignatureFacts> used : bySigner.values()) {
      used.get(0).signer().ifPresent(signer -> facts.add(assemble(signer, used)));
    }
    return facts;
  }

  private CertificateFacts assemble(CertificateSummary certificate, List<SignatureFacts> used) {
    SignatureFacts first = used.get(0);
    Duration life = Duration.between(certificate.notBefore(), certificate.notAfter());
    long daysLeft =
        ChronoUnit.DAYS.between(asOf, certificate.notAfter().atZone(zone).toLocalDate());
    return new CertificateFacts(
        certificate,
        first.provider(),
        first.providerName(),
        life.toSeconds() / SECONDS_OF_A_DAY,
        daysLeft,
        standardsMet(certificate),
        revocation(used),
        revokedAt(certificate, used),
        lastUsedAt(used),
        Optional.empty());
  }

  /** Without a key usage extension the certificate does not say (RFC 5280, 4.2.1.3). */
  private static Optional<Boolean> standardsMet(CertificateSummary certificate) {
    if (certificate.certificateAuthority()) {
      return Optional.of(false);
    }
    boolean extended =
        certificate.extendedKeyUsage().isEmpty()
            || certificate.extendedKeyUsage().stream().anyMatch(SIGNING::contains);
    if (!extended) {
      return Optional.of(false);
    }
    return certificate.keyUsage().isEmpty()
        ? Optional.empty()
        : Optional.of(certificate.keyUsage().stream().anyMatch(SIGNING_BITS::contains));
  }

  /** The worst of what the signatures' data say: revoked, then unknown. */
  private static RevocationStatus revocation(List<SignatureFacts> used) {
    RevocationStatus worst = RevocationStatus.GOOD;
    for (SignatureFacts signature : used) {
      if (signature.revocation() == RevocationStatus.REVOKED) {
        return RevocationStatus.REVOKED;
      }
      if (signature.revocation() == RevocationStatus.UNKNOWN) {
        worst = RevocationStatus.UNKNOWN;
      }
    }
    return worst;
  }

  private static Optional<Instant> revokedAt(
      CertificateSummary certificate, List<SignatureFacts> used) {
    for (SignatureFacts signature : used) {
      for (RevocationFinding finding : signature.revocationFindings()) {
        if (finding.certificateSha256().equals(certificate.sha256())
            && finding.revokedAt().isPresent()) {
          return finding.revokedAt();
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> lastUsedAt(List<SignatureFacts> used) {
    Instant last = Instant.MIN;
    for (SignatureFacts signature : used) {
      if (signature.bestSignatureTime().isEmpty()) {
        return Optional.empty();
      }
      if (signature.bestSignatureTime().get().isAfter(last)) {
        last = signature.bestSignatureTime().get();
      }
    }
    return Optional.of(last);
  }
}
