package id.absah.reports.text;

import id.absah.document.Defect;
import id.absah.document.Effect;
import id.absah.document.SignatureKind;
import id.absah.facts.Authenticity;
import id.absah.facts.DocumentChange;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.LaterChanges;
import id.absah.facts.Provider;
import id.absah.facts.SignatureFacts;
import id.absah.validation.Indication;
import id.absah.validation.Integrity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Why a document is, or is not, to be taken for authentic, in one sentence. */
final class DocumentSentence {
  private final Wording wording;

  DocumentSentence(Wording wording) {
    this.wording = wording;
  }

  String of(EstablishedFacts facts) {
    return switch (facts.document().authenticity()) {
      case NOT_AUTHENTIC -> refuted(facts);
      case UNDETERMINED -> undetermined(facts);
      case UNSIGNED ->
          wording.text(
              facts.document().claimsSignature().orElse(List.of()).isEmpty()
                  ? "sentence.document.UNSIGNED"
                  : "sentence.document.UNSIGNED.claimed");
      default -> say(facts.document().authenticity(), "", judged(facts), facts, "", "");
    };
  }

  private String refuted(EstablishedFacts facts) {
    Authenticity verdict = Authenticity.NOT_AUTHENTIC;
    List<SignatureFacts> broken = judged(facts, one -> one.integrity() == Integrity.BROKEN);
    if (!broken.isEmpty()) {
      return say(verdict, ".broken", broken, facts, "", "");
    }
    List<SignatureFacts> changed = judged(facts, SignatureFacts::contentChanged);
    if (!changed.isEmpty()) {
      return say(verdict, ".content", changed, facts, contentChange(changed.get(0)), "");
    }
    List<SignatureFacts> forbidden =
        judged(facts, one -> one.laterChanges() == LaterChanges.FORBIDDEN);
    if (!forbidden.isEmpty()) {
      return say(verdict, ".forbidden", forbidden, facts, "", "");
    }
    List<SignatureFacts> failed = judged(facts, one -> one.indication() == Indication.TOTAL_FAILED);
    if (!failed.isEmpty()) {
      return say(verdict, ".failed", failed, facts, reason(failed.get(0).reason()), "");
    }
    return say(verdict, "", judged(facts), facts, ofFile(facts, Effect.FAILED), "");
  }

  private String undetermined(EstablishedFacts facts) {
    Authenticity verdict = Authenticity.UNDETERMINED;
    List<SignatureFacts> other = judged(facts, one -> unproven(one, Provider.OTHER));
    if (!other.isEmpty()) {
      return say(verdict, ".provider", other, facts, "", provider(other.get(0)));
    }
    List<SignatureFacts> test = judged(facts, one -> unproven(one, Provider.TEST));
    if (!test.isEmpty()) {
      return say(verdict, ".test", test, facts, "", provider(test.get(0)));
    }
    List<SignatureFacts> open =
        judged(
            facts,
            one ->
                one.indication() != Indication.TOTAL_PASSED && !Sentences.revocationUnknown(one));
    if (!open.isEmpty()) {
      return say(verdict, ".reason", open, facts, reason(open.get(0).reason()), "");
    }
    List<SignatureFacts> changed =
        judged(facts, one -> one.laterChanges().compareTo(LaterChanges.UNPROVEN) >= 0);
    if (!changed.isEmpty()) {
      return say(verdict, ".changes", changed, facts, "", "");
    }
    return say(verdict, "", judged(facts), facts, ofFile(facts, Effect.INDETERMINATE), "");
  }

  private static boolean unproven(SignatureFacts signature, Provider provider) {
    return signature.provider() == provider && signature.indication() != Indication.TOTAL_PASSED;
  }

  private String say(
      Authenticity verdict,
      String variant,
      List<SignatureFacts> signatures,
      EstablishedFacts facts,
      String reason,
      String provider) {
    return wording.text(
        "sentence.document." + verdict + variant,
        Map.of(
            "count",
            wording.count(facts.document().signatureCount()),
            "names",
            names(signatures),
            "reason",
            reason.isEmpty() ? wording.text("sentence.reason.incomplete") : reason,
            "provider",
            provider));
  }

  private String provider(SignatureFacts signature) {
    return signature
        .providerName()
        .map(wording::free)
        .orElse(wording.value("provider." + signature.provider()));
  }

  private String reason(Optional<Defect> reason) {
    return reason.map(wording::meaning).map(Sentences::inSentence).orElse("");
  }

  private String contentChange(SignatureFacts signature) {
    return signature.changes().stream()
        .filter(SignatureWording::content)
        .map(DocumentChange::what)
        .findFirst()
        .map(what -> reason(Optional.of(what)))
        .orElse("");
  }

  private String ofFile(EstablishedFacts facts, Effect effect) {
    return reason(
        facts.document().codes().stream()
            .filter(defect -> defect.code().effect() == effect)
            .findFirst());
  }

  private String names(List<SignatureFacts> signatures) {
    Set<String> names = new LinkedHashSet<>();
    for (SignatureFacts signature : signatures) {
      names.add(
          signature
              .signer()
              .flatMap(signer -> signer.commonName())
              .map(wording::name)
              .orElse(wording.text("signer.unknown")));
    }
    return names.isEmpty() ? Wording.NOTHING : String.join("; ", names);
  }

  private static List<SignatureFacts> judged(EstablishedFacts facts) {
    return judged(facts, one -> true);
  }

  private static List<SignatureFacts> judged(
      EstablishedFacts facts, Predicate<SignatureFacts> which) {
    return facts.signatures().stream()
        .filter(one -> one.kind() != SignatureKind.DOCUMENT_TIMESTAMP)
        .filter(which)
        .toList();
  }
}
