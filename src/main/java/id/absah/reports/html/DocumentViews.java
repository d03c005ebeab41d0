package id.absah.reports.html;

import id.absah.document.Defect;
import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.FooterFacts;
import id.absah.facts.KindSource;
import id.absah.facts.UnitSource;
import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Finding;
import id.absah.findings.Result;
import id.absah.reports.text.FindingWording;
import id.absah.reports.text.RevisionHistory;
import id.absah.reports.text.Sentences;
import id.absah.reports.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One document with its facts, signatures and findings, in words. */
final class DocumentViews {
  private final Wording wording;
  private final FindingWording findings;
  private final Sentences sentences;
  private final SignatureViews signatures;
  private final RevisionHistory history;

  DocumentViews(Wording wording, FindingWording findings) {
    this.wording = wording;
    this.findings = findings;
    this.sentences = new Sentences(wording);
    this.signatures = new SignatureViews(wording, findings, sentences);
    this.history = new RevisionHistory(wording);
  }

  /**
   * The view of a document.
   *
   * @param number its place on the page
   * @param detailed whether each step of its signatures' validation is shown
   */
  Views.Document of(DocumentEvaluation document, int number, boolean detailed) {
    List<Views.Item> items = new ArrayList<>();
    int passed = 0;
    for (Finding finding : document.findings()) {
      if (FindingWording.listed(finding)) {
        items.add(item(document, finding, number));
      } else if (finding.result() == Result.PASS) {
        passed++;
      }
    }
    Optional<DocumentFacts> facts = document.facts().map(EstablishedFacts::document);
    return new Views.Document(
        anchor(number),
        wording.name(document.path()),
        Tones.of(document.conclusion()),
        wording.value(document.conclusion()),
        facts.map(found -> wording.value(found.authenticity())).orElse(""),
        sentences.document(document),
        document.conclusion() == DocumentConclusion.NON_COMPLIANT,
        facts(document, facts),
        document.facts().stream()
            .flatMap(found -> found.signatures().stream())
            .map(signature -> signatures.of(signature, detailed))
            .toList(),
        document.facts().map(history::lines).orElse(List.of()),
        items,
        wording.text("html.passed", Map.of("count", wording.count(passed))));
  }

  static String anchor(int number) {
    return "d" + number;
  }

  Views.Item item(DocumentEvaluation document, Finding finding, int number) {
    Optional<DocumentFacts> facts = document.facts().map(EstablishedFacts::document);
    return new Views.Item(
        number < 0 ? "" : anchor(number),
        wording.name(document.path()),
        facts.flatMap(DocumentFacts::number).map(wording::free).orElse(Wording.NOTHING),
        facts.flatMap(DocumentFacts::unit).map(wording::free).orElse(wording.text("unit.unknown")),
        wording.name(finding.rule()),
        findings.title(finding.rule()),
        findings.message(finding, document),
        findings.basis(finding.rule()),
        wording.severity(finding.severity()),
        finding.severity().name(),
        wording.result(finding.result()),
        finding.result().name(),
        Tones.of(finding.result()),
        findings.subject(finding, document),
        finding.waiver().map(wording::free).orElse(""),
        findings.evidence(finding, document),
        findings.remedy(finding, document));
  }

  Views.Unexamined unexamined(DocumentEvaluation document) {
    return new Views.Unexamined(
        wording.name(document.path()),
        wording.value(document.status()),
        sentences.reason(document),
        document
            .code()
            .flatMap(code -> wording.remedy(code, document.codeValues()))
            .orElse(Wording.NOTHING));
  }

  private List<Views.Pair> facts(DocumentEvaluation document, Optional<DocumentFacts> facts) {
    List<Views.Pair> pairs = new ArrayList<>();
    facts.ifPresent(
        found -> {
          boolean read = found.textComplete();
          String absent = wording.absent(read);
          pair(pairs, "kind", kind(found));
          pair(pairs, "number", found.number().map(wording::free).orElse(absent));
          pair(pairs, "date", found.date().map(wording::date).orElse(absent));
          pair(pairs, "unit", found.unit().map(unit -> unit(unit, found)).orElse(absent));
          pair(pairs, "pages", wording.count(found.pages()));
          pair(pairs, "footer", found.footer().map(this::footer).orElse(wording.absent(false)));
          pair(pairs, "signatures", wording.count(found.signatureCount()));
          pair(pairs, "timestamps", wording.count(found.timestampCount()));
          if (!found.codes().isEmpty()) {
            pair(
                pairs,
                "codes",
                String.join("; ", found.codes().stream().map(this::defect).toList()));
          }
        });
    pair(pairs, "size", document.size() < 0 ? Wording.NOTHING : size(document));
    pair(pairs, "sha256", document.sha256().map(wording::name).orElse(Wording.NOTHING));
    return pairs;
  }

  private String size(DocumentEvaluation document) {
    return wording.count(document.size()) + " " + wording.text("unit.bytes");
  }

  private String kind(DocumentFacts facts) {
    String kind = wording.kind(facts.kind(), facts.textComplete());
    return facts.kind().isEmpty() || facts.kindSource() == KindSource.NONE
        ? kind
        : kind + " (" + wording.value("kindSource." + facts.kindSource()) + ")";
  }

  private String unit(String unit, DocumentFacts facts) {
    return facts.unitSource() == UnitSource.NONE
        ? wording.free(unit)
        : wording.free(unit) + " (" + wording.value("unitSource." + facts.unitSource()) + ")";
  }

  private String footer(FooterFacts footer) {
    String status = wording.value("footer." + footer.status());
    return footer
        .text()
        .map(text -> status + ": \u201C" + wording.free(text) + "\u201D")
        .orElse(status);
  }

  private String defect(Defect defect) {
    return wording.meaning(defect) + " (" + defect.code().name() + ")";
  }

  private void pair(List<Views.Pair> pairs, String column, String value) {
    pairs.add(new Views.Pair(wording.text("column." + column), value));
  }
}
