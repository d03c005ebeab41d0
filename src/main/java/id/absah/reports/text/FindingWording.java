package id.absah.reports.text;

import static java.util.stream.Collectors.joining;

import id.absah.facts.CertificateFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Finding;
import id.absah.findings.Result;
import id.absah.rules.Policy;
import id.absah.rules.Rule;
import id.absah.validation.CertificateSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What reports say of a finding: the policy's words with the finding's evidence in them. */
public final class FindingWording {
  // How facts of type TIME are written: ISO 8601 in UTC.
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");

  private final Wording wording;
  private final Policy policy;

  /** The words for the findings of a policy. */
  public FindingWording(Wording wording, Policy policy) {
    this.wording = wording;
    this.policy = policy;
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

  /** What was found, in a sentence. */
  public String message(Finding finding) {
    Optional<Rule.Outcome> outcome = outcome(finding);
    if (outcome.isPresent()) {
      return filled(outcome.get().message().in(wording.language()), finding);
    }
    return wording.text(
        "finding." + finding.result(),
        Map.of("title", title(finding.rule()), "facts", unknownFacts(finding)));
  }

  /** What to do about it. */
  public String remedy(Finding finding) {
    return outcome(finding)
        .map(found -> filled(found.remedy().in(wording.language()), finding))
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

  private String filled(String template, Finding finding) {
    return SafeText.prose(
        Words.fill(
            template,
            name -> {
              String value = finding.evidence().get(name);
              return value == null ? Wording.NOTHING : shown(name, value);
            }));
  }

  private String unknownFacts(Finding finding) {
    List<String> unknown = new ArrayList<>();
    for (Map.Entry<String, String> fact : finding.evidence().entrySet()) {
      if (fact.getValue().equals(Wording.NOTHING) || fact.getValue().isEmpty()) {
        unknown.add(fact.getKey());
      }
    }
    return String.join(", ", unknown.isEmpty() ? finding.evidence().keySet() : unknown);
  }

  /** The evidence, each fact with its value in words. */
  public List<String> evidence(Finding finding) {
    List<String> lines = new ArrayList<>();
    finding
        .evidence()
        .forEach((name, value) -> lines.add(wording.name(name) + " = " + shown(name, value)));
    return lines;
  }

  private String shown(String name, String value) {
    if (value.isEmpty() || value.equals(Wording.NOTHING)) {
      return Wording.NOTHING;
    }
    String word =
        switch (name) {
          case "document.kind" -> wording.kind(value);
          // UNPROVEN says one thing of the signed bytes and another of what happened to them later
          case "signature.integrity" -> wording.value("integrity." + value);
          default -> words(value);
        };
    if (!word.equals(value)) {
      return word;
    }
    if (INSTANT.matcher(value).matches()) {
      return wording.moment(Instant.parse(value));
    }
    return wording.fact(name, value);
  }

  /** The word for a value, or for each value of a list. */
  private String words(String value) {
    return Arrays.stream(value.split(", ", -1)).map(wording::value).collect(joining(", "));
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
