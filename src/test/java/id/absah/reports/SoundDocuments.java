package id.absah.reports;

import static id.absah.reports.FixtureFacts.certificate;
import static id.absah.reports.FixtureFacts.evaluated;
import static id.absah.reports.FixtureFacts.finding;
import static id.absah.reports.FixtureFacts.seen;
import static id.absah.reports.FixtureFacts.signature;

import id.absah.document.Defect;
import id.absah.document.SignatureKind;
import id.absah.facts.Authenticity;
import id.absah.facts.Coverage;
import id.absah.facts.DocumentChange;
import id.absah.facts.FooterStatus;
import id.absah.facts.LaterChanges;
import id.absah.facts.Provider;
import id.absah.facts.SignatureFacts;
import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Result;
import id.absah.reports.FixtureFacts.FixtureCode;
import id.absah.rules.Severity;
import id.absah.validation.CertificateSummary;
import id.absah.validation.Conclusion;
import id.absah.validation.Indication;
import id.absah.validation.Integrity;
import id.absah.validation.RevocationStatus;
import id.absah.validation.SubIndication;
import id.absah.validation.TimestampValidation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents that hold. */
final class SoundDocuments {
  private SoundDocuments() {}

  static DocumentEvaluation authentic() {
    CertificateSummary ana = certificate("Ana Rahmawati, S.Kom.", "a1", "2027-06-01T00:00:00Z");
    SignatureFacts signature =
        signature(
            "sig_1",
            ana,
            Optional.empty(),
            LaterChanges.SIGNATURE_ADDED,
            false,
            List.of(
                new DocumentChange(
                    1,
                    LaterChanges.SIGNATURE_ADDED,
                    Defect.of(FixtureCode.CONTENTS_TRAILING_BYTES, "page", 1))),
            RevocationStatus.GOOD,
            Optional.of(Instant.parse("2026-10-07T06:05:00Z")),
            List.of(Defect.of(FixtureCode.CONTENTS_TRAILING_BYTES)));
    SignatureFacts stamp =
        new SignatureFacts(
            "ts_1",
            SignatureKind.DOCUMENT_TIMESTAMP,
            Optional.of("ETSI.RFC3161"),
            1,
            Optional.empty(),
            Indication.TOTAL_PASSED,
            Optional.empty(),
            Optional.empty(),
            Integrity.INTACT,
            List.of(),
            Coverage.ENTIRE_FILE,
            LaterChanges.UNCHANGED,
            false,
            List.of(),
            Optional.empty(),
            Optional.of(Instant.parse("2026-10-07T06:06:00Z")),
            Optional.of(Instant.parse("2026-10-07T06:06:00Z")),
            Optional.empty(),
            Optional.of("SHA-256"),
            Optional.of("RSA"),
            Optional.of(true),
            Optional.of(true),
            RevocationStatus.GOOD,
            List.of(),
            true,
            List.of(
                new TimestampValidation(
                    Conclusion.passed(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(Defect.of(FixtureCode.TST_IMPRINT)))),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Provider.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of());
    return evaluated(
        "2026/10/dinas-a.zip!/surat-001.pdf",
        Authenticity.AUTHENTIC,
        DocumentConclusion.COMPLIANT,
        Optional.of("Dinas Kesehatan"),
        Optional.of("000.8.3/123/BKD/2025"),
        FooterStatus.COMPLETE,
        "Dokumen ini ditandatangani secara elektronik menggunakan sertifikat elektronik yang"
            + " diterbitkan oleh BSrE",
        List.of(signature, stamp),
        List.of(seen(ana, 213)),
        List.of(
            finding("P12-bersertifikasi", "document", Result.PASS, Severity.CRITICAL, Map.of()),
            finding("P13-keutuhan", "sig_1", Result.PASS, Severity.CRITICAL, Map.of()),
            finding(
                "P13-perubahan",
                "sig_1",
                Result.PASS,
                Severity.CRITICAL,
                Map.of("signature.laterChanges", "SIGNATURE_ADDED")),
            finding("P15-catatan-kaki", "document", Result.PASS, Severity.MAJOR, Map.of())));
  }

  static DocumentEvaluation revocationUnknown() {
    CertificateSummary budi = certificate("Budi Santoso", "b2", "2026-12-15T00:00:00Z");
    SignatureFacts signature =
        signature(
            "sig_1",
            budi,
            Optional.of(
                Conclusion.of(SubIndication.TRY_LATER, Defect.of(FixtureCode.REVOCATION_UNKNOWN))),
            LaterChanges.UNCHANGED,
            false,
            List.of(),
            RevocationStatus.UNKNOWN,
            Optional.of(Instant.parse("2026-10-12T02:30:00Z")),
            List.of());
    return evaluated(
        "2026/10/dinas-b/undangan.pdf",
        Authenticity.AUTHENTIC_REVOCATION_UNKNOWN,
        DocumentConclusion.NEEDS_REVIEW,
        Optional.of("Dinas Pendidikan"),
        Optional.empty(),
        FooterStatus.IMAGE,
        "",
        List.of(signature),
        List.of(seen(budi, 45)),
        List.of(
            finding("P12-bersertifikasi", "document", Result.PASS, Severity.CRITICAL, Map.of()),
            finding(
                "P14-dicabut",
                "sig_1",
                Result.UNKNOWN,
                Severity.MAJOR,
                Map.of(
                    "signature.revocation",
                    "-",
                    "signature.bestSignatureTime",
                    "2026-10-12T02:30:00Z")),
            finding(
                "P15-catatan-kaki",
                "document",
                Result.REVIEW,
                Severity.MAJOR,
                Map.of("document.footerStatus", "IMAGE"))));
  }
}
