package id.absah.rules;

import id.absah.rules.YamlNode.Mapping;
import id.absah.rules.YamlNode.Scalar;
import id.absah.rules.YamlNode.Sequence;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the rules of a policy: what {@link ShapeCheck} cannot know. Goes on after a mistake, so
 * that all are found at once.
 */
final class RuleReader {
  private final Problems problems;
  private final PolicyCompilers compilers;
  private final Optional<Rule.Outcome> unknown;
  private final Set<String> usedNames = new TreeSet<>();

  RuleReader(Map<String, Object> settings, Optional<Mapping> unknown, Problems problems) {
    this.problems = problems;
    this.compilers = new PolicyCompilers(settings);
    this.unknown = unknown.flatMap(words -> unknownOutcome(words, Subject.DOCUMENT));
  }

  /** The rules that are sound, in file order. */
  List<Rule> read(Sequence rules) {
    List<Rule> read = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlNode node : rules.items()) {
      if (node instanceof Mapping mapping) {
        mapping
            .scalar("id")
            .filter(id -> !ids.add(id.text()))
            .ifPresent(id -> problems.add(id.place(), "policy.duplicate-rule", "name", id.text()));
        rule(mapping).ifPresent(read::add);
      }
    }
    return read;
  }

  /** The facts and settings that the rules name. */
  Set<String> usedNames() {
    return usedNames;
  }

  private Optional<Rule> rule(Mapping mapping) {
    int before = problems.count();
    // Without a sound subject, take the widest, so that only real mistakes are reported.
    Subject subject =
        constant(Subject.class, mapping.text("for"), PolicyShape.SUBJECTS)
            .orElse(Subject.SIGNATURE);
    Optional<String> when = expression(mapping, "when", subject);
    Optional<String> expect = expression(mapping, "expect", subject);
    List<Rule.Outcome> outcomes = outcomes(mapping, subject);
    Optional<String> needsReview = mapping.text("unknown-needs-review");
    mapping
        .scalar("unknown-needs-review")
        .ifPresent(scalar -> compile(compilers.settingsOnly(), scalar));
    Optional<Severity> severity =
        constant(Severity.class, mapping.text("severity"), PolicyShape.SEVERITIES);
    Optional<Text> title = text(mapping, "title");
    Optional<Mapping> basis = mapping.mapping("basis");
    if (problems.count() > before
        || mapping.text("id").isEmpty()
        || basis.isEmpty()
        || title.isEmpty()
        || severity.isEmpty()
        || expect.isEmpty()
        || outcomes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            mapping.text("id").get(),
            new Citation(
                basis.get().text("source").orElse(""), basis.get().text("article").orElse("")),
            title.get(),
            severity.get(),
            subject,
            date(mapping.text("in-force")),
            true,
            when,
            expect.get(),
            outcomes,
            needsReview));
  }

  private List<Rule.Outcome> outcomes(Mapping mapping, Subject subject) {
    List<Rule.Outcome> outcomes = new ArrayList<>();
    mapping
        .mapping("unknown")
        .flatMap(words -> unknownOutcome(words, subject))
        .or(() -> unknown)
        .ifPresent(outcomes::add);
    Optional<YamlNode> otherwise = mapping.get("otherwise");
    if (otherwise.isPresent() && otherwise.get() instanceof Sequence list) {
      for (String key : List.of("message", "remedy")) {
        if (mapping.get(key).isPresent()) {
          problems.add(mapping.keyPlace(key), "policy.words-in-outcomes", "name", key);
        }
      }
      listed(list, subject, outcomes);
    } else if (otherwise.isPresent()) {
      for (String key : List.of("message", "remedy")) {
        if (mapping.get(key).isEmpty()) {
          problems.add(mapping.place(), "policy.missing-key", "name", key);
        }
      }
      outcome(mapping, mapping.text("otherwise"), subject).ifPresent(outcomes::add);
    }
    return outcomes;
  }

  private void listed(Sequence list, Subject subject, List<Rule.Outcome> outcomes) {
    Set<String> variants = new HashSet<>();
    variants.add(Rule.UNKNOWN_VARIANT);
    for (int i = 0; i < list.items().size(); i++) {
      if (!(list.items().get(i) instanceof Mapping item)) {
        continue;
      }
      boolean last = i == list.items().size() - 1;
      if (last && item.get("if").isPresent()) {
        problems.add(item.keyPlace("if"), "policy.last-outcome-with-if");
      } else if (!last && item.get("if").isEmpty()) {
        problems.add(item.place(), "policy.outcome-without-if");
      }
      item.scalar("variant")
          .filter(variant -> !variants.add(variant.text()))
          .ifPresent(
              variant ->
                  problems.add(
                      variant.place(), "policy.duplicate-variant", "name", variant.text()));
      expression(item, "if", subject);
      outcome(item, item.text("result"), subject).ifPresent(outcomes::add);
    }
  }

  private Optional<Rule.Outcome> outcome(
      Mapping mapping, Optional<String> result, Subject subject) {
    placeholders(mapping, subject);
    Optional<Rule.Otherwise> otherwise =
        constant(Rule.Otherwise.class, result, PolicyShape.RESULTS);
    Optional<Text> message = text(mapping, "message");
    Optional<Text> remedy = text(mapping, "remedy");
    if (otherwise.isEmpty() || message.isEmpty() || remedy.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule.Outcome(
            mapping.text("variant"),
            mapping.text("if"),
            otherwise.get(),
            message.get(),
            remedy.get()));
  }

  private Optional<Rule.Outcome> unknownOutcome(Mapping words, Subject subject) {
    placeholders(words, subject);
    Optional<Text> message = text(words, "message");
    Optional<Text> remedy = text(words, "remedy");
    if (message.isEmpty() || remedy.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule.Outcome(
            Optional.of(Rule.UNKNOWN_VARIANT),
            Optional.empty(),
            Rule.Otherwise.UNKNOWN,
            message.get(),
            remedy.get()));
  }

  private void placeholders(Mapping mapping, Subject subject) {
    Vocabulary vocabulary = compilers.vocabulary(subject);
    for (String key : List.of("message", "remedy")) {
      Optional<Mapping> words = mapping.mapping(key);
      for (String language : List.of("id", "en")) {
        words
            .flatMap(text -> text.scalar(language))
            .ifPresent(scalar -> placeholders(scalar, vocabulary));
      }
    }
  }

  private void placeholders(Scalar words, Vocabulary vocabulary) {
    for (String name : Placeholders.in(words.text())) {
      usedNames.add(name);
      if (vocabulary.find(name).isEmpty()) {
        int before = words.text().substring(0, words.text().indexOf("{" + name + "}")).length();
        problems.add(
            words.at(0, before),
            "policy.unknown-placeholder",
            "name",
            name,
            "suggestion",
            Nearest.to(name, vocabulary.names()));
      }
    }
  }

  private Optional<String> expression(Mapping mapping, String key, Subject subject) {
    mapping
        .scalar(key)
        .filter(scalar -> !scalar.text().isBlank())
        .ifPresent(scalar -> compile(compilers.of(subject), scalar));
    return mapping.text(key);
  }

  private void compile(ExpressionCompiler compiler, Scalar scalar) {
    compiler
        .compile(scalar.text(), scalar::at, problems)
        .ifPresent(expression -> usedNames.addAll(expression.names()));
  }

  static Optional<Text> text(Mapping mapping, String key) {
    Optional<Mapping> words = mapping.mapping(key);
    Optional<String> id = words.flatMap(text -> text.text("id"));
    Optional<String> en = words.flatMap(text -> text.text("en"));
    return id.isPresent() && en.isPresent()
        ? Optional.of(new Text(id.get(), en.get()))
        : Optional.empty();
  }

  static <E extends Enum<E>> Optional<E> constant(
      Class<E> type, Optional<String> word, List<String> words) {
    return word.filter(words::contains)
        .map(name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT)));
  }

  static Optional<LocalDate> date(Optional<String> text) {
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      // ShapeCheck reports it.
      return Optional.empty();
    }
  }
}
