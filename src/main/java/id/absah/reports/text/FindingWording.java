package id.absah.reports.text;

import static java.util.stream.Collectors.joining;

import id.absah.document.Defect;
import id.absah.facts.CertificateFacts;
import id.absah.facts.DocumentChange;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.LaterChanges;
import id.absah.facts.SignatureFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Finding;
import id.absah.findings.Result;
import id.absah.rules.Policy;
import id.absah.rules.Rule;
import id.absah.validation.CertificateSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What reports say of a finding: the policy's words with the finding's evidence in them. */
public final class FindingWording {
  // How many codes a sentence explains; the evidence beside it has them all.
  private static final int EXPLAINED = 3;

  private static final Pattern COMMA = Pattern.compile(", ");

  private final Wording wording;
  private final Policy policy;
  private final ValueWords values;
  private final FactNames names;

  /** The words for the findings of a policy. */
  public FindingWording(Wording wording, Policy policy) {
    this.wording = wording;
    this.policy = policy;
    this.values = new ValueWords(wording);
    this.names = new FactNames(wording);
  }

  /** Whether a list of findings shows it: it needs somebody's eye. */
  public static boolean listed(Finding finding) {
    return finding.result() != Result.PASS && finding.result() != Result.NOT_APPLICABLE;
  }

  /** The few words that name the rule. */
  public String title(String rule) {
    return policy
        .rule(rule)
        .map(found -> wording.free(found.title().in(wording.language())))
        .or(() -> wording.find("rule." + rule))
        .orElse(wording.name(rule));
  }

  /** The clause the rule rests on. */
  public String basis(String rule) {
    return policy
        .rule(rule)
        .map(found -> wording.basis(found.basis()))
        .orElse(wording.text("basis.house"));
  }

  /** What was found in a document, in a sentence. */
  public String message(Finding finding, DocumentEvaluation document) {
    Optional<Rule.Outcome> outcome = outcome(finding);
    if (outcome.isPresent()) {
      return filled(outcome.get().message().in(wording.language()), finding, document);
    }
    return wording.text(
        "finding." + finding.result(),
        Map.of("title", title(finding.rule()), "facts", unknownFacts(finding)));
  }

  /** What to do about it. */
  public String remedy(Finding finding, DocumentEvaluation document) {
    return outcome(finding)
        .map(found -> filled(found.remedy().in(wording.language()), finding, document))
        .or(() -> wording.find("finding.remedy." + finding.result()))
        .orElse("");
  }

  /**
   * The outcome whose words fit: a rule that could not be judged for lack of evidence must not
   * speak as if it had failed.
   */
  private Optional<Rule.Outcome> outcome(Finding finding) {
    return policy
        .rule(finding.rule())
        .filter(rule -> !rule.outcomes().isEmpty())
        .map(rule -> rule.outcome(finding.variant()))
        .filter(outcome -> outcome.result().name().equals(finding.result().name()))
        .filter(outcome -> outcome.variant().equals(finding.variant()));
  }

  private String filled(String template, Finding finding, DocumentEvaluation document) {
    return SafeText.prose(
        Words.fill(
            template,
            name -> {
              String value = finding.evidence().get(name);
              return value == null
                  ? Wording.NOTHING
                  : shown(name, value, finding, document, EXPLAINED);
            }));
  }

  /** The facts that are not known, by what they mean. */
  private String unknownFacts(Finding finding) {
    List<String> unknown = new ArrayList<>();
    for (Map.Entry<String, String> fact : finding.evidence().entrySet()) {
      if (fact.getValue().equals(Wording.NOTHING) || fact.getValue().isEmpty()) {
        unknown.add(fact.getKey());
      }
    }
    return (unknown.isEmpty() ? finding.evidence().keySet() : unknown)
        .stream().map(names::of).map(Sentences::inSentence).collect(joining("; "));
  }

  /** The evidence, each fact with its value, both in words. */
  public List<String> evidence(Finding finding, DocumentEvaluation document) {
    List<String> lines = new ArrayList<>();
    finding
        .evidence()
        .forEach(
            (name, value) ->
                lines.add(
                    names.line(
                        name,
                        value.isEmpty() || value.equals(Wording.NOTHING)
                            ? wording.text(value.isEmpty() ? "none.item" : "none.data")
                            : shown(name, value, finding, document, Integer.MAX_VALUE))));
    return lines;
  }

