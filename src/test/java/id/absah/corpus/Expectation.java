package id.absah.corpus;

import id.absah.facts.DocumentFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Finding;
import id.absah.findings.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the declaration says must come out for one document, written before any engine ran. */
final class Expectation {
  /** Worst first. */
  private static final List<Result> ORDER =
      List.of(
          Result.FAIL,
          Result.ERROR,
          Result.REVIEW,
          Result.UNKNOWN,
          Result.PASS,
          Result.NOT_APPLICABLE);

  private final Map<String, String> expected = new LinkedHashMap<>();
  private final Map<String, String> rules = new LinkedHashMap<>();

  private Optional<String> inPeriod = Optional.empty();

  private Expectation() {}

  /** Reads the expectation of a document over the profile that it names. */
  static Expectation of(Declared document, Map<String, Declared> profiles) {
    Declared own =
        document
            .map("expect")
            .only(
                Set.of(
                    "profile",
                    "status",
                    "conclusion",
                    "authenticity",
                    "kind",
                    "footer",
                    "rules",
                    "in-period"));
    Expectation expectation = new Expectation();
    String profile = own.text("profile", "compliant");
    if (!profile.equals("-")) {
      expectation.add(profiles.get(profile));
    }
    expectation.add(own);
    return expectation;
  }

  private void add(Declared declared) {
    for (String key : List.of("status", "conclusion", "authenticity", "kind", "footer")) {
      declared.optional(key).ifPresent(value -> expected.put(key, value));
    }
    declared.optional("in-period").ifPresent(value -> inPeriod = Optional.of(value));
    declared
        .mapOrEmpty("rules")
        .entries()
        .forEach((rule, result) -> rules.put(rule, String.valueOf(result)));
  }

  /** Where the rule about the period differs, when the archive's month was asked for. */
  List<String> differencesInPeriod(DocumentEvaluation evaluation) {
    List<String> differences = new ArrayList<>();
    inPeriod.ifPresent(
        result -> compare(differences, "H-periode", result, worst(evaluation, "H-periode").name()));
    return differences;
  }

  /** What is expected of a rule, of {@code status}, or of the rule about the period. */
  String of(String what) {
    return what.equals("H-periode")
        ? inPeriod.orElse("-")
        : rules.getOrDefault(what, expected.getOrDefault(what, "-"));
  }

  /** Where an evaluation differs from this, in words; empty when nowhere. */
  List<String> differences(DocumentEvaluation evaluation) {
    Optional<DocumentFacts> facts = evaluation.facts().map(all -> all.document());
    Map<String, String> actual = new LinkedHashMap<>();
    actual.put("status", evaluation.status().name());
    actual.put("conclusion", evaluation.conclusion().name());
    actual.put("authenticity", facts.map(f -> f.authenticity().name()).orElse("-"));
    actual.put("kind", facts.flatMap(DocumentFacts::kind).orElse("-"));
    actual.put(
        "footer",
        facts.flatMap(DocumentFacts::footer).map(footer -> footer.status().name()).orElse("-"));
    List<String> differences = new ArrayList<>();
    expected.forEach((key, value) -> compare(differences, key, value, actual.get(key)));
    rules.forEach(
        (rule, result) -> compare(differences, rule, result, worst(evaluation, rule).name()));
    return differences;
  }

  private static void compare(
      List<String> differences, String what, String expected, String actual) {
    if (!expected.equals(actual)) {
      differences.add(what + ": expected " + expected + ", was " + actual);
    }
  }

  private static Result worst(DocumentEvaluation evaluation, String rule) {
    Result worst = Result.NOT_APPLICABLE;
    for (Finding finding : evaluation.findings()) {
      if (finding.rule().equals(rule) && ORDER.indexOf(finding.result()) < ORDER.indexOf(worst)) {
        worst = finding.result();
      }
    }
    return worst;
  }
}
