package id.absah.facts;

import id.absah.document.SignatureKind;
import id.absah.validation.CertificateSummary;
import id.absah.validation.Indication;
import id.absah.validation.Integrity;
import id.absah.validation.RevocationStatus;
import id.absah.validation.SubIndication;
import id.absah.validation.TrustAnchor;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The facts of a signature. */
final class SignatureVocabulary {
  static final List<Fact<SignatureFacts>> FACTS = facts();

  private SignatureVocabulary() {}

  private static List<Fact<SignatureFacts>> facts() {
    Facts<SignatureFacts> facts = new Facts<>("signature");
    place(facts);
    verdict(facts);
    time(facts);
    signer(facts);
    facts.codes("codes", SignatureFacts::codes);
    return facts.list();
  }

  private static void place(Facts<SignatureFacts> facts) {
    facts
        .text("field", SignatureFacts::field)
        .choice("kind", SignatureKind.class, SignatureFacts::kind)
        .textIfAny("subFilter", SignatureFacts::subFilter)
        .integer("revision", SignatureFacts::revision)
        .integerIfAny("page", s -> s.page().map(Integer::longValue))
        .truth("visible", s -> s.page().isPresent());
  }

  private static void verdict(Facts<SignatureFacts> facts) {
    List<String> indications = Arrays.stream(Indication.values()).map(Indication::term).toList();
    facts
        .choiceOf("indication", indications, s -> Optional.of(s.indication().term()))
        .choiceIfAny("subIndication", SubIndication.class, SignatureFacts::subIndication)
        .textIfAny("reason", s -> s.reason().map(reason -> reason.code().name()))
        .choice("integrity", Integrity.class, SignatureFacts::integrity)
        .choice("coverage", Coverage.class, SignatureFacts::coverage)
        .choice("laterChanges", LaterChanges.class, SignatureFacts::laterChanges)
        .truth("contentChanged", SignatureFacts::contentChanged)
        .codes("changes", s -> s.changes().stream().map(DocumentChange::what).toList())
        .textIfAny("digest", SignatureFacts::digest)
        .textIfAny("algorithm", SignatureFacts::algorithm)
        .integerIfAny(
            "keyBits", s -> s.signer().map(CertificateSummary::keyBits).map(Integer::longValue))
        .truthIfAny("algorithmsAllowed", SignatureFacts::algorithmsAllowed)
        .truthIfAny("certificateValidAtSigning", SignatureFacts::certificateValidAtSigning)
        .choice("revocation", RevocationStatus.class, SignatureFacts::revocation)
        .truth("longTerm", SignatureFacts::longTerm);
  }

  private static void time(Facts<SignatureFacts> facts) {
    facts
        .timeIfAny("claimedTime", s -> s.claimedTime().map(OffsetDateTime::toInstant))
        .truth("hasTimestamp", s -> s.timestamp().isPresent())
        .timeIfAny("timestamp", SignatureFacts::timestamp)
        .integer("timestamps", s -> s.timestamps().size())
        .timeIfAny("bestSignatureTime", SignatureFacts::bestSignatureTime)
        .integerIfAny("timeDeviationMinutes", SignatureFacts::timeDeviationMinutes);
  }

  private static void signer(Facts<SignatureFacts> facts) {
    facts
        .truthIfAny("signerIdentified", s -> s.signer().map(c -> c.commonName().isPresent()))
        .textIfAny("signerName", s -> s.signer().flatMap(CertificateSummary::commonName))
        .textIfAny("signerOrganization", s -> s.signer().flatMap(CertificateSummary::organization))
        .textIfAny("signerCountry", s -> s.signer().flatMap(CertificateSummary::country))
        .textIfAny("certificateSha256", s -> s.signer().map(CertificateSummary::sha256))
        .textIfAny("issuer", s -> s.signer().map(CertificateSummary::issuerCommonName))
        .textIfAny("anchorName", s -> s.anchor().map(TrustAnchor::name))
        .textIfAny("anchorSha256", s -> s.anchor().map(TrustAnchor::sha256))
        .truthIfAny("anchorGivenForThisRun", s -> s.anchor().map(TrustAnchor::givenForThisRun))
        .choice("provider", Provider.class, SignatureFacts::provider)
        .textIfAny("providerName", SignatureFacts::providerName)
        .textIfAny("printedName", SignatureFacts::printedName)
        .truthIfAny("printedNameAgrees", SignatureFacts::printedNameAgrees)
        .choiceIfAny(
            "nameMatch", NameMatch.class, s -> s.nameComparison().map(NameComparison::match))
        .textsIfAny(
            "namesCompared",
            s -> s.nameComparison().map(names -> List.of(names.printed(), names.certified())))
        .texts("consent", SignatureFacts::consent)
        .textIfAny("reasonText", SignatureFacts::reasonText);
  }
}