  private String shown(
      String name, String value, Finding finding, DocumentEvaluation document, int explained) {
    if (value.isEmpty() || value.equals(Wording.NOTHING)) {
      return Wording.NOTHING;
    }
    return switch (name) {
      case "document.kind", "setting.applicationKind" -> wording.kind(value);
      // UNPROVEN says one thing of the signed bytes and another of what happened to them later
      case "signature.integrity" -> wording.value("integrity." + value);
      case "signature.laterChanges" ->
          contentChanged(finding, value)
              ? wording.laterChanges(LaterChanges.UNPROVEN, true)
              : wording.value(value);
      case "signature.reason", "signature.changes", "signature.codes", "document.codes" ->
          listed(value, explained, code -> code(code, finding, document));
      case "findings.failed" -> listed(value, explained, rule -> title(rule) + " (" + rule + ")");
      case "document.path" -> wording.name(value);
      default ->
          value.indexOf(',') < 0
              ? word(name, value)
              : parts(value).stream().map(one -> word(name, one)).collect(joining(", "));
    };
  }

  private static boolean contentChanged(Finding finding, String value) {
    return value.equals(LaterChanges.UNPROVEN.name())
        && "true".equals(finding.evidence().get("signature.contentChanged"));
  }

  private String word(String name, String value) {
    String word = wording.find(name + "." + value).orElse(wording.value(value));
    return word.equals(value) ? values.value(name, value) : word;
  }

  /** The first of several codes or rules in words, and how many more there are. */
  private String listed(String value, int explained, UnaryOperator<String> words) {
    List<String> all = parts(value);
    String first = all.stream().limit(explained).map(words).collect(joining("; "));
    return all.size() <= explained
        ? first
        : first
            + "; "
            + wording.text("html.more", Map.of("count", wording.count(all.size() - explained)));
  }

  private static List<String> parts(String list) {
    return List.of(COMMA.split(list, -1));
  }

  /** A code with its meaning, filled from where the document has it. */
  private String code(String code, Finding finding, DocumentEvaluation document) {
    return document
        .facts()
        .flatMap(facts -> defect(code, finding.subject(), facts))
        .map(defect -> values.code(code, defect.values()))
        .or(() -> values.code(code))
        .orElse(SafeText.display(code));
  }

  private static Optional<Defect> defect(String code, String subject, EstablishedFacts facts) {
    List<Defect> known = new ArrayList<>();
    for (SignatureFacts signature : facts.signatures()) {
      if (signature.field().equals(subject)) {
        signature.reason().ifPresent(known::add);
        signature.changes().stream().map(DocumentChange::what).forEach(known::add);
        known.addAll(signature.codes());
      }
    }
    known.addAll(facts.document().codes());
    return known.stream().filter(defect -> defect.code().name().equals(code)).findFirst();
  }

  /** What the finding is about: the document, a signature by field and name, a certificate. */
  public String subject(Finding finding, DocumentEvaluation document) {
    String subject = finding.subject();
    if (subject.equals("document")) {
      return wording.text("subject.document");
    }
    Optional<String> certificate =
        document.facts().stream()
            .flatMap(facts -> facts.certificates().stream())
            .map(CertificateFacts::certificate)
            .filter(found -> found.sha256().equals(subject))
            .findFirst()
            .map(found -> wording.text("subject.certificate", Map.of("name", holder(found))));
    return certificate.orElseGet(
        () ->
            wording.text(
                "subject.signature",
                Map.of("field", wording.name(subject), "name", signer(subject, document))));
  }

  private String signer(String field, DocumentEvaluation document) {
    return document.facts().stream()
        .flatMap(facts -> facts.signatures().stream())
        .filter(signature -> signature.field().equals(field))
        .findFirst()
        .flatMap(signature -> signature.signer())
        .map(this::holder)
        .orElse(Wording.NOTHING);
  }

  /** The name a certificate goes by. */
  public String holder(CertificateSummary certificate) {
    return wording.name(certificate.commonName().orElse(certificate.subject()));
  }
}
