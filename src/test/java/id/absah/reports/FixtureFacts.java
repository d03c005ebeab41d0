package id.absah.reports;

import id.absah.document.Code;
import id.absah.document.Defect;
import id.absah.document.Effect;
import id.absah.document.Revision;
import id.absah.document.SignatureKind;
import id.absah.facts.ApplicationLetterFacts;
import id.absah.facts.Authenticity;
import id.absah.facts.CertificateFacts;
import id.absah.facts.Confidence;
import id.absah.facts.Coverage;
import id.absah.facts.DocumentChange;
import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.FooterFacts;
import id.absah.facts.FooterStatus;
import id.absah.facts.KindSource;
import id.absah.facts.LaterChanges;
import id.absah.facts.Provider;
import id.absah.facts.QrCode;
import id.absah.facts.SignatureFacts;
import id.absah.facts.UnitSource;
import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Finding;
import id.absah.findings.Result;
import id.absah.rules.Severity;
import id.absah.validation.CertificateSummary;
import id.absah.validation.Check;
import id.absah.validation.Conclusion;
import id.absah.validation.Indication;
import id.absah.validation.Integrity;
import id.absah.validation.RevocationFinding;
import id.absah.validation.RevocationStatus;
import id.absah.validation.TrustAnchor;
import id.absah.validation.ValidationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Facts made by hand, as other parts establish them. */
public final class FixtureFacts {
  static final TrustAnchor ANCHOR = new TrustAnchor("Root CA Contoh", "b5".repeat(32), false);

  private static final String QR_TEXT = "https://tte.contoh.example/v/1?nik=6371012345678901";

  private FixtureFacts() {}

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

  static DocumentEvaluation notExamined(String path, DocumentStatus status, String code) {
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
  public static DocumentEvaluation evaluated(
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
            Confidence.READ,
            Optional.of("SURAT EDARAN"),
            Optional.of("Hari kerja"),
            number,
            number.map(any -> LocalDate.of(2026, 10, 7)),
            number.isPresent() ? Confidence.READ : Confidence.ABSENT,
            List.of("${nomor_naskah}"),
            unit,
            unit,
            unit.isPresent() ? UnitSource.LETTERHEAD : UnitSource.NONE,
            Optional.of(
                new FooterFacts(
                    footer,
                    List.of(1),
                    Optional.of(footerText).filter(text -> !text.isEmpty()),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty())),
            List.of(),
            Optional.of(authenticity == Authenticity.UNSIGNED ? List.of("footer") : List.of()),
            Optional.of(List.of(new QrCode(1, QR_TEXT, Optional.of("tte.contoh.example")))),
            Optional.of(
                new ApplicationLetterFacts(List.of("nama"), List.of("nik"), List.of("nama"), true)),
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

  /** A finding. */
  public static Finding finding(
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

  /** A signature with what the caller wants of it, made in the first revision. */
  public static SignatureFacts signature(
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
        checks(verdict.indication() == Indication.TOTAL_FAILED, signer),
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
        revocation == RevocationStatus.UNKNOWN ? List.of() : List.of(revoked(revocation, signer)),
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

  private static List<Check> checks(boolean broken, CertificateSummary signer) {
    String signed = "5e".repeat(32);
    return List.of(
        new Check(
            ValidationCode.HASH_MISMATCH,
            broken ? Check.Outcome.FAILED : Check.Outcome.PASSED,
            new TreeMap<>(
                Map.of(
                    "algorithm",
                    "SHA-256",
                    "expected",
                    signed,
                    "actual",
                    broken ? "6f".repeat(32) : signed))),
        new Check(
            ValidationCode.KEY_USAGE,
            Check.Outcome.PASSED,
            new TreeMap<>(Map.of("certificate", signer.sha256()))),
        new Check(ValidationCode.ESS_MISMATCH, Check.Outcome.NOT_APPLICABLE, new TreeMap<>()));
  }

  private static RevocationFinding revoked(RevocationStatus status, CertificateSummary signer) {
    boolean revoked = status == RevocationStatus.REVOKED;
    return new RevocationFinding(
        signer.sha256(),
        status,
        "ocsp:dss",
        Optional.of("da".repeat(32)),
        Optional.of(Instant.parse("2026-10-08T00:00:00Z")),
        Optional.of(Instant.parse("2026-10-15T00:00:00Z")),
        revoked ? Optional.of(Instant.parse("2026-10-01T00:00:00Z")) : Optional.empty(),
        revoked ? Optional.of("keyCompromise") : Optional.empty());
  }

  static CertificateFacts seen(CertificateSummary certificate, long daysLeft) {
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

  /** A certificate of an invented person. */
  public static CertificateSummary certificate(String name, String digest, String notAfter) {
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
