package id.absah.findings;

import id.absah.document.SignatureKind;
import id.absah.facts.CertificateFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.SignatureFacts;
import id.absah.rules.CanonicalValue;
import id.absah.rules.CompiledRule;
import id.absah.rules.Expression;
import id.absah.rules.Policy;
import id.absah.rules.Rule;
import id.absah.rules.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Judges facts by a policy: pure, thread-safe, expressions compiled once. */
public final class Evaluator {
  private final List<CompiledRule> rules;
  private final RunFacts run;
  private final WaiverMatcher waivers;

  /** Compiles the policy's expressions for an evaluation date, without a period. */
  public Evaluator(Policy policy, LocalDate asOf) {
    this(policy, asOf, Optional.empty(), Optional.empty());
  }

  /**
   * Compiles the policy's expressions.
   *
   * @param policy as loaded
   * @param asOf the evaluation date
   * @param from the first day of the run's period
   * @param to its last day
   */
  public Evaluator(
      Policy policy, LocalDate asOf, Optional<LocalDate> from, Optional<LocalDate> to) {
    this.rules = CompiledRule.of(policy);
    this.run = new RunFacts(asOf, from, to);
    this.waivers = WaiverMatcher.inForce(policy, asOf);
  }

  /**
   * Every rule for every subject of a document, in policy order, then in the document's order of
   * subjects. A rule whose kind of subject the document lacks gives one NOT_APPLICABLE finding with
   * the subject {@code document}, so that every rule shows in every document.
   */
  public List<Finding> evaluate(EstablishedFacts facts) {
    List<Finding> findings = new ArrayList<>(rules.size() + 8);
    List<String> failed = new ArrayList<>();
    SubjectFacts document = SubjectFacts.ofDocument(facts, run, failed);
    List<SubjectFacts> signatures = new ArrayList<>();
    for (SignatureFacts signature : facts.signatures()) {
      if (signature.kind() != SignatureKind.DOCUMENT_TIMESTAMP) {
        signatures.add(SubjectFacts.ofSignature(signature, facts, run, failed));
      }
    }
    List<SubjectFacts> certificates = new ArrayList<>();
    for (CertificateFacts certificate : facts.certificates()) {
      certificates.add(SubjectFacts.ofCertificate(certificate, facts, run, failed));
    }
    for (CompiledRule rule : rules) {
      List<SubjectFacts> subjects =
          switch (rule.rule().subject()) {
            case DOCUMENT -> List.of(document);
            case SIGNATURE -> signatures;
            case CERTIFICATE -> certificates;
          };
      boolean fails = false;
      for (SubjectFacts subject : subjects) {
        Finding finding = judge(rule, subject);
        findings.add(finding);
        fails |= finding.result() == Result.FAIL && !finding.waived();
      }
      if (subjects.isEmpty()) {
        findings.add(
            finding(rule, document, Result.NOT_APPLICABLE, Optional.empty(), new TreeMap<>()));
      }
      if (fails) {
        failed.add(rule.rule().id());
      }
    }
    return findings;
  }

  /** What follows for the document. */
  public DocumentConclusion conclude(List<Finding> findings) {
    DocumentConclusion conclusion = DocumentConclusion.COMPLIANT;
    for (Finding finding : findings) {
      if (finding.waived() || finding.severity().compareTo(Severity.MAJOR) < 0) {
        continue;
      }
      if (finding.result() == Result.FAIL) {
        return DocumentConclusion.NON_COMPLIANT;
      }
      boolean open =
          finding.result() == Result.REVIEW
              || finding.result() == Result.ERROR
              || (finding.result() == Result.UNKNOWN && finding.countsWhenUnknown());
      if (open) {
        conclusion = DocumentConclusion.NEEDS_REVIEW;
      }
    }
    return conclusion;
  }

  private Finding judge(CompiledRule rule, SubjectFacts facts) {
    SortedMap<String, String> evidence = new TreeMap<>(rule.settings());
    try {
      for (String fact : rule.facts()) {
        evidence.put(fact, facts.read(fact).map(CanonicalValue::of).orElse(CanonicalValue.MISSING));
      }
      if (!inForce(rule.rule(), facts)) {
        return finding(rule, facts, Result.NOT_APPLICABLE, Optional.empty(), evidence);
      }
      if (rule.when().isPresent()) {
        Optional<Boolean> applies = rule.when().get().holds(facts);
        if (applies.isEmpty()) {
          return unknown(rule, facts, evidence);
        }
        if (!applies.get()) {
          return finding(rule, facts, Result.NOT_APPLICABLE, Optional.empty(), evidence);
        }
      }
      Optional<Boolean> holds = rule.expect().holds(facts);
      if (holds.isEmpty()) {
        return unknown(rule, facts, evidence);
      }
      if (holds.get()) {
        return finding(rule, facts, Result.PASS, Optional.empty(), evidence);
      }
      Rule.Outcome outcome = outcome(rule, facts);
      return finding(rule, facts, result(outcome.result()), outcome.variant(), evidence);
    } catch (RuntimeException e) {
      // One rule that cannot be computed must not lose the others, nor be lost itself.
      evidence.put("error", String.valueOf(e.getMessage()));
      return finding(rule, facts, Result.ERROR, Optional.empty(), evidence);
    }
  }

  /** The first outcome whose condition is known to hold; the last has none. */
  private static Rule.Outcome outcome(CompiledRule rule, SubjectFacts facts) {
    for (CompiledRule.Alternative alternative : rule.outcomes()) {
      Optional<Expression> condition = alternative.condition();
      if (condition.isEmpty() || condition.get().holds(facts).orElse(false)) {
        return alternative.outcome();
      }
    }
    throw new IllegalStateException(rule.rule().id() + " has no outcome without a condition");
  }

  private boolean inForce(Rule rule, SubjectFacts facts) {
    return rule.inForce().isEmpty()
        || !facts.document().date().orElse(run.asOf()).isBefore(rule.inForce().get());
  }

  private Finding unknown(
      CompiledRule rule, SubjectFacts facts, SortedMap<String, String> evidence) {
    return finding(rule, facts, Result.UNKNOWN, Optional.of(Rule.UNKNOWN_VARIANT), evidence);
  }

  private Finding finding(
      CompiledRule rule,
      SubjectFacts facts,
      Result result,
      Optional<String> variant,
      SortedMap<String, String> evidence) {
    Optional<String> waiver =
        result == Result.FAIL || result == Result.REVIEW || result == Result.UNKNOWN
            ? waivers.covering(rule.rule().id(), facts.document().path()).map(Policy.Waiver::reason)
            : Optional.empty();
    return new Finding(
        rule.rule().id(),
        facts.subject(),
        result,
        rule.rule().severity(),
        waiver,
        rule.countsWhenUnknown(),
        variant,
        evidence);
  }

  private static Result result(Rule.Otherwise otherwise) {
    return switch (otherwise) {
      case FAIL -> Result.FAIL;
      case REVIEW -> Result.REVIEW;
      case UNKNOWN -> Result.UNKNOWN;
    };
  }
}
