package id.absah.cli;

import id.absah.document.Defect;
import id.absah.facts.DocumentChange;
import id.absah.facts.SignatureFacts;
import id.absah.reports.Messages;
import id.absah.reports.text.Sentences;
import id.absah.reports.text.Wording;
import id.absah.validation.CertificateSummary;
import id.absah.validation.Check;
import id.absah.validation.RevocationFinding;
import id.absah.validation.TimestampValidation;
import java.time.Instant;
import java.util.Optional;

/** Everything about one signature as lines of text. */
final class SignatureText {
  private final Messages messages;
  private final Wording wording;
  private final Sentences sentences;

  SignatureText(Messages messages, Wording wording, Sentences sentences) {
    this.messages = messages;
    this.wording = wording;
    this.sentences = sentences;
  }

  void write(Lines lines, SignatureFacts signature) {
    lines.section("inspect.signature", " ", wording.name(signature.field()));
    lines.plain(sentences.signature(signature));
    lines.entry(
        "inspect.indication",
        signature.indication().term()
            + signature.subIndication().map(sub -> "/" + sub).orElse("")
            + signature.reason().map(reason -> "  " + describe(reason)).orElse(""));
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
    times(lines, signature);
    lines.entry("inspect.provider", provider(signature));
    signature
        .printedName()
        .ifPresent(name -> lines.entry("inspect.printed-name", wording.free(name)));
    signature.reasonText().ifPresent(text -> lines.entry("inspect.reason", wording.free(text)));
    chain(lines, signature);
    revocation(lines, signature);
    timestamps(lines, signature);
    changes(lines, signature);
    checks(lines, signature);
    codes(lines, signature);
  }

  private static String bits(SignatureFacts signature) {
    return signature.signer().map(signer -> " " + signer.keyBits()).orElse("");
  }

  private void times(Lines lines, SignatureFacts signature) {
    lines.entry(
        "inspect.claimed-time",
        moment(signature.claimedTime().map(claimed -> claimed.toInstant())));
    lines.entry("inspect.timestamp", moment(signature.timestamp()));
    lines.entry("inspect.best-time", moment(signature.bestSignatureTime()));
  }

  private String provider(SignatureFacts signature) {
    return signature.providerName().map(wording::free).orElse(Wording.NOTHING)
        + " ("
        + wording.value(signature.provider())
        + ")";
  }

  private void chain(Lines lines, SignatureFacts signature) {
    if (signature.chain().isEmpty()) {
      return;
    }
    lines.plain(messages.text("inspect.chain"));
    for (CertificateSummary certificate : signature.chain()) {
      certificate(lines, certificate);
    }
    lines.detail(
        signature
            .anchor()
            .map(
                anchor ->
                    messages.text("inspect.anchor")
                        + " "
                        + wording.name(anchor.name())
                        + (anchor.givenForThisRun()
                            ? " (" + messages.text("inspect.anchor-given") + ")"
                            : ""))
            .orElseGet(() -> messages.text("inspect.no-anchor")));
  }

  private void certificate(Lines lines, CertificateSummary certificate) {
    lines.item(wording.name(certificate.subject()));
    lines.detail(
        wording.moment(certificate.notBefore()) + " - " + wording.moment(certificate.notAfter()));
    lines.detail(
        "SHA-256 "
            + certificate.sha256()
            + ", "
            + certificate.keyAlgorithm()
            + " "
            + certificate.keyBits());
  }

  private void revocation(Lines lines, SignatureFacts signature) {
    lines.entry("inspect.revocation", wording.value("revocation." + signature.revocation()));
    for (RevocationFinding finding : signature.revocationFindings()) {
      lines.item(
          finding.certificateSha256().substring(0, 16)
              + "  "
              + wording.value("revocation." + finding.status())
              + "  "
              + finding.source()
              + "  "
              + moment(finding.producedAt())
              + finding.revokedAt().map(at -> "  " + wording.moment(at)).orElse("")
              + finding.reason().map(reason -> "  " + reason).orElse(""));
    }
  }

  private void timestamps(Lines lines, SignatureFacts signature) {
    if (signature.timestamps().isEmpty()) {
      return;
    }
    lines.plain(messages.text("inspect.timestamps"));
    for (TimestampValidation token : signature.timestamps()) {
      lines.item(
          token.conclusion()
              + "  "
              + moment(token.time())
              + "  "
              + token.tsa().map(wording::name).orElse(Wording.NOTHING));
      token.conclusion().reason().ifPresent(reason -> lines.detail(describe(reason)));
    }
  }

  private void changes(Lines lines, SignatureFacts signature) {
    lines.entry("inspect.later-changes", wording.value(signature.laterChanges()));
    for (DocumentChange change : signature.changes()) {
      lines.item(
          messages.text("inspect.in-revision")
              + " "
              + (change.revision() + 1)
              + ": "
              + describe(change.what()));
    }
  }

  private void checks(Lines lines, SignatureFacts signature) {
    lines.plain(messages.text("inspect.checks"));
    for (Check check : signature.checks()) {
      lines.item(
          wording.value("check." + check.outcome())
              + "  "
              + wording.check(check)
              + (refused(check) ? "  " + check.code().name() : "")
              + (check.values().isEmpty() ? "" : "  " + wording.free(check.values().toString())));
    }
  }

  private static boolean refused(Check check) {
    return check.outcome() == Check.Outcome.FAILED || check.outcome() == Check.Outcome.UNKNOWN;
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
    return defect.code().name() + ": " + wording.meaning(defect);
  }

  private String moment(Optional<Instant> instant) {
    return instant.map(wording::moment).orElse(Wording.NOTHING);
  }
}
