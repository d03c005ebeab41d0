package id.absah.findings;

import id.absah.document.Code;
import id.absah.document.Defect;
import id.absah.document.Effect;
import id.absah.document.SignatureKind;
import id.absah.facts.ApplicationLetterFacts;
import id.absah.facts.Authenticity;
import id.absah.facts.CertificateFacts;
import id.absah.facts.Confidence;
import id.absah.facts.Coverage;
import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.FooterFacts;
import id.absah.facts.FooterSource;
import id.absah.facts.FooterStatus;
import id.absah.facts.KindSource;
import id.absah.facts.LaterChanges;
import id.absah.facts.NameComparison;
import id.absah.facts.NameMatch;
import id.absah.facts.Provider;
import id.absah.facts.QrCode;
import id.absah.facts.RegisterEntry;
import id.absah.facts.RegisterMatch;
import id.absah.facts.RegisterSamples;
import id.absah.facts.RegisterStatus;
import id.absah.facts.SignatureFacts;
import id.absah.facts.UnitSource;
import id.absah.validation.CertificateSummary;
import id.absah.validation.Indication;
import id.absah.validation.Integrity;
import id.absah.validation.RevocationStatus;
import id.absah.validation.SubIndication;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Facts of a document in perfect order, with one signature; tests change what they are about. */
final class FactsFixture {
  /** A code of no package, for facts that only need some. */
  record SomeCode(String name, Effect effect) implements Code {}

  static final Instant SIGNED = Instant.parse("2026-10-14T02:00:00Z");
  static final String SHA256 = "ab".repeat(32);

  String path = "2026/10/dinas-a/surat-001.pdf";
  boolean encrypted;
  int signatures = 1;
  Optional<String> kind = Optional.of("surat-edaran");
  Optional<Boolean> kindListed = Optional.of(true);
  Optional<String> number = Optional.of("800/123-BKD/2026");
  List<String> placeholders = List.of();
  Optional<LocalDate> date = Optional.of(LocalDate.parse("2026-10-14"));
  Optional<String> unit = Optional.of("Dinas A");
  Optional<FooterStatus> footer = Optional.of(FooterStatus.COMPLETE);
  List<String> footerMissing = List.of();
  List<Defect> defects = List.of();
  Optional<List<String>> claims = Optional.of(List.of("footer"));
  Optional<ApplicationLetterFacts> application = Optional.empty();
  Authenticity authenticity = Authenticity.AUTHENTIC;
  boolean textComplete = true;

  SignatureKind signatureKind = SignatureKind.APPROVAL;
  Optional<SubIndication> subIndication = Optional.empty();
  String reason = "SOME_CODE";
  Integrity integrity = Integrity.INTACT;
  LaterChanges laterChanges = LaterChanges.UNCHANGED;
  boolean contentChanged;
  Optional<OffsetDateTime> claimed = Optional.of(OffsetDateTime.parse("2026-10-14T10:00:00+08:00"));
  Optional<Instant> timestamp = Optional.of(SIGNED);
  Optional<Instant> best = Optional.of(SIGNED);
  Optional<Long> deviation = Optional.of(0L);
  Optional<Boolean> algorithmsAllowed = Optional.of(true);
  Optional<Boolean> validAtSigning = Optional.of(true);
  RevocationStatus revocation = RevocationStatus.GOOD;
  boolean longTerm = true;
  Provider provider = Provider.RECOGNISED;
  Optional<String> commonName = Optional.of("Pejabat Contoh");
  Optional<String> printedName = Optional.of("PEJABAT CONTOH");
  Optional<NameMatch> nameMatch = Optional.of(NameMatch.SAME);
  Optional<List<QrCode>> qrCodes = Optional.of(List.of());
  List<String> consent = List.of("appearance");
  boolean signerKnown = true;

  double lifeDays = 729.99;
  long daysLeft = 400;
  Optional<Boolean> standardsMet = Optional.of(true);
  Optional<Instant> revokedAt = Optional.empty();
  Optional<RegisterEntry> register = Optional.empty();

