package id.absah.reports;

import id.absah.document.Code;
import id.absah.document.Defect;
import id.absah.document.Effect;
import id.absah.document.Revision;
import id.absah.document.SignatureKind;
import id.absah.facts.Authenticity;
import id.absah.facts.CertificateFacts;
import id.absah.facts.Coverage;
import id.absah.facts.DocumentChange;
import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.FooterFacts;
import id.absah.facts.FooterStatus;
import id.absah.facts.KindSource;
import id.absah.facts.LaterChanges;
import id.absah.facts.Provider;
import id.absah.facts.SignatureFacts;
import id.absah.facts.UnitSource;
import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Evaluation;
import id.absah.findings.Finding;
import id.absah.findings.Result;
import id.absah.findings.RunDescription;
import id.absah.rules.Citation;
import id.absah.rules.Policy;
import id.absah.rules.Rule;
import id.absah.rules.Severity;
import id.absah.rules.Subject;
import id.absah.rules.Text;
import id.absah.validation.AlgorithmConstraints;
import id.absah.validation.CertificateSummary;
import id.absah.validation.Conclusion;
import id.absah.validation.Indication;
import id.absah.validation.Integrity;
import id.absah.validation.RevocationStatus;
import id.absah.validation.SubIndication;
import id.absah.validation.TimestampValidation;
import id.absah.validation.TrustAnchor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A run made by hand: one document of each fate, and one that attacks its readers. */
public final class ReportFixture {
  /** A path that hides its ending and breaks lines. */
  public static final String HOSTILE_PATH = "2026/10/=cmd|' /C calc'!A0\n\u202Efdp.exe";

  /** Personal data as a footer may hold it. */
  public static final String PERSONAL =
      "=2+5 NIP 19850101 201001 1 001, NIK 6371012345678901, budi.s@banjarmasin.go.id,"
          + " 0812-3456-7890";

  /** A name with a character that Excel takes for an escape, and one that is no character. */
  public static final String STRANGE_NUMBER = "@SUM(1+1)_x0041_/\uD800/2026";

  /** Codes as other parts have them. */
  enum FixtureCode implements Code {
    HASH_MISMATCH(Effect.FAILED),
    CONTENT_CHANGED(Effect.INDETERMINATE),
    REVOCATION_UNKNOWN(Effect.INDETERMINATE),
    CONTENTS_TRAILING_BYTES(Effect.NOTE),
    UNSIGNED_TAIL(Effect.NOTE),
    TST_IMPRINT(Effect.NOTE);

    private final Effect effect;

    FixtureCode(Effect effect) {
      this.effect = effect;
    }

    @Override
    public Effect effect() {
      return effect;
    }
  }

  private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
  private static final TrustAnchor ANCHOR =
      new TrustAnchor("Root CA Contoh", "b5".repeat(32), false);

  private ReportFixture() {}

  /** The whole run. */
  public static Evaluation evaluation() {
    return new Evaluation(run(), policy(), documents());
  }

  /** The same run with other documents. */
  public static Evaluation evaluation(List<DocumentEvaluation> documents) {
    return new Evaluation(run(), policy(), documents);
  }

  static RunDescription run() {
    return new RunDescription(
        "run-0a1b2c3d",
        "0.1.0",
        List.of("arsip-oktober"),
        AS_OF,
        Instant.parse("2026-10-31T04:00:00Z"),
        Optional.of("2026-10"),
        "perwali-banjarmasin-2025.yaml",
        "11".repeat(32),
        Optional.of("lokal.yaml"),
        Optional.of("22".repeat(32)),
        List.of(ANCHOR, new TrustAnchor("CA Percobaan", "cc".repeat(32), true)),
        3,
        2,
        1);
  }

