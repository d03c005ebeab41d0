package id.absah.rules;

import id.absah.rules.Shape.Choice;
import id.absah.rules.Shape.Field;
import id.absah.rules.Shape.Fields;
import id.absah.rules.Shape.ListOf;
import id.absah.rules.Shape.Words;
import id.absah.rules.YamlNode.Mapping;
import id.absah.rules.YamlNode.Place;
import id.absah.rules.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tests of a policy, {@code rules/tests/*.yaml}: which result a rule must give on a sample.
 * Only the file is read here; what runs the samples compares.
 *
 * <pre>{@code
 * tests:
 *   - {sample: P15-catatan-kaki/pass-a.pdf, rule: P15-catatan-kaki, expect: PASS}
 * }</pre>
 */
public final class PolicyTests {
  private static final Fields SHAPE =
      Fields.of(
          Field.required(
              "tests",
              new ListOf(
                  Fields.of(
                      Field.required("sample", new Words()),
                      Field.required("rule", new Words()),
                      Field.optional("subject", new Words()),
                      Field.optional("variant", new Words()),
                      Field.required(
                          "expect",
                          new Choice(
                              List.of(
                                  "PASS",
                                  "FAIL",
                                  "REVIEW",
                                  "UNKNOWN",
                                  "NOT_APPLICABLE",
                                  "ERROR")))),
                  1)));

  private PolicyTests() {}

  /**
   * One expectation.
   *
   * @param sample the path of the sample under the sample archive
   * @param rule the rule's id
   * @param subject the finding's subject; when empty, the worst of the rule's findings counts
   * @param variant the finding's variant; when empty, any
   * @param expect the result's name
   * @param line where the test stands in its file, from 1
   */
  public record PolicyTest(
      String sample,
      String rule,
      Optional<String> subject,
      Optional<String> variant,
      String expect,
      int line) {}

  /**
   * Loads the tests of a file.
   *
   * @throws PolicyException with every mistake, such as a rule that the policy does not have
   */
  public static List<PolicyTest> load(PolicySource source, Policy policy) throws PolicyException {
    Problems problems = new Problems(source.name());
    Optional<Mapping> root = YamlReader.read(source, problems);
    List<PolicyTest> tests = new ArrayList<>();
    if (root.isPresent()) {
      new ShapeCheck(problems).check(root.get(), SHAPE);
      Set<String> ids = new HashSet<>();
      policy.rules().forEach(rule -> ids.add(rule.id()));
      for (YamlNode item : root.get().sequence("tests").map(Sequence::items).orElse(List.of())) {
        if (item instanceof Mapping mapping) {
          test(mapping, ids, problems).ifPresent(tests::add);
        }
      }
    }
    if (problems.count() > 0) {
      throw new PolicyException(problems.sorted());
    }
    return tests;
  }

  private static Optional<PolicyTest> test(Mapping mapping, Set<String> ids, Problems problems) {
    Optional<String> sample = mapping.text("sample");
    Optional<String> rule = mapping.text("rule");
    Optional<String> expect = mapping.text("expect");
    if (sample.isEmpty() || rule.isEmpty() || expect.isEmpty()) {
      return Optional.empty();
    }
    if (!ids.contains(rule.get())) {
      Place place = mapping.scalar("rule").map(YamlNode::place).orElse(mapping.place());
      problems.add(
          place,
          "policy.unknown-rule",
          "name",
          rule.get(),
          "suggestion",
          Nearest.to(rule.get(), ids.stream().sorted().toList()));
    }
    return Optional.of(
        new PolicyTest(
            sample.get(),
            rule.get(),
            mapping.text("subject"),
            mapping.text("variant"),
            expect.get(),
            mapping.place().line()));
  }
}