  EstablishedFacts build() {
    DocumentFacts document =
        new DocumentFacts(
            path,
            "cd".repeat(32),
            1000,
            "PDF",
            1,
            encrypted,
            List.of(),
            kind,
            kindListed,
            kind.isPresent() ? KindSource.HEADING : KindSource.NONE,
            kind.isPresent() ? Confidence.READ : Confidence.ABSENT,
            Optional.empty(),
            Optional.empty(),
            number,
            date,
            date.isPresent() ? Confidence.READ : Confidence.ABSENT,
            placeholders,
            unit,
            unit,
            UnitSource.LETTERHEAD,
            footer.map(
                status ->
                    new FooterFacts(
                        status,
                        List.of(1),
                        Optional.of("text"),
                        Optional.of("X"),
                        Optional.of(96),
                        footerMissing,
                        Optional.of(FooterSource.TEXT))),
            List.of(),
            claims,
            qrCodes,
            application,
            signatures,
            0,
            signatures,
            authenticity,
            textComplete,
            defects);
    return signatures == 0
        ? new EstablishedFacts(document, List.of(), List.of())
        : new EstablishedFacts(document, List.of(signature()), List.of(certificate()));
  }

  private SignatureFacts signature() {
    return new SignatureFacts(
        "sig_1",
        signatureKind,
        Optional.of("adbe.pkcs7.detached"),
        0,
        Optional.of(1),
        subIndication.map(SubIndication::indication).orElse(Indication.TOTAL_PASSED),
        subIndication,
        subIndication.map(s -> Defect.of(new SomeCode(reason, Effect.INDETERMINATE))),
        integrity,
        List.of(),
        Coverage.ENTIRE_FILE,
        laterChanges,
        contentChanged,
        List.of(),
        claimed,
        timestamp,
        best,
        deviation,
        Optional.of("SHA-256"),
        Optional.of("RSA"),
        algorithmsAllowed,
        validAtSigning,
        revocation,
        List.of(),
        longTerm,
        List.of(),
        signerKnown ? Optional.of(summary()) : Optional.empty(),
        List.of(),
        Optional.empty(),
        provider,
        Optional.of("BSrE"),
        printedName,
        nameMatch.map(match -> new NameComparison(match, "budi", "budi")),
        consent,
        Optional.empty(),
        List.of());
  }

  private CertificateFacts certificate() {
    return new CertificateFacts(
        summary(),
        provider,
        Optional.of("BSrE"),
        lifeDays,
        daysLeft,
        standardsMet,
        revocation,
        revokedAt,
        best,
        register);
  }

  private CertificateSummary summary() {
    return new CertificateSummary(
        SHA256,
        "01",
        "CN=Pejabat Contoh",
        commonName,
        Optional.of("Pemerintah Kota"),
        Optional.of("ID"),
        Optional.empty(),
        "CN=CA",
        "CA",
        Instant.parse("2026-01-01T00:00:00Z"),
        Instant.parse("2027-12-31T23:59:59Z"),
        "RSA",
        2048,
        List.of("digitalSignature", "nonRepudiation"),
        List.of(),
        false,
        false);
  }

  /** A row found by serial number; the times of reports are known to the second. */
  static RegisterEntry register(String status, String lost, String transferred) {
    return new RegisterEntry(
        RegisterMatch.SERIAL,
        Optional.of(RegisterSamples.row("Pejabat Contoh", RegisterStatus.valueOf(status))),
        reported(lost, lost),
        reported(transferred, transferred));
  }

  /** A row found by the holder's name only. */
  static RegisterEntry byName(String status) {
    return new RegisterEntry(
        RegisterMatch.NAME, register(status, "", "").row(), Optional.empty(), Optional.empty());
  }

  /** A row that was reported lost at some time between two. */
  static RegisterEntry onlyTheDay(String earliest, String past) {
    return new RegisterEntry(
        RegisterMatch.SERIAL,
        register("ISSUE", "", "").row(),
        reported(earliest, past),
        Optional.empty());
  }

  /** A row that was reported to have changed hands at some time between two. */
  static RegisterEntry movedOnTheDay(String earliest, String past) {
    return new RegisterEntry(
        RegisterMatch.SERIAL,
        register("ISSUE", "", "").row(),
        Optional.empty(),
        reported(earliest, past));
  }

  /** No row. */
  static RegisterEntry unregistered() {
    return new RegisterEntry(
        RegisterMatch.NOT_FOUND, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Optional<RegisterEntry.Reported> reported(String earliest, String past) {
    return earliest.isEmpty()
        ? Optional.empty()
        : Optional.of(new RegisterEntry.Reported(Instant.parse(earliest), Instant.parse(past)));
  }
}