  static Policy policy() {
    return new Policy(
        "perwali-banjarmasin-2025",
        new Text(
            "Peraturan Wali Kota Banjarmasin 2025 tentang Penggunaan Sertifikat Elektronik",
            "Banjarmasin Mayor Regulation 2025 on the Use of Electronic Certificates"),
        Map.of(
            "zone",
            "Asia/Makassar",
            "renewalLeadDays",
            List.of(90L, 60L, 30L),
            "revocation",
            "when-available",
            "kinds",
            List.of(Map.of("id", "surat-khusus", "name", "Surat khusus daerah"))),
        List.of(
            rule(
                "P12-bersertifikasi",
                "12 (1) (2)",
                "Tanda tangan elektronik tersertifikasi",
                Severity.CRITICAL,
                Subject.DOCUMENT,
                Rule.Otherwise.FAIL,
                "Dokumen tidak memuat tanda tangan elektronik",
                "Minta berkas asli dari pembuat dokumen."),
            rule(
                "P13-keutuhan",
                "13 (1) b",
                "Tanda tangan utuh",
                Severity.CRITICAL,
                Subject.SIGNATURE,
                Rule.Otherwise.FAIL,
                "Tanda tangan tidak cocok dengan isi dokumen ({signature.integrity})",
                "Jangan dipakai; minta dokumen asli."),
            rule(
                "P13-perubahan",
                "13 (2) d",
                "Tidak berubah sesudah ditandatangani",
                Severity.CRITICAL,
                Subject.SIGNATURE,
                Rule.Otherwise.FAIL,
                "Dokumen berubah setelah ditandatangani ({signature.laterChanges})",
                "Minta dokumen asli."),
            rule(
                "P14-dicabut",
                "14 (1) a",
                "Sertifikat tidak dicabut",
                Severity.MAJOR,
                Subject.SIGNATURE,
                Rule.Otherwise.FAIL,
                "Sertifikat dicabut",
                "Laporkan."),
            rule(
                "P15-catatan-kaki",
                "15",
                "Catatan kaki lengkap",
                Severity.MAJOR,
                Subject.DOCUMENT,
                Rule.Otherwise.REVIEW,
                "Catatan kaki {document.footerStatus}: {document.footerText}",
                "Periksa kaki halaman dengan mata."),
            new Rule(
                "H-cap-waktu",
                new Citation("house", ""),
                new Text("Penanda waktu ada", "Time-stamp present"),
                Severity.MINOR,
                Subject.SIGNATURE,
                Optional.empty(),
                false,
                Optional.empty(),
                "signature.timestamp != null",
                List.of(),
                Optional.empty())),
        List.of(
            new Policy.NotCheckable(
                "18",
                new Text(
                    "Perilaku pemilik sertifikat tidak tampak dari arsip.",
                    "The holder's conduct does not show in an archive."))),
        List.of(
            new Policy.Waiver(
                "P13-perubahan",
                "2026/10/dinas-c/**",
                "Cap tanggal disetujui bagian umum",
                LocalDate.of(2026, 12, 31))),
        List.of(
            new Policy.Tailoring(
                "rules.H-cap-waktu.enabled",
                "true",
                "false",
                "Penanda waktu baru tersedia tahun depan")),
        List.of(ANCHOR),
        new AlgorithmConstraints(List.of(), List.of()));
  }

  private static Rule rule(
      String id,
      String article,
      String title,
      Severity severity,
      Subject subject,
      Rule.Otherwise otherwise,
      String message,
      String remedy) {
    return new Rule(
        id,
        new Citation("Perwali", article),
        new Text(title, title + " (en)"),
        severity,
        subject,
        Optional.empty(),
        true,
        Optional.empty(),
        "document.pages > 0",
        List.of(
            new Rule.Outcome(
                Optional.empty(),
                Optional.empty(),
                otherwise,
                new Text(message, message + " (en)"),
                new Text(remedy, remedy + " (en)"))),
        Optional.empty());
  }

