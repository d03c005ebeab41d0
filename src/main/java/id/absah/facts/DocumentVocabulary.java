package id.absah.facts;

import java.util.List;
import java.util.Optional;

/** The facts of a document. */
final class DocumentVocabulary {
  static final List<Fact<DocumentFacts>> FACTS = facts();

  private DocumentVocabulary() {}

  private static List<Fact<DocumentFacts>> facts() {
    Facts<DocumentFacts> facts = new Facts<>("document");
    facts
        .text("path", DocumentFacts::path)
        .text("sha256", DocumentFacts::sha256)
        .integer("size", DocumentFacts::size)
        .text("format", DocumentFacts::format)
        .integer("pages", DocumentFacts::pages)
        .truth("encrypted", DocumentFacts::encrypted)
        .integer("revisions", d -> d.revisions().size())
        .textIfAny("kind", DocumentFacts::kind)
        .truthIfAny("kindListed", DocumentFacts::kindListed)
        .choiceIfAny("kindSource", KindSource.class, DocumentVocabulary::kindSource)
        .choice("kindConfidence", Confidence.class, DocumentFacts::kindConfidence)
        .textIfAny("heading", DocumentFacts::heading)
        .textIfAny("subject", DocumentFacts::subject)
        .textIfAny("number", DocumentFacts::number)
        .truthIfAny("hasNumber", d -> has(d, d.number()))
        .dateIfAny("date", DocumentFacts::date)
        .truthIfAny("hasDate", d -> has(d, d.date()))
        .choice("dateConfidence", Confidence.class, DocumentFacts::dateConfidence)
        .texts("placeholders", DocumentFacts::placeholders)
        .textIfAny("letterhead", DocumentFacts::letterhead)
        .textIfAny("unit", DocumentFacts::unit)
        .choice("unitSource", UnitSource.class, DocumentFacts::unitSource)
        .choiceIfAny("footer.status", FooterStatus.class, d -> d.footer().map(FooterFacts::status))
        .textsIfAny(
            "footer.pages",
            d -> d.footer().map(footer -> footer.pages().stream().map(String::valueOf).toList()))
        .textIfAny("footer.text", d -> d.footer().flatMap(FooterFacts::text))
        .textIfAny("footer.issuer", d -> d.footer().flatMap(FooterFacts::issuer))
        .choiceIfAny(
            "footer.source", FooterSource.class, d -> d.footer().flatMap(FooterFacts::source))
        .integerIfAny(
            "footer.position",
            d -> d.footer().flatMap(FooterFacts::position).map(Integer::longValue))
        .textsIfAny("footer.missing", d -> d.footer().map(FooterFacts::missing))
        .texts("printedSigners", d -> d.printedSigners().stream().map(PrintedSigner::name).toList())
        .textsIfAny("claimsSignature", DocumentFacts::claimsSignature)
        .textsIfAny("qrLinks", d -> d.qrCodes().map(DocumentVocabulary::links))
        .textsIfAny("qrHosts", d -> d.qrCodes().map(DocumentVocabulary::hosts))
        .textsIfAny(
            "application.present", d -> d.application().map(ApplicationLetterFacts::present))
        .textsIfAny(
            "application.missing", d -> d.application().map(ApplicationLetterFacts::missing))
        .textsIfAny(
            "application.fromForm", d -> d.application().map(ApplicationLetterFacts::fromForm))
        .truthIfAny(
            "application.civilServant",
            d -> d.application().map(ApplicationLetterFacts::civilServant))
        .integer("signatureCount", DocumentFacts::signatureCount)
        .integer("timestampCount", DocumentFacts::timestampCount)
        .integer("signerCount", DocumentFacts::signerCount)
        .choice("authenticity", Authenticity.class, DocumentFacts::authenticity)
        .truth("textComplete", DocumentFacts::textComplete)
        .codes("codes", DocumentFacts::codes);
    return facts.list();
  }

  private static List<String> links(List<QrCode> codes) {
    return codes.stream().filter(code -> code.host().isPresent()).map(QrCode::text).toList();
  }

  private static List<String> hosts(List<QrCode> codes) {
    return codes.stream().flatMap(code -> code.host().stream()).distinct().toList();
  }

  /** That no kind was found is established only when all text was read. */
  private static Optional<KindSource> kindSource(DocumentFacts document) {
    return document.kindSource() == KindSource.NONE && !document.textComplete()
        ? Optional.empty()
        : Optional.of(document.kindSource());
  }

  private static Optional<Boolean> has(DocumentFacts document, Optional<?> value) {
    if (value.isPresent()) {
      return Optional.of(true);
    }
    return document.textComplete() ? Optional.of(false) : Optional.empty();
  }
}
