package id.absah.reports;

import static id.absah.reports.FixtureFacts.certificate;
import static id.absah.reports.FixtureFacts.evaluated;
import static id.absah.reports.FixtureFacts.finding;
import static id.absah.reports.FixtureFacts.signature;

import id.absah.facts.Authenticity;
import id.absah.facts.CertificateFacts;
import id.absah.facts.FooterStatus;
import id.absah.facts.LaterChanges;
import id.absah.facts.Provider;
import id.absah.facts.RegisterEntry;
import id.absah.facts.RegisterMatch;
import id.absah.facts.RegisterSamples;
import id.absah.facts.RegisterStatus;
import id.absah.facts.SignatureFacts;
import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Result;
import id.absah.rules.Severity;
import id.absah.validation.CertificateSummary;
import id.absah.validation.RevocationStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document that attacks its readers. */
final class HostileDocument {
  private HostileDocument() {}

  static DocumentEvaluation hostile() {
    CertificateSummary evil =
        certificate(
            "=HYPERLINK(\"http://x\")<script>alert(1)</script>", "e5", "2026-11-10T00:00:00Z");
    SignatureFacts signature =
        signature(
            "sig\u202E_1",
            evil,
            Optional.empty(),
            LaterChanges.UNCHANGED,
            false,
            List.of(),
            RevocationStatus.REVOKED,
            Optional.empty(),
            List.of());
    CertificateFacts facts =
        new CertificateFacts(
            evil,
            Provider.TEST,
            Optional.empty(),
            729.9,
            10,
            Optional.of(false),
            RevocationStatus.REVOKED,
            Optional.of(Instant.parse("2026-10-01T00:00:00Z")),
            Optional.empty(),
            Optional.of(
                new RegisterEntry(
                    RegisterMatch.SERIAL,
                    Optional.of(RegisterSamples.row("<b>Evil</b>", RegisterStatus.REVOKE)),
                    Optional.empty(),
                    Optional.empty())));
    return evaluated(
        ReportFixture.HOSTILE_PATH,
        Authenticity.UNDETERMINED,
        DocumentConclusion.NEEDS_REVIEW,
        Optional.of("\uFF1D1+1 <b>Dinas</b>"),
        Optional.of(ReportFixture.STRANGE_NUMBER),
        FooterStatus.OTHER_ISSUER,
        ReportFixture.PERSONAL,
        List.of(signature),
        List.of(facts),
        List.of(
            finding(
                "P15-catatan-kaki",
                "document",
                Result.REVIEW,
                Severity.MAJOR,
                Map.of(
                    "document.footerText",
                    ReportFixture.PERSONAL,
                    "document.footerStatus",
                    "OTHER_ISSUER")),
            finding(
                "P14-dicabut",
                "sig\u202E_1",
                Result.FAIL,
                Severity.MAJOR,
                Map.of("certificate.serial", "1234567890123456"))));
  }
}
