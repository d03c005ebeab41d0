package id.absah.reports.html;

import id.absah.document.Defect;
import id.absah.facts.DocumentChange;
import id.absah.facts.SignatureFacts;
import id.absah.reports.text.FindingWording;
import id.absah.reports.text.Sentences;
import id.absah.reports.text.Wording;
import id.absah.validation.CertificateSummary;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One signature in words: verdict, times, chain, what happened since. */
final class SignatureViews {
  // A document with thousands of changed objects is told by its first ones; the codes are complete
  // in evaluation.jsonl.
  private static final int LISTED = 40;

  private final Wording wording;
  private final FindingWording names;
  private final Sentences sentences;

  SignatureViews(Wording wording, FindingWording names, Sentences sentences) {
    this.wording = wording;
    this.names = names;
    this.sentences = sentences;
  }

  Views.Signature of(SignatureFacts signature) {
    return new Views.Signature(
        wording.name(signature.field()),
        wording.value(signature.kind()),
        signature.signer().map(names::holder).orElse(wording.text("signer.unknown")),
        Tones.of(signature.indication()),
        wording.value(signature.indication()),
        sentences.signature(signature),
        facts(signature),
        signature.chain().stream().map(this::certificate).toList(),
        changes(signature.changes()),
        capped(signature.codes().stream().map(this::defect).distinct().toList()));
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
    pair(pairs, "laterChanges", Optional.of(wording.value(signature.laterChanges())));
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

  private String certificate(CertificateSummary certificate) {
    return wording.text(
        "html.chain",
        Map.of(
            "name", names.holder(certificate),
            "from", wording.moment(certificate.notBefore()),
            "to", wording.moment(certificate.notAfter()),
            "sha256", certificate.sha256()));
  }

  private List<String> changes(List<DocumentChange> changes) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (DocumentChange change : changes) {
      lines.merge(
          wording.text(
              "html.change",
              Map.of(
                  "revision", Integer.toString(change.revision() + 1),
                  "what", wording.meaning(change.what()),
                  "code", change.what().code().name(),
                  "level", wording.value(change.level()))),
          1,
          Integer::sum);
    }
    List<String> all = new ArrayList<>();
    lines.forEach((line, times) -> all.add(times == 1 ? line : line + " (" + times + "\u00D7)"));
    return capped(all);
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
    return wording.meaning(defect) + " [" + defect.code().name() + "]";
  }

  private void pair(List<Views.Pair> pairs, String column, Optional<String> value) {
    pairs.add(new Views.Pair(wording.text("column." + column), value.orElse(Wording.NOTHING)));
  }
}
