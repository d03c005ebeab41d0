package id.absah.rules;

import id.absah.rules.YamlNode.Mapping;
import id.absah.rules.YamlNode.Place;
import id.absah.rules.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Loads a policy and applies a tailoring file; everything is checked before anything is used. */
public final class PolicyLoader {
  private PolicyLoader() {}

  /**
   * Loads and checks.
   *
   * @throws PolicyException with every mistake of both files
   */
  public static Policy load(PolicySource policy, Optional<PolicySource> tailor)
      throws PolicyException {
    Problems problems = new Problems(policy.name());
    Problems tailorProblems = new Problems(tailor.map(PolicySource::name).orElse(""));
    Optional<Mapping> root = YamlReader.read(policy, problems);
    Optional<Mapping> changes = tailor.flatMap(source -> YamlReader.read(source, tailorProblems));
    Tailored tailored = new Tailored(changes, tailorProblems);
    Optional<Policy> loaded = root.flatMap(mapping -> policy(mapping, tailored, problems));
    List<PolicyProblem> found = new ArrayList<>(problems.sorted());
    found.addAll(tailorProblems.sorted());
    if (!found.isEmpty()) {
      throw new PolicyException(found);
    }
    return loaded.orElseThrow(
        () -> new IllegalStateException(policy.name() + ": neither a policy nor a problem"));
  }

  private static Optional<Policy> policy(Mapping root, Tailored tailored, Problems problems) {
    new ShapeCheck(problems).check(root, PolicyShape.POLICY);
    Map<String, Object> written = settings(root);
    root.mapping("settings").ifPresent(node -> kinds(node, problems));
    Map<String, Object> settings = tailored.settings(written);
    RuleReader reader = new RuleReader(settings, root.mapping("unknown"), problems);
    List<Rule> rules = root.sequence("rules").map(reader::read).orElse(List.of());
    Set<String> ids = ids(root);
    rules = tailored.rules(rules, ids);
    List<Policy.Waiver> waivers = tailored.waivers(ids);
    unused(root, reader.usedNames(), problems);
    if (problems.count() > 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Policy(
            root.text("id").orElseThrow(),
            RuleReader.text(root, "title").orElseThrow(),
            settings,
            rules,
            notCheckable(root),
            waivers,
            tailored.changes(),
            SettingValues.anchors(settings),
            SettingValues.algorithms(settings)));
  }

  private static Map<String, Object> settings(Mapping root) {
    Map<String, Object> settings = new LinkedHashMap<>();
    root.mapping("settings")
        .ifPresent(
            node -> node.values().forEach((name, value) -> settings.put(name, value.plain())));
    return settings;
  }

  /** Every rule's id, of the unsound ones too, so that one mistake is reported once. */
  private static Set<String> ids(Mapping root) {
    Set<String> ids = new LinkedHashSet<>();
    for (YamlNode rule : root.sequence("rules").map(Sequence::items).orElse(List.of())) {
      if (rule instanceof Mapping mapping) {
        mapping.text("id").ifPresent(ids::add);
      }
    }
    return ids;
  }

  private static void kinds(Mapping settings, Problems problems) {
    Set<String> ids = new LinkedHashSet<>();
    for (YamlNode kind : settings.sequence("kinds").map(Sequence::items).orElse(List.of())) {
      if (kind instanceof Mapping mapping) {
        mapping
            .scalar("id")
            .filter(id -> !ids.add(id.text()))
            .ifPresent(id -> problems.add(id.place(), "policy.duplicate-kind", "name", id.text()));
      }
    }
    settings
        .scalar("applicationKind")
        .filter(kind -> !ids.contains(kind.text()))
        .ifPresent(
            kind ->
                problems.add(
                    kind.place(),
                    "policy.unknown-value",
                    "value",
                    kind.text(),
                    "suggestion",
                    Nearest.to(kind.text(), ids)));
  }

  /** A setting that neither the program nor a rule knows is a slip of the pen. */
  private static void unused(Mapping root, Set<String> usedNames, Problems problems) {
    Optional<Mapping> settings = root.mapping("settings");
    if (settings.isEmpty()) {
      return;
    }
    for (String name : settings.get().values().keySet()) {
      if (KnownSettings.find(name).isEmpty() && !usedNames.contains(Vocabulary.SETTING + name)) {
        Place place = settings.get().keyPlace(name);
        problems.add(
            place,
            "policy.unused-setting",
            "name",
            name,
            "suggestion",
            Nearest.to(name, KnownSettings.names()));
      }
    }
  }

  private static List<Policy.NotCheckable> notCheckable(Mapping root) {
    List<Policy.NotCheckable> articles = new ArrayList<>();
    for (YamlNode item : root.sequence("not-checkable").map(Sequence::items).orElse(List.of())) {
      if (item instanceof Mapping mapping) {
        articles.add(
            new Policy.NotCheckable(
                mapping.text("article").orElseThrow(),
                RuleReader.text(mapping, "reason").orElseThrow()));
      }
    }
    return articles;
  }
}
