package id.absah.reports;

import id.absah.facts.CertificateFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Rows;
import id.absah.validation.CertificateSummary;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * As many rows as wanted, made of the fixture's as they are asked for; nobody may hold them all.
 *
 * @param count how many rows
 * @param distinct how many signer certificates they show
 */
record GeneratedRows(long count, int distinct) implements Rows {
  @Override
  public <E extends Exception> void forEach(Visitor<E> visitor) throws E {
    List<DocumentEvaluation> patterns = ReportFixture.documents();
    for (long i = 0; i < count; i++) {
      visitor.visit(row(patterns.get((int) (i % patterns.size())), i));
    }
  }

  @Override
  public List<DocumentEvaluation> toList() {
    throw new AssertionError("somebody holds all rows");
  }

  private DocumentEvaluation row(DocumentEvaluation pattern, long number) {
    return new DocumentEvaluation(
        String.format(Locale.ROOT, "2026/10/arsip/surat-%09d.pdf", number),
        pattern.sha256().map(sha256 -> digest(number)),
        pattern.size(),
        pattern.format(),
        pattern.status(),
        pattern.code(),
        pattern.codeValues(),
        pattern.conclusion(),
        pattern.facts().map(facts -> facts(facts, number)),
        pattern.findings());
  }

  private EstablishedFacts facts(EstablishedFacts facts, long number) {
    List<CertificateFacts> certificates = new ArrayList<>();
    for (CertificateFacts certificate : facts.certificates()) {
      certificates.add(certificate(certificate, number % distinct));
    }
    return new EstablishedFacts(facts.document(), facts.signatures(), certificates);
  }

  private static CertificateFacts certificate(CertificateFacts one, long number) {
    CertificateSummary says = one.certificate();
    String holder = "Pejabat Contoh " + number;
    return new CertificateFacts(
        new CertificateSummary(
            digest(number),
            Long.toHexString(number),
            "CN=" + holder + ",O=Pemerintah Kota Contoh,C=ID",
            Optional.of(holder),
            says.organization(),
            says.country(),
            says.description(),
            says.issuer(),
            says.issuerCommonName(),
            says.notBefore(),
            says.notAfter(),
            says.keyAlgorithm(),
            says.keyBits(),
            says.keyUsage(),
            says.extendedKeyUsage(),
            says.certificateAuthority(),
            says.selfSigned()),
        one.provider(),
        one.providerName(),
        one.lifeDays(),
        one.daysLeft(),
        one.standardsMet(),
        one.revocation(),
        one.revokedAt(),
        one.lastUsedAt(),
        one.register());
  }

  private static String digest(long number) {
    return HexFormat.of().toHexDigits(number).repeat(4);
  }
}
