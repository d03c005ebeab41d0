package id.absah.reports.etsi;

import id.absah.facts.LaterChanges;
import id.absah.facts.SignatureFacts;
import id.absah.findings.RunDescription;
import id.absah.rules.Policy;
import id.absah.validation.Check;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * ValidationConstraintsEvaluationReport (4.3.5): the policy, every step of the validation, and as a
 * constraint of its own what happened to the document after the signed revision.
 */
final class Constraints {
  private static final String LATER_CHANGES = "LATER_CHANGES";

  private final Xml xml;
  private final Data data;
  private final RunDescription run;
  private final Policy policy;

  Constraints(Xml xml, Data data, RunDescription run, Policy policy) {
    this.xml = xml;
    this.data = data;
    this.run = run;
    this.policy = policy;
  }

  void write(SignatureFacts signature) throws IOException {
    xml.element(
        "ValidationConstraintsEvaluationReport",
        () -> {
          policy();
          for (Check check : signature.checks()) {
            constraint(check.code().name(), check.outcome(), check.values());
          }
          constraint(
              LATER_CHANGES,
              outcome(signature.laterChanges()),
              Map.of("laterChanges", signature.laterChanges().name()));
        });
  }

  /** What the allow-list does not explain is not decided, and what is forbidden does not hold. */
  private static Check.Outcome outcome(LaterChanges changes) {
    return switch (changes) {
      case FORBIDDEN -> Check.Outcome.FAILED;
      case ANNOTATION_MODIFICATION, UNPROVEN -> Check.Outcome.UNKNOWN;
      default -> Check.Outcome.PASSED;
    };
  }

  private void policy() throws IOException {
    String tailoring =
        run.tailorFile()
            .map(file -> "; tailored by " + file + " SHA-256 " + run.tailorSha256().orElse("-"))
            .orElse("");
    xml.element(
        "SignatureValidationPolicy",
        () -> {
          xml.element(
              "SignaturePolicyIdentifier",
              () ->
                  xml.element(
                      "xades:SignaturePolicyId",
                      () -> {
                        xml.element(
                            "xades:SigPolicyId",
                            () -> {
                              xml.text("xades:Identifier", Urns.policy(policy.id()));
                              xml.text("xades:Description", run.policyFile() + tailoring);
                            });
                        xml.element(
                            "xades:SigPolicyHash",
                            () -> Digests.content(xml, Algorithms.SHA_256, run.policySha256()));
                      }));
          xml.text("PolicyName", policy.title().in("en"));
        });
  }

  private void constraint(String code, Check.Outcome outcome, Map<String, String> values)
      throws IOException {
    Optional<String> indication = Urns.ofConstraint(outcome);
    xml.element(
        "ValidationConstraint",
        () -> {
          xml.text("ValidationConstraintIdentifier", Urns.check(code));
          data.parameters(values);
          xml.element("ConstraintStatus", () -> xml.text("Status", Urns.APPLIED));
          if (indication.isPresent()) {
            xml.element("ValidationStatus", () -> xml.text("MainIndication", indication.get()));
          } else {
            xml.text("Indications", outcome.name());
          }
        });
  }
}
