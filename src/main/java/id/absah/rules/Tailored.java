package id.absah.rules;

import id.absah.rules.YamlNode.Mapping;
import id.absah.rules.YamlNode.Scalar;
import id.absah.rules.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies a tailoring file to settings and rules, and notes each change with its reason. */
final class Tailored {
  private final Optional<Mapping> root;
  private final Problems problems;
  private final List<Policy.Tailoring> changes = new ArrayList<>();

  Tailored(Optional<Mapping> root, Problems problems) {
    this.root = root;
    this.problems = problems;
    root.ifPresent(mapping -> new ShapeCheck(problems).check(mapping, PolicyShape.TAILORING));
  }

  /** What was changed, in file order: settings first, then rules. */
  List<Policy.Tailoring> changes() {
    return changes;
  }

  /** The settings with the changes. */
  Map<String, Object> settings(Map<String, Object> settings) {
    Map<String, Object> changed = new LinkedHashMap<>(settings);
    Optional<Mapping> overrides = root.flatMap(mapping -> mapping.mapping("settings"));
    if (overrides.isEmpty()) {
      return changed;
    }
    for (String name : overrides.get().values().keySet()) {
      Object before = settings.get(name);
      if (before == null) {
        problems.add(
            overrides.get().keyPlace(name),
            "policy.unknown-setting",
            "name",
            name,
            "suggestion",
            Nearest.to(name, settings.keySet()));
        continue;
      }
      overrides
          .get()
          .mapping(name)
          .flatMap(change -> setting(name, before, change))
          .ifPresent(after -> changed.put(name, after));
    }
    return changed;
  }

  private Optional<Object> setting(String name, Object before, Mapping change) {
    Optional<YamlNode> value = change.get("value");
    Optional<Sequence> add = change.sequence("add");
    if (value.isPresent() == change.get("add").isPresent()) {
      problems.add(change.place(), "policy.value-or-add");
      return Optional.empty();
    }
    Shape shape = KnownSettings.find(name).map(Shape.Field::shape).orElseGet(() -> sameAs(before));
    ShapeCheck check = new ShapeCheck(problems);
    Object after;
    if (value.isPresent()) {
      if (!check.check(value.get(), shape)) {
        return Optional.empty();
      }
      after = value.get().plain();
    } else if (add.isEmpty()) {
      return Optional.empty();
    } else if (!(before instanceof List<?> items)) {
      problems.add(change.keyPlace("add"), "policy.add-to-no-list", "name", name);
      return Optional.empty();
    } else {
      if (!check.check(add.get(), shape)) {
        return Optional.empty();
      }
      List<Object> more = new ArrayList<>(items);
      more.addAll((List<?>) add.get().plain());
      after = List.copyOf(more);
    }
    change
        .text("because")
        .ifPresent(
            because ->
                changes.add(
                    new Policy.Tailoring(
                        "settings." + name,
                        CanonicalValue.of(before),
                        CanonicalValue.of(after),
                        because)));
    return Optional.of(after);
  }

  /** A setting of the policy's own keeps its type. */
  private static Shape sameAs(Object value) {
    if (value instanceof Boolean) {
      return new Shape.Truth();
    }
    if (value instanceof Long) {
      return new Shape.Whole(Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (value instanceof Double) {
      return new Shape.Share(-Double.MAX_VALUE, Double.MAX_VALUE);
    }
    if (value instanceof List<?> items) {
      return new Shape.ListOf(items.isEmpty() ? new Shape.Words() : sameAs(items.get(0)), 0);
    }
    return new Shape.Words();
  }

  /** The rules with the changes. */
  List<Rule> rules(List<Rule> rules, Set<String> ids) {
    Optional<Mapping> overrides = root.flatMap(mapping -> mapping.mapping("rules"));
    if (overrides.isEmpty()) {
      return rules;
    }
    Map<String, Rule> byId = new LinkedHashMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    for (String id : overrides.get().values().keySet()) {
      if (!ids.contains(id)) {
        problems.add(
            overrides.get().keyPlace(id),
            "policy.unknown-rule",
            "name",
            id,
            "suggestion",
            Nearest.to(id, ids));
        continue;
      }
      overrides
          .get()
          .mapping(id)
          .ifPresent(change -> byId.computeIfPresent(id, (key, rule) -> rule(rule, change)));
    }
    return List.copyOf(byId.values());
  }

  private Rule rule(Rule rule, Mapping change) {
    String because = change.text("because").orElse("");
    Optional<Boolean> enabled = change.text("enabled").map(text -> text.equalsIgnoreCase("true"));
    Optional<Severity> severity =
        RuleReader.constant(Severity.class, change.text("severity"), PolicyShape.SEVERITIES);
    if (enabled.isEmpty() && severity.isEmpty()) {
      if (change.get("enabled").isEmpty() && change.get("severity").isEmpty()) {
        problems.add(change.place(), "policy.enabled-or-severity");
      }
      return rule;
    }
    enabled.ifPresent(
        after ->
            note(rule, "enabled", String.valueOf(rule.enabled()), String.valueOf(after), because));
    severity.ifPresent(
        after -> note(rule, "severity", word(rule.severity()), word(after), because));
    return new Rule(
        rule.id(),
        rule.basis(),
        rule.title(),
        severity.orElse(rule.severity()),
        rule.subject(),
        rule.inForce(),
        enabled.orElse(rule.enabled()),
        rule.when(),
        rule.expect(),
        rule.outcomes(),
        rule.unknownNeedsReview());
  }

  private void note(Rule rule, String what, String before, String after, String because) {
    changes.add(new Policy.Tailoring("rules." + rule.id() + "." + what, before, after, because));
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** The waivers. */
  List<Policy.Waiver> waivers(Set<String> ids) {
    List<Policy.Waiver> waivers = new ArrayList<>();
    List<YamlNode> items =
        root.flatMap(mapping -> mapping.sequence("waivers")).map(Sequence::items).orElse(List.of());
    for (YamlNode item : items) {
      if (item instanceof Mapping waiver) {
        waiver(waiver, ids).ifPresent(waivers::add);
      }
    }
    return waivers;
  }

  private Optional<Policy.Waiver> waiver(Mapping waiver, Set<String> ids) {
    Optional<Scalar> rule = waiver.scalar("rule");
    if (rule.isPresent() && !rule.get().text().equals("*") && !ids.contains(rule.get().text())) {
      problems.add(
          rule.get().place(),
          "policy.unknown-rule",
          "name",
          rule.get().text(),
          "suggestion",
          Nearest.to(rule.get().text(), ids));
      return Optional.empty();
    }
    Optional<String> path = waiver.text("path");
    Optional<String> reason = waiver.text("reason");
    return rule.isPresent() && path.isPresent() && reason.isPresent()
        ? RuleReader.date(waiver.text("until"))
            .map(until -> new Policy.Waiver(rule.get().text(), path.get(), reason.get(), until))
        : Optional.empty();
  }
}
