package id.absah.reports.table;

import id.absah.facts.RegisterEntry;
import id.absah.findings.Evaluation;
import id.absah.reports.text.SeenCertificate;
import id.absah.reports.text.Wording;
import id.absah.validation.CertificateSummary;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Each signer certificate once. */
final class CertificateTable {
  private CertificateTable() {}

  static Table<SeenCertificate> of(Evaluation evaluation, Wording wording) {
    return new Table<>(
        "certificates",
        "sertifikat.csv",
        List.of(
            certificate("holder", 28, c -> Optional.of(c.commonName().orElse(c.subject()))),
            certificate("organization", 24, CertificateSummary::organization),
            words("standing", 14, row -> wording.value("standing." + row.standing())),
            of("daysLeft", 9, row -> new Cell.Count(row.facts().daysLeft())),
            of(
                "notBefore",
                16,
                row -> Cell.moment(Optional.of(row.facts().certificate().notBefore()), wording)),
            of(
                "notAfter",
                16,
                row -> Cell.moment(Optional.of(row.facts().certificate().notAfter()), wording)),
            words("revocation", 13, row -> wording.value("revocationStatus." + row.revocation())),
            of("revokedAt", 16, row -> Cell.moment(row.revokedAt(), wording)),
            of(
                "register",
                11,
                row ->
                    Cell.words(
                        row.facts().register().flatMap(RegisterEntry::status).map(wording::value))),
            certificate("issuer", 20, c -> Optional.of(c.issuerCommonName())),
            words(
                "provider",
                13,
                row ->
                    row.facts()
                        .providerName()
                        .map(wording::free)
                        .orElseGet(() -> wording.value("provider." + row.facts().provider()))),
            of("usedInDocuments", 11, row -> new Cell.Count(row.documents())),
            of("usedInSignatures", 12, row -> new Cell.Count(row.signatures())),
            words("remedy", 34, row -> wording.text("certificate.remedy." + row.standing())),
            of("deadline", 12, row -> new Cell.Blank()),
            of("responsible", 17, row -> new Cell.Blank()),
            certificate("keyAlgorithm", 10, c -> Optional.of(c.keyAlgorithm() + " " + c.keyBits())),
            certificate("serial", 36, c -> Optional.of(c.serial())),
            certificate("certificateSha256", 66, c -> Optional.of(c.sha256()))),
        16,
        SeenCertificate.all(evaluation),
        document -> List.of());
  }

  private static Column<SeenCertificate> of(
      String key, int width, Function<SeenCertificate, Cell> cell) {
    return new Column<>(key, width, cell);
  }

  private static Column<SeenCertificate> words(
      String key, int width, Function<SeenCertificate, String> text) {
    return of(key, width, row -> Cell.words(text.apply(row)));
  }

  private static Column<SeenCertificate> certificate(
      String key, int width, Function<CertificateSummary, Optional<String>> text) {
    return of(
        key,
        width,
        row ->
            Cell.words(
                text.apply(row.facts().certificate())
                    .map(id.absah.reports.text.SafeText::display)));
  }
}
