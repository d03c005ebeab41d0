package id.absah.ledger;

import id.absah.document.Octets;
import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.findings.Examination;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes many documents of a few: the same examination of content, number and date of its own. */
public final class Renumbered {
  private Renumbered() {}

  /** The digest of the content of a number. */
  public static String sha256(long id) {
    return Octets.of(Long.toString(id).getBytes(StandardCharsets.UTF_8)).sha256();
  }

  /** The document of a number, otherwise like the sample. */
  public static Examination of(Examination sample, long id) {
    EstablishedFacts facts = sample.facts().orElseThrow();
    return new Examination(
        sha256(id),
        sample.size(),
        sample.format(),
        sample.status(),
        sample.problem(),
        Optional.of(
            new EstablishedFacts(
                document(facts.document(), id), facts.signatures(), facts.certificates())),
        sample.stableFrom(),
        sample.stableUntil());
  }

  private static DocumentFacts document(DocumentFacts document, long id) {
    return new DocumentFacts(
        document.path(),
        sha256(id),
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
        document.number().map(number -> number + "/" + id),
        document.date().map(date -> date.minusDays(id % 300)),
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
        document.codes());
  }
}