  static List<DocumentEvaluation> documents() {
    List<DocumentEvaluation> documents = new ArrayList<>();
    documents.add(hostile());
    documents.add(authentic());
    documents.add(revocationUnknown());
    documents.add(broken());
    documents.add(unexplained());
    documents.add(unsigned());
    documents.add(
        notExamined("2026/10/dinas-d/terkunci.pdf", DocumentStatus.ENCRYPTED, "PASSWORD_NEEDED"));
    documents.add(
        notExamined("2026/10/dinas-d/rusak.zip!/a.pdf", DocumentStatus.DAMAGED, "NOT_A_PDF"));
    documents.sort(java.util.Comparator.comparing(DocumentEvaluation::path));
    return documents;
  }

  private static DocumentEvaluation authentic() {
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

  private static DocumentEvaluation revocationUnknown() {
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

  private static DocumentEvaluation broken() {
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
                    2, LaterChanges.UNPROVEN, Defect.of(FixtureCode.CONTENT_CHANGED, "page", 1)),
                new DocumentChange(
                    2, LaterChanges.UNPROVEN, Defect.of(FixtureCode.CONTENT_CHANGED, "page", 2))),
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
                Map.of("signature.laterChanges", "UNPROVEN")),
            finding(
                "P15-catatan-kaki",
                "document",
                Result.ERROR,
                Severity.MAJOR,
                Map.of("error", "no such overload"))));
  }

  private static DocumentEvaluation unexplained() {
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

  private static DocumentEvaluation unsigned() {
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

  private static DocumentEvaluation hostile() {
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
                new CertificateFacts.RegisterEntry("REVOKE", Optional.empty(), Optional.empty())));
    return evaluated(
        HOSTILE_PATH,
        Authenticity.UNDETERMINED,
        DocumentConclusion.NEEDS_REVIEW,
        Optional.of("\uFF1D1+1 <b>Dinas</b>"),
        Optional.of(STRANGE_NUMBER),
        FooterStatus.OTHER_ISSUER,
        PERSONAL,
        List.of(signature),
        List.of(facts),
        List.of(
            finding(
                "P15-catatan-kaki",
                "document",
                Result.REVIEW,
                Severity.MAJOR,
                Map.of("document.footerText", PERSONAL, "document.footerStatus", "OTHER_ISSUER")),
            finding(
                "P14-dicabut",
                "sig\u202E_1",
                Result.FAIL,
                Severity.MAJOR,
                Map.of("certificate.serial", "1234567890123456"))));
  }

  private static DocumentEvaluation notExamined(String path, DocumentStatus status, String code) {
    return new DocumentEvaluation(
        path,
        status == DocumentStatus.ENCRYPTED ? Optional.of("dd".repeat(32)) : Optional.empty(),
        status == DocumentStatus.ENCRYPTED ? 4711 : -1,
        "PDF",
        status,
        Optional.of(code),
        new TreeMap<>(),
        DocumentConclusion.NOT_EVALUATED,
        Optional.empty(),
        List.of());
  }

  /** A document with what the caller wants of it. */
  static DocumentEvaluation evaluated(
      String path,
      Authenticity authenticity,
      DocumentConclusion conclusion,
      Optional<String> unit,
      Optional<String> number,
      FooterStatus footer,
      String footerText,
      List<SignatureFacts> signatures,
      List<CertificateFacts> certificates,
      List<Finding> findings) {
    int stamps =
        (int)
            signatures.stream()
                .filter(one -> one.kind() == SignatureKind.DOCUMENT_TIMESTAMP)
                .count();
    String sha256 = String.format(java.util.Locale.ROOT, "%064x", Math.abs((long) path.hashCode()));
    DocumentFacts facts =
        new DocumentFacts(
            path,
            sha256,
            123_456,
            "PDF",
            3,
            false,
            List.of(new Revision(0, 123_456, 12, Optional.of("sig_1"))),
            Optional.of("surat-edaran"),
            Optional.of(true),
            KindSource.HEADING,
            Optional.of("SURAT EDARAN"),
            number,
            number.map(any -> LocalDate.of(2026, 10, 7)),
            unit,
            unit.isPresent() ? UnitSource.LETTERHEAD : UnitSource.NONE,
            Optional.of(
                new FooterFacts(
                    footer,
                    List.of(1),
                    Optional.of(footerText).filter(text -> !text.isEmpty()),
                    Optional.empty())),
            List.of(),
            Optional.of(authenticity == Authenticity.UNSIGNED ? List.of("footer") : List.of()),
            Optional.empty(),
            signatures.size() - stamps,
            stamps,
            certificates.size(),
            authenticity,
            true,
            authenticity == Authenticity.UNDETERMINED
                ? List.of(Defect.of(FixtureCode.UNSIGNED_TAIL))
                : List.of());
    return new DocumentEvaluation(
        path,
        Optional.of(sha256),
        123_456,
        "PDF",
        DocumentStatus.EVALUATED,
        Optional.empty(),
        new TreeMap<>(),
        conclusion,
        Optional.of(new EstablishedFacts(facts, signatures, certificates)),
        findings);
  }

  static Finding finding(
      String rule, String subject, Result result, Severity severity, Map<String, String> evidence) {
    return new Finding(
        rule,
        subject,
        result,
        severity,
        Optional.empty(),
        true,
        Optional.empty(),
        new TreeMap<>(evidence));
  }

  private static SignatureFacts signature(
      String field,
      CertificateSummary signer,
      Optional<Conclusion> conclusion,
      LaterChanges later,
      boolean contentChanged,
      List<DocumentChange> changes,
      RevocationStatus revocation,
      Optional<Instant> timestamp,
      List<Defect> codes) {
    Conclusion verdict = conclusion.orElse(Conclusion.passed());
    return new SignatureFacts(
        field,
        SignatureKind.APPROVAL,
        Optional.of("adbe.pkcs7.detached"),
        0,
        Optional.of(1),
        verdict.indication(),
        verdict.subIndication(),
        verdict.reason(),
        verdict.indication() == Indication.TOTAL_FAILED ? Integrity.BROKEN : Integrity.INTACT,
        List.of(),
        changes.isEmpty() ? Coverage.ENTIRE_FILE : Coverage.ENTIRE_REVISION,
        later,
        contentChanged,
        changes,
        Optional.of(OffsetDateTime.parse("2026-10-07T14:04:30+08:00")),
        timestamp,
        timestamp,
        timestamp.map(any -> 1L),
        Optional.of("SHA-256"),
        Optional.of("RSA"),
        Optional.of(true),
        Optional.of(true),
        revocation,
        List.of(),
        timestamp.isPresent(),
        List.of(),
        Optional.of(signer),
        List.of(signer),
        Optional.of(ANCHOR),
        Provider.RECOGNISED,
        Optional.of("BSrE"),
        Optional.empty(),
        Optional.empty(),
        List.of("appearance"),
        Optional.empty(),
        codes);
  }

  private static CertificateFacts seen(CertificateSummary certificate, long daysLeft) {
    return new CertificateFacts(
        certificate,
        Provider.RECOGNISED,
        Optional.of("BSrE"),
        729.99,
        daysLeft,
        Optional.of(true),
        RevocationStatus.GOOD,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static CertificateSummary certificate(String name, String digest, String notAfter) {
    return new CertificateSummary(
        digest.repeat(32),
        "5f" + digest,
        "CN=" + name + ",O=Pemerintah Kota Banjarmasin,C=ID",
        Optional.of(name),
        Optional.of("Pemerintah Kota Banjarmasin"),
        Optional.of("ID"),
        Optional.empty(),
        "CN=BSRE CA Contoh,C=ID",
        "BSRE CA Contoh",
        Instant.parse("2024-12-15T00:00:00Z"),
        Instant.parse(notAfter),
        "RSA",
        2048,
        List.of("digitalSignature", "nonRepudiation"),
        List.of(),
        false,
        false);
  }
}
