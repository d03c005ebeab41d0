package id.absah.cli;

import static java.util.stream.Collectors.joining;

import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.FooterFacts;
import id.absah.facts.PrintedSigner;
import id.absah.facts.QrCode;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.findings.Finding;
import id.absah.reports.Messages;
import id.absah.reports.text.FindingWording;
import id.absah.reports.text.RevisionHistory;
import id.absah.reports.text.Sentences;
import id.absah.reports.text.Wording;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything about one document as lines of text. */
final class InspectionText {
  private final Messages messages;
  private final Wording wording;
  private final Sentences sentences;
  private final FindingWording findings;
  private final SignatureText signatures;
  private final RevisionHistory history;

  InspectionText(Evaluation evaluation, Messages messages, boolean showPersonalData) {
    this.messages = messages;
    this.wording = new Wording(evaluation, messages.language(), showPersonalData);
    this.sentences = new Sentences(wording);
    this.findings = new FindingWording(wording, evaluation.policy());
    this.signatures = new SignatureText(messages, wording, sentences);
    this.history = new RevisionHistory(wording);
  }

  List<String> lines(DocumentEvaluation document) {
    Lines lines = new Lines(messages);
    lines.heading(wording.name(document.path()));
    lines.entry("inspect.sha256", document.sha256().orElse(Wording.NOTHING));
    lines.entry(
        "inspect.size",
        (document.size() < 0 ? Wording.NOTHING : document.size()) + " (" + document.format() + ")");
    lines.entry("inspect.conclusion", wording.value(document.conclusion()));
    lines.plain(sentences.document(document));
    document.facts().ifPresent(facts -> facts(lines, document, facts));
    return lines.all();
  }

  private void facts(Lines lines, DocumentEvaluation document, EstablishedFacts facts) {
    document(lines, facts.document());
    lines.section("inspect.revisions");
    history.lines(facts).forEach(lines::item);
    facts.signatures().forEach(signature -> signatures.write(lines, signature));
    findings(lines, document);
  }

  private void document(Lines lines, DocumentFacts facts) {
    lines.section("inspect.document");
    lines.entry("inspect.authenticity", wording.value(facts.authenticity()));
    lines.entry("inspect.pages", Integer.toString(facts.pages()));
    lines.entry("inspect.encrypted", wording.truth(facts.encrypted()));
    lines.entry(
        "inspect.kind",
        wording.kind(facts.kind(), facts.textComplete())
            + aside("kindSource." + facts.kindSource()));
    String absent = wording.absent(facts.textComplete());
    lines.entry("inspect.heading", facts.heading().map(wording::free).orElse(absent));
    lines.entry("inspect.subject", facts.subject().map(wording::free).orElse(absent));
    lines.entry("inspect.number", facts.number().map(wording::free).orElse(absent));
    lines.entry("inspect.date", facts.date().map(wording::date).orElse(absent));
    lines.entry(
        "inspect.unit",
        facts.unit().map(wording::free).orElse(absent) + aside("unitSource." + facts.unitSource()));
    lines.entry("inspect.footer", facts.footer().map(this::footer).orElse(wording.absent(false)));
    Set<String> printed = new LinkedHashSet<>();
    for (PrintedSigner signer : facts.printedSigners()) {
      printed.add(
          wording.free(signer.name())
              + signer.position().map(position -> ", " + wording.free(position)).orElse(""));
    }
    printed.forEach(signer -> lines.entry("inspect.printed-signer", signer));
    if (!facts.placeholders().isEmpty()) {
      lines.entry(
          "inspect.placeholders",
          facts.placeholders().stream().map(wording::free).collect(joining(", ")));
    }
    facts.qrCodes().orElse(List.of()).forEach(code -> lines.entry("inspect.qr-code", code(code)));
    facts
        .codes()
        .forEach(code -> lines.item(wording.meaning(code) + " (" + code.code().name() + ")"));
  }

  private String aside(String value) {
    String word = wording.value(value);
    return word.equals(Wording.NOTHING) ? "" : " (" + word + ")";
  }

  private String code(QrCode code) {
    return wording.free(code.text())
        + " ("
        + messages.text("inspect.on-pages")
        + " "
        + code.page()
        + ")";
  }

  private String footer(FooterFacts footer) {
    String text = footer.text().map(found -> ": " + wording.free(found)).orElse("");
    return wording.value("footer." + footer.status())
        + (footer.pages().isEmpty()
            ? ""
            : " ("
                + messages.text("inspect.on-pages")
                + " "
                + footer.pages().stream().map(String::valueOf).collect(joining(", "))
                + ")")
        + footer.source().map(source -> aside("footerSource." + source)).orElse("")
        + text;
  }

  private void findings(Lines lines, DocumentEvaluation document) {
    lines.section("inspect.findings");
    boolean any = false;
    for (Finding finding : document.findings()) {
      if (FindingWording.listed(finding)) {
        any = true;
        lines.item(
            wording.result(finding.result())
                + "  "
                + finding.rule()
                + "  "
                + findings.basis(finding.rule())
                + "  "
                + findings.subject(finding, document));
        lines.detail(findings.message(finding, document));
        String remedy = findings.remedy(finding, document);
        if (!remedy.isEmpty()) {
          lines.detail("-> " + remedy);
        }
        finding.waiver().ifPresent(reason -> lines.detail(wording.free(reason)));
      }
    }
    if (!any) {
      lines.plain(messages.text("inspect.no-findings"));
    }
  }
}
