package id.absah.rules;

import id.absah.rules.Shape.Choice;
import id.absah.rules.Shape.Expression;
import id.absah.rules.Shape.Field;
import id.absah.rules.Shape.Fields;
import id.absah.rules.Shape.Formed;
import id.absah.rules.Shape.ListOf;
import id.absah.rules.Shape.Words;
import java.util.List;
import java.util.Optional;

/** How a policy file and a tailoring file are built. */
final class PolicyShape {
  static final List<String> SEVERITIES = List.of("critical", "major", "minor", "info");
  static final List<String> SUBJECTS = List.of("document", "signature", "certificate");
  static final List<String> RESULTS = List.of("fail", "review", "unknown");

  private static final Choice SEVERITY = new Choice(SEVERITIES);
  private static final Fields TEXT =
      Fields.of(Field.required("id", new Words()), Field.required("en", new Words()));
  private static final Formed VARIANT = Formed.of(KnownSettings.ID, "policy.bad-id");
  private static final Formed RULE_ID =
      Formed.of("[A-Z][A-Za-z0-9]*(-[a-z0-9]+)*", "policy.bad-rule-id");
  private static final Fields WORDING =
      Fields.of(Field.required("message", TEXT), Field.required("remedy", TEXT));

  private static final Fields OUTCOME =
      Fields.of(
          Field.optional("variant", VARIANT),
          Field.optional("if", new Expression()),
          Field.required("result", new Choice(RESULTS)),
          Field.required("message", TEXT),
          Field.required("remedy", TEXT));

  static final Fields RULE =
      Fields.of(
          Field.required("id", RULE_ID),
          Field.required(
              "basis",
              Fields.of(
                  Field.required("source", new Words()), Field.optional("article", new Words()))),
          Field.required("title", TEXT),
          Field.required("severity", SEVERITY),
          Field.required("for", new Choice(SUBJECTS)),
          Field.optional("in-force", new Shape.Date()),
          Field.optional("when", new Expression()),
          Field.required("expect", new Expression()),
          Field.required(
              "otherwise", new Shape.ScalarOrList(new Choice(RESULTS), new ListOf(OUTCOME, 1))),
          Field.optional("message", TEXT),
          Field.optional("remedy", TEXT),
          Field.optional("unknown", WORDING),
          Field.optional("unknown-needs-review", new Expression()));

  static final Fields POLICY =
      Fields.of(
          Field.required("id", Formed.of(KnownSettings.ID, "policy.bad-id")),
          Field.required("title", TEXT),
          Field.required("settings", new Fields(KnownSettings.ALL, Optional.of(new Shape.Plain()))),
          Field.required("unknown", WORDING),
          Field.required("rules", new ListOf(RULE, 1)),
          Field.required(
              "not-checkable",
              new ListOf(
                  Fields.of(Field.required("article", new Words()), Field.required("reason", TEXT)),
                  0)));

  private static final Fields CHANGED_SETTING =
      Fields.of(
          Field.optional("value", new Shape.Anything()),
          Field.optional("add", new ListOf(new Shape.Anything(), 1)),
          Field.required("because", new Words()));
  private static final Fields CHANGED_RULE =
      Fields.of(
          Field.optional("enabled", new Shape.Truth()),
          Field.optional("severity", SEVERITY),
          Field.required("because", new Words()));
  private static final Fields WAIVER =
      Fields.of(
          Field.required("rule", new Words()),
          Field.required("path", new Words()),
          Field.required("reason", new Words()),
          Field.required("until", new Shape.Date()));

  static final Fields TAILORING =
      Fields.of(
          Field.optional("settings", new Fields(List.of(), Optional.of(CHANGED_SETTING))),
          Field.optional("rules", new Fields(List.of(), Optional.of(CHANGED_RULE))),
          Field.optional("waivers", new ListOf(WAIVER, 0)));

  private PolicyShape() {}
}
