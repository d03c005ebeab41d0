package id.absah.reports.text;

import id.absah.document.SignatureKind;
import id.absah.facts.SignatureFacts;
import id.absah.validation.CertificateSummary;
import id.absah.validation.Indication;
import id.absah.validation.RevocationFinding;
import id.absah.validation.TimestampValidation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What proves the time of a signature, and where the word on revocation comes from. */
public final class ProofWording {
  private final Wording wording;

  /** The words for proofs. */
  public ProofWording(Wording wording) {
    this.wording = wording;
  }

  /** How the time was proven, or why it is not; a claimed time is named as a claim. */
  public List<String> time(SignatureFacts signature) {
    List<String> lines = new ArrayList<>();
    lines.add(verdict(signature));
    for (TimestampValidation token : signature.timestamps()) {
      lines.add(token(token));
    }
    signature
        .claimedTime()
        .ifPresent(
            claimed ->
                lines.add(
                    wording.text(
                            "proof.claimed", Map.of("time", wording.moment(claimed.toInstant())))
                        + signature
                            .timeDeviationMinutes()
                            .map(
                                minutes ->
                                    " "
                                        + wording.text(
                                            "proof.deviation",
                                            Map.of("minutes", wording.count(minutes))))
                            .orElse("")));
    return lines;
  }

  private String verdict(SignatureFacts signature) {
    Optional<Instant> best = signature.bestSignatureTime();
    if (best.isEmpty()) {
      return wording.text(signature.timestamps().isEmpty() ? "proof.none" : "proof.unsound");
    }
    String by =
        signature.kind() == SignatureKind.DOCUMENT_TIMESTAMP
            ? "proof.itself"
            : best.equals(signature.timestamp()) ? "proof.timestamp" : "proof.document";
    return wording.text(by, Map.of("time", wording.moment(best.get())));
  }

  private String token(TimestampValidation token) {
    String verdict =
        token.conclusion().indication() == Indication.TOTAL_PASSED ? "passed" : "refused";
    return wording.text(
        "proof.token." + verdict,
        Map.of(
            "tsa", token.tsa().map(wording::name).orElse(wording.text("proof.tsaUnknown")),
            "time", moment(token.time()),
            "reason",
                token
                    .conclusion()
                    .reason()
                    .map(reason -> Sentences.inSentence(wording.meaning(reason)))
                    .orElse(Wording.NOTHING)));
  }

  /** For each certificate of the path what is known of its revocation, and from where. */
  public List<String> revocation(SignatureFacts signature) {
    List<String> lines = new ArrayList<>();
    for (RevocationFinding finding : signature.revocationFindings()) {
      lines.add(revocation(finding, holder(finding.certificateSha256(), signature)));
    }
    if (lines.isEmpty()) {
      lines.add(wording.text("revocation.noData"));
    }
    return lines;
  }

  private String revocation(RevocationFinding finding, String name) {
    String status = wording.value("revocationStatus." + finding.status());
    if (finding.source().equals("none")) {
      return wording.text("revocation.none", Map.of("name", name, "status", status));
    }
    String line =
        wording.text(
            "revocation.from",
            Map.of(
                "name", name,
                "status", status,
                "source", source(finding.source()),
                "produced", moment(finding.producedAt()),
                "next", moment(finding.nextUpdate())));
    return finding
        .revokedAt()
        .map(
            at ->
                line
                    + " "
                    + wording.text(
                        "revocation.since",
                        Map.of(
                            "time", wording.moment(at),
                            "reason", finding.reason().map(this::reason).orElse("-"))))
        .orElse(line);
  }

  /** The words for {@code ocsp:dss}, {@code crl:supplied} and their like. */
  private String source(String source) {
    return wording
        .find("revocationSource." + source.replace(':', '.'))
        .orElse(wording.name(source));
  }

  private String reason(String reason) {
    return wording.find("revocationReason." + reason).orElse(wording.name(reason));
  }

  private String holder(String sha256, SignatureFacts signature) {
    return signature.chain().stream()
        .filter(certificate -> certificate.sha256().equals(sha256))
        .map(CertificateSummary::commonName)
        .flatMap(Optional::stream)
        .findFirst()
        .map(wording::name)
        .orElse("SHA-256 " + sha256);
  }

  private String moment(Optional<Instant> instant) {
    return instant.map(wording::moment).orElse(Wording.NOTHING);
  }
}
