package id.absah.rules;

import id.absah.rules.YamlNode.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A rule ready to be applied. Thread-safe.
 *
 * @param rule as the policy states it
 * @param when its condition
 * @param expect its expectation
 * @param outcomes what a failing expectation means, in order, each with its condition; the last has
 *     none
 * @param facts every fact that its expressions and messages name, in name order: the evidence
 * @param settings every setting that they name, with its value in words: evidence too
 * @param countsWhenUnknown whether missing evidence sends the document to review
 */
public record CompiledRule(
    Rule rule,
    Optional<Expression> when,
    Expression expect,
    List<Alternative> outcomes,
    List<String> facts,
    SortedMap<String, String> settings,
    boolean countsWhenUnknown) {
  /** One meaning of a failing expectation. */
  public record Alternative(Optional<Expression> condition, Rule.Outcome outcome) {}

  public CompiledRule {
    outcomes = List.copyOf(outcomes);
    facts = List.copyOf(facts);
  }

  /**
   * Compiles the rules that are switched on, in policy order.
   *
   * @throws IllegalArgumentException when the policy does not come from {@link PolicyLoader} and an
   *     expression in it is wrong
   */
  public static List<CompiledRule> of(Policy policy) {
    PolicyCompilers compilers = new PolicyCompilers(policy.settings());
    List<CompiledRule> compiled = new ArrayList<>();
    for (Rule rule : policy.rules()) {
      if (rule.enabled()) {
        compiled.add(of(rule, compilers));
      }
    }
    return compiled;
  }

  private static CompiledRule of(Rule rule, PolicyCompilers compilers) {
    ExpressionCompiler compiler = compilers.of(rule.subject());
    Vocabulary vocabulary = compilers.vocabulary(rule.subject());
    TreeSet<String> names = new TreeSet<>(Placeholders.in(rule));
    Optional<Expression> when = rule.when().map(text -> compile(compiler, text));
    when.ifPresent(expression -> names.addAll(expression.names()));
    Expression expect = compile(compiler, rule.expect());
    names.addAll(expect.names());
    List<Alternative> outcomes = new ArrayList<>();
    for (Rule.Outcome outcome : rule.outcomes()) {
      if (!outcome.variant().equals(Optional.of(Rule.UNKNOWN_VARIANT))) {
        Optional<Expression> condition = outcome.condition().map(text -> compile(compiler, text));
        condition.ifPresent(expression -> names.addAll(expression.names()));
        outcomes.add(new Alternative(condition, outcome));
      }
    }
    List<String> facts = new ArrayList<>();
    SortedMap<String, String> settings = new TreeMap<>();
    for (String name : names) {
      Optional<Object> constant = vocabulary.find(name).flatMap(Vocabulary.Name::constant);
      if (constant.isPresent()) {
        settings.put(name, CanonicalValue.of(constant.get()));
      } else {
        facts.add(name);
      }
    }
    boolean counts =
        rule.unknownNeedsReview()
            .map(text -> compile(compilers.settingsOnly(), text))
            .flatMap(expression -> expression.holds(name -> Optional.empty()))
            .orElse(true);
    return new CompiledRule(rule, when, expect, outcomes, facts, settings, counts);
  }

  private static Expression compile(ExpressionCompiler compiler, String text) {
    Problems problems = new Problems("");
    return compiler
        .compile(text, (line, column) -> new Place(line + 1, column + 1), problems)
        .orElseThrow(() -> new IllegalArgumentException(text + ": " + problems.sorted()));
  }
}
