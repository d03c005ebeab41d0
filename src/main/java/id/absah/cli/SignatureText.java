package id.absah.cli;

import id.absah.document.Defect;
import id.absah.facts.NameComparison;
import id.absah.facts.SignatureFacts;
import id.absah.reports.Messages;
import id.absah.reports.text.ProofWording;
import id.absah.reports.text.Sentences;
import id.absah.reports.text.SignatureWording;
import id.absah.reports.text.Wording;
import java.util.List;

/** Everything about one signature as lines of text. */
final class SignatureText {
  private final Messages messages;
  private final Wording wording;
  private final Sentences sentences;
  private final SignatureWording words;
  private final ProofWording proof;

  SignatureText(Messages messages, Wording wording, Sentences sentences) {
    this.messages = messages;
    this.wording = wording;
    this.sentences = sentences;
    this.words = new SignatureWording(wording);
    this.proof = new ProofWording(wording);
  }

  void write(Lines lines, SignatureFacts signature) {
    lines.section("inspect.signature", " ", wording.name(signature.field()));
    lines.plain(sentences.signature(signature));
    lines.entry(
        "inspect.indication",
        signature.indication().term()
            + signature
                .subIndication()
                .map(sub -> "/" + sub + " - " + wording.value(sub))
                .orElse(""));
    lines.entry("inspect.signature-kind", wording.value(signature.kind()));
    lines.entry("inspect.sub-filter", signature.subFilter().map(wording::name).orElse("-"));
    lines.entry("inspect.revision-number", Integer.toString(signature.revision() + 1));
    lines.entry(
        "inspect.page",
        signature.page().map(String::valueOf).orElse(messages.text("inspect.no-page")));
    lines.entry("inspect.integrity", wording.value("integrity." + signature.integrity()));
    lines.entry("inspect.coverage", wording.value(signature.coverage()));
    lines.entry(
        "inspect.algorithm",
        signature.digest().orElse("-")
            + ", "
            + signature.algorithm().orElse("-")
            + bits(signature));
    lines.entry("inspect.provider", provider(signature));
    signature
        .printedName()
        .ifPresent(name -> lines.entry("inspect.printed-name", wording.free(name)));
    signature
        .nameComparison()
        .ifPresent(names -> lines.entry("inspect.name-comparison", comparison(names)));
    signature.reasonText().ifPresent(text -> lines.entry("inspect.reason", wording.free(text)));
    lines.plain(messages.text("inspect.time"));
    proof.time(signature).forEach(lines::item);
    List<String> chain = words.chain(signature);
    if (!chain.isEmpty()) {
      lines.plain(messages.text("inspect.chain"));
      chain.forEach(lines::item);
    }
    lines.entry("inspect.revocation", wording.value("revocation." + signature.revocation()));
    proof.revocation(signature).forEach(lines::item);
    lines.entry(
        "inspect.later-changes",
        wording.laterChanges(signature.laterChanges(), signature.contentChanged()));
    words.changes(signature.changes()).forEach(lines::item);
    checks(lines, signature);
    codes(lines, signature);
  }

  private static String bits(SignatureFacts signature) {
    return signature.signer().map(signer -> " " + signer.keyBits()).orElse("");
  }

  private String comparison(NameComparison names) {
    return wording.value("nameMatch." + names.match())
        + ": "
        + wording.free(names.printed())
        + " / "
        + wording.free(names.certified());
  }

  private String provider(SignatureFacts signature) {
    return signature.providerName().map(wording::free).orElse(Wording.NOTHING)
        + " ("
        + wording.value("provider." + signature.provider())
        + ")";
  }

  private void checks(Lines lines, SignatureFacts signature) {
    List<SignatureWording.Step> steps = words.steps(signature);
    lines.plain(words.count(steps));
    for (SignatureWording.Step step : steps) {
      lines.item(
          "["
              + step.word()
              + "] "
              + step.what()
              + (step.code().isEmpty() ? "" : " (" + step.code() + ")")
              + (step.values().isEmpty() ? "" : " - " + step.values()));
    }
  }

  private void codes(Lines lines, SignatureFacts signature) {
    for (Defect defect : signature.codes()) {
      lines.item(describe(defect));
      wording
          .remedy(defect.code().name(), defect.values())
          .ifPresent(remedy -> lines.detail("-> " + remedy));
    }
  }

  private String describe(Defect defect) {
    return wording.meaning(defect) + " (" + defect.code().name() + ")";
  }
}
