package id.absah.ledger;

import id.absah.document.Defect;
import id.absah.document.Octets;
import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.findings.Examination;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes many documents of a few: the same examination of content, number and date of its own. */
public final class Renumbered {
  private Renumbered() {}

  /** The digest of the content of a number. */
  public static String sha256(long id) {
    return Octets.of(Long.toString(id).getBytes(StandardCharsets.UTF_8)).sha256();
  }

  /** The document of a number, otherwise like the sample. */
  public static Examination of(Examination sample, long id) {
    return with(sample, sha256(id), document -> document(document, id));
  }

  /** The sample with one more code. */
  static Examination with(Examination sample, Defect defect) {
    List<Defect> codes = new ArrayList<>();
    codes.add(defect);
    return with(
        sample,
        sample.sha256(),
        document -> {
          codes.addAll(document.codes());
          return copy(document, document.sha256(), document.number(), document.date(), codes);
        });
  }

  private static Examination with(
      Examination sample, String sha256, UnaryOperator<DocumentFacts> change) {
    EstablishedFacts facts = sample.facts().orElseThrow();
    return new Examination(
        sha256,
        sample.size(),
        sample.format(),
        sample.status(),
        sample.problem(),
        Optional.of(
            new EstablishedFacts(
                change.apply(facts.document()), facts.signatures(), facts.certificates())),
        sample.stableFrom(),
        sample.stableUntil());
  }

  private static DocumentFacts document(DocumentFacts document, long id) {
    return copy(
        document,
        sha256(id),
        document.number().map(number -> number + "/" + id),
        document.date().map(date -> date.minusDays(id % 300)),
        document.codes());
  }

  private static DocumentFacts copy(
      DocumentFacts document,
      String sha256,
      Optional<String> number,
      Optional<LocalDate> date,
      List<Defect> codes) {
    return new DocumentFacts(
        document.path(),
        sha256,
        document.size(),
        document.format(),
        document.pages(),
        document.encrypted(),
        document.revisions(),
        document.kind(),
        document.kindListed(),
        document.kindSource(),
        document.kindConfidence(),
        document.heading(),
        document.subject(),
        number,
        date,
        document.dateConfidence(),
        document.placeholders(),
        document.letterhead(),
        document.unit(),
        document.unitSource(),
        document.footer(),
        document.printedSigners(),
        document.claimsSignature(),
        document.qrCodes(),
        document.application(),
        document.signatureCount(),
        document.timestampCount(),
        document.signerCount(),
        document.authenticity(),
        document.textComplete(),
        codes);
  }
}
