package id.absah.reports;

import static id.absah.reports.FixtureFacts.certificate;
import static id.absah.reports.FixtureFacts.evaluated;
import static id.absah.reports.FixtureFacts.finding;
import static id.absah.reports.FixtureFacts.seen;
import static id.absah.reports.FixtureFacts.signature;

import id.absah.document.Defect;
import id.absah.facts.Authenticity;
import id.absah.facts.ChangeCode;
import id.absah.facts.DocumentChange;
import id.absah.facts.FooterStatus;
import id.absah.facts.LaterChanges;
import id.absah.facts.SignatureFacts;
import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Finding;
import id.absah.findings.Result;
import id.absah.reports.FixtureFacts.FixtureCode;
import id.absah.rules.Severity;
import id.absah.validation.CertificateSummary;
import id.absah.validation.Conclusion;
import id.absah.validation.RevocationStatus;
import id.absah.validation.SubIndication;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Documents that do not hold, or of which that is not known. */
final class DoubtfulDocuments {
  private DoubtfulDocuments() {}

  static DocumentEvaluation broken() {
    CertificateSummary budi = certificate("Budi Santoso", "b2", "2026-12-15T00:00:00Z");
    CertificateSummary old = certificate("Citra Dewi, M.Si.", "c3", "2025-01-05T00:00:00Z");
    SignatureFacts failed =
        signature(
            "sig_1",
            old,
            Optional.of(
                Conclusion.of(SubIndication.HASH_FAILURE, Defect.of(FixtureCode.HASH_MISMATCH))),
            LaterChanges.UNPROVEN,
            true,
            List.of(
                new DocumentChange(
                    2, LaterChanges.UNPROVEN, Defect.of(ChangeCode.CONTENT_CHANGED, "page", 1)),
                new DocumentChange(
                    2, LaterChanges.UNPROVEN, Defect.of(ChangeCode.CONTENT_CHANGED, "page", 2))),
            RevocationStatus.UNKNOWN,
            Optional.empty(),
            List.of(Defect.of(FixtureCode.HASH_MISMATCH)));
    SignatureFacts second =
        signature(
            "sig_2",
            budi,
            Optional.empty(),
            LaterChanges.UNCHANGED,
            false,
            List.of(),
            RevocationStatus.GOOD,
            Optional.empty(),
            List.of());
    return evaluated(
        "2026/10/dinas-b/keputusan-diubah.pdf",
        Authenticity.NOT_AUTHENTIC,
        DocumentConclusion.NON_COMPLIANT,
        Optional.of("Dinas Pendidikan"),
        Optional.of("188/44/2026"),
        FooterStatus.PARTIAL,
        "Dokumen ini ditandatangani secara elektronik",
        List.of(failed, second),
        List.of(seen(old, -664), seen(budi, 45)),
        List.of(
            finding(
                "P13-keutuhan",
                "sig_1",
                Result.FAIL,
                Severity.CRITICAL,
                Map.of("signature.integrity", "BROKEN")),
            finding("P13-keutuhan", "sig_2", Result.PASS, Severity.CRITICAL, Map.of()),
            finding(
                "P13-perubahan",
                "sig_1",
                Result.FAIL,
                Severity.CRITICAL,
                Map.of("signature.laterChanges", "UNPROVEN", "signature.contentChanged", "true")),
            finding(
                "P15-catatan-kaki",
                "document",
                Result.ERROR,
                Severity.MAJOR,
                Map.of("error", "no such overload"))));
  }

  static DocumentEvaluation unexplained() {
    CertificateSummary ana = certificate("Ana Rahmawati, S.Kom.", "a1", "2027-06-01T00:00:00Z");
    SignatureFacts signature =
        signature(
            "sig_1",
            ana,
            Optional.empty(),
            LaterChanges.UNPROVEN,
            false,
            List.of(
                new DocumentChange(
                    1, LaterChanges.UNPROVEN, Defect.of(FixtureCode.CONTENT_CHANGED))),
            RevocationStatus.GOOD,
            Optional.of(Instant.parse("2026-10-20T01:00:00Z")),
            List.of());
    Finding waived =
        new Finding(
            "P13-perubahan",
            "sig_1",
            Result.REVIEW,
            Severity.CRITICAL,
            Optional.of("Cap tanggal disetujui bagian umum"),
            true,
            Optional.empty(),
            new TreeMap<>(Map.of("signature.laterChanges", "UNPROVEN")));
    return evaluated(
        "2026/10/dinas-c/izin.pdf",
        Authenticity.UNDETERMINED,
        DocumentConclusion.COMPLIANT,
        Optional.empty(),
        Optional.empty(),
        FooterStatus.COMPLETE,
        "Ditandatangani secara elektronik, diterbitkan BSrE",
        List.of(signature),
        List.of(seen(ana, 213)),
        List.of(waived));
  }

  static DocumentEvaluation unsigned() {
    return evaluated(
        "2026/10/dinas-c/pindaian.pdf",
        Authenticity.UNSIGNED,
        DocumentConclusion.NON_COMPLIANT,
        Optional.of("Dinas Sosial"),
        Optional.of("400/12/2026"),
        FooterStatus.COMPLETE,
        "Dokumen ini telah ditandatangani secara elektronik",
        List.of(),
        List.of(),
        List.of(
            finding(
                "P12-bersertifikasi",
                "document",
                Result.FAIL,
                Severity.CRITICAL,
                Map.of("document.signatureCount", "0")),
            finding(
                "P13-keutuhan", "document", Result.NOT_APPLICABLE, Severity.CRITICAL, Map.of())));
  }
}
