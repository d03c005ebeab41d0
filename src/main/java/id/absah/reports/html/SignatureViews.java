package id.absah.reports.html;

import id.absah.document.Defect;
import id.absah.facts.LaterChanges;
import id.absah.facts.SignatureFacts;
import id.absah.reports.text.FindingWording;
import id.absah.reports.text.ProofWording;
import id.absah.reports.text.Sentences;
import id.absah.reports.text.SignatureWording;
import id.absah.reports.text.Wording;
import id.absah.validation.Indication;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One signature in words: verdict, times, chain, what happened since. */
final class SignatureViews {
  // A document with thousands of changed objects is told by its first ones; the codes are complete
  // in evaluation.jsonl.
  private static final int LISTED = 40;

  private final Wording wording;
  private final FindingWording names;
  private final Sentences sentences;
  private final SignatureWording words;
  private final ProofWording proof;

  SignatureViews(Wording wording, FindingWording names, Sentences sentences) {
    this.wording = wording;
    this.names = names;
    this.sentences = sentences;
    this.words = new SignatureWording(wording);
    this.proof = new ProofWording(wording);
  }

  Views.Signature of(SignatureFacts signature, boolean detailed) {
    List<SignatureWording.Step> steps = words.steps(signature);
    return new Views.Signature(
        wording.name(signature.field()),
        wording.value(signature.kind()),
        signature.signer().map(names::holder).orElse(wording.text("signer.unknown")),
        tone(signature),
        wording.value(signature.indication()),
        Tones.of(signature.indication()),
        changed(signature)
            ? wording.laterChanges(signature.laterChanges(), signature.contentChanged())
            : "",
        sentences.signature(signature),
        facts(signature),
        proof.time(signature),
        capped(words.changes(signature.changes())),
        capped(otherCodes(signature)),
        words.count(steps),
        detailed ? steps.stream().map(SignatureViews::step).toList() : List.of(),
        detailed ? proof.revocation(signature) : List.of(),
        words.chain(signature));
  }

  private static boolean changed(SignatureFacts signature) {
    return signature.laterChanges().compareTo(LaterChanges.UNPROVEN) >= 0;
  }

  /** A sound signature under a changed document must not look like a good one. */
  private static String tone(SignatureFacts signature) {
    if (signature.contentChanged() || signature.laterChanges() == LaterChanges.FORBIDDEN) {
      return Tones.BAD;
    }
    return changed(signature) && signature.indication() == Indication.TOTAL_PASSED
        ? Tones.WARN
        : Tones.of(signature.indication());
  }

  /** The codes that the list of changes does not show. */
  private List<String> otherCodes(SignatureFacts signature) {
    Set<String> changes = new HashSet<>();
    signature.changes().forEach(change -> changes.add(change.what().code().name()));
    return signature.codes().stream()
        .filter(defect -> !changes.contains(defect.code().name()))
        .map(this::defect)
        .distinct()
        .toList();
  }

  private static Views.Step step(SignatureWording.Step step) {
    return new Views.Step(
        step.word(), Tones.of(step.outcome()), step.what(), step.code(), step.values());
  }

  private List<Views.Pair> facts(SignatureFacts signature) {
    List<Views.Pair> pairs = new ArrayList<>();
    pair(pairs, "subIndication", signature.subIndication().map(wording::value));
    pair(pairs, "bestSignatureTime", signature.bestSignatureTime().map(wording::moment));
    pair(
        pairs,
        "claimedTime",
        signature.claimedTime().map(OffsetDateTime::toInstant).map(wording::moment));
    pair(pairs, "timestamp", signature.timestamp().map(wording::moment));
    pair(pairs, "coverage", Optional.of(wording.value("coverage." + signature.coverage())));
    pair(
        pairs,
        "laterChanges",
        Optional.of(wording.laterChanges(signature.laterChanges(), signature.contentChanged())));
    pair(
        pairs,
        "revocation",
        Optional.of(wording.value("revocationStatus." + signature.revocation())));
    pair(
        pairs,
        "provider",
        signature
            .providerName()
            .map(wording::free)
            .or(() -> Optional.of(wording.value("provider." + signature.provider()))));
    pair(pairs, "anchor", signature.anchor().map(anchor -> wording.name(anchor.name())));
    pair(
        pairs,
        "algorithm",
        signature
            .algorithm()
            .map(
                algorithm ->
                    wording.name(algorithm)
                        + signature
                            .signer()
                            .map(signer -> " " + signer.keyBits() + " bit")
                            .orElse("")
                        + signature
                            .digest()
                            .map(digest -> ", " + wording.name(digest))
                            .orElse("")));
    pair(pairs, "longTerm", Optional.of(wording.truth(signature.longTerm())));
    pair(pairs, "reasonText", signature.reasonText().map(wording::free));
    return pairs;
  }

  private List<String> capped(List<String> lines) {
    if (lines.size() <= LISTED) {
      return lines;
    }
    List<String> first = new ArrayList<>(lines.subList(0, LISTED));
    first.add(
        wording.text("html.more", Map.of("count", wording.count(lines.size() - (long) LISTED))));
    return first;
  }

  private String defect(Defect defect) {
    return wording.meaning(defect) + " (" + defect.code().name() + ")";
  }

  private void pair(List<Views.Pair> pairs, String column, Optional<String> value) {
    pairs.add(new Views.Pair(wording.text("column." + column), value.orElse(Wording.NOTHING)));
  }
}
