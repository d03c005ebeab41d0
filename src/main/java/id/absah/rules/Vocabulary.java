package id.absah.rules;

import id.absah.facts.Fact;
import id.absah.facts.FactCatalogue;
import id.absah.facts.FactType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.projectnessie.cel.checker.Decls;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Type;

/** The names that the expressions of a subject may use, each with its type. */
final class Vocabulary {
  /** What a name in the vocabulary begins with; anything else is left to CEL. */
  static final Set<String> NAMESPACES =
      Set.of("document", "signature", "certificate", "run", "findings", "setting");

  static final String SETTING = "setting.";

  /** Facts of the run, beside the catalogue of facts of a document. */
  private static final List<Name> RUN =
      List.of(
          Name.fact("run.asOf", FactType.DATE, List.of()),
          Name.fact("run.from", FactType.DATE, List.of()),
          Name.fact("run.to", FactType.DATE, List.of()),
          Name.fact("findings.failed", FactType.TEXT_LIST, List.of()));

  /**
   * One name.
   *
   * @param name as expressions write it
   * @param type its CEL type
   * @param values the closed list of an enumeration, in order; empty otherwise
   * @param constant the value of a setting; empty for a fact
   */
  record Name(String name, Type type, List<String> values, Optional<Object> constant) {
    static Name fact(String name, FactType type, List<String> values) {
      return new Name(name, celType(type), values, Optional.empty());
    }

    boolean fact() {
      return constant.isEmpty();
    }
  }

  private final Map<String, Name> names = new TreeMap<>();

  private Vocabulary(Map<String, Object> settings) {
    for (Map.Entry<String, Object> setting : settings.entrySet()) {
      Object value = setting.getValue();
      celType(value)
          .ifPresent(
              type ->
                  add(
                      new Name(
                          SETTING + setting.getKey(),
                          type,
                          KnownSettings.choices(setting.getKey()),
                          Optional.of(value))));
    }
  }

  /** Settings alone. */
  static Vocabulary ofSettings(Map<String, Object> settings) {
    return new Vocabulary(settings);
  }

  /** What rules for a subject may use: a signature's rules also know its certificate. */
  static Vocabulary of(Subject subject, Map<String, Object> settings) {
    Vocabulary vocabulary = new Vocabulary(settings);
    RUN.forEach(vocabulary::add);
    vocabulary.addAll(FactCatalogue.document());
    if (subject == Subject.SIGNATURE) {
      vocabulary.addAll(FactCatalogue.signature());
    }
    if (subject != Subject.DOCUMENT) {
      vocabulary.addAll(FactCatalogue.certificate());
    }
    return vocabulary;
  }

  private void add(Name name) {
    names.put(name.name(), name);
  }

  private void addAll(List<? extends Fact<?>> facts) {
    for (Fact<?> fact : facts) {
      add(Name.fact(fact.name(), fact.type(), fact.values()));
    }
  }

  Optional<Name> find(String name) {
    return Optional.ofNullable(names.get(name));
  }

  Collection<Name> all() {
    return names.values();
  }

  Set<String> names() {
    return names.keySet();
  }

  private static Type celType(FactType type) {
    return switch (type) {
      case TEXT, ENUM, DATE -> Decls.String;
      case INTEGER -> Decls.Int;
      case NUMBER -> Decls.Double;
      case TRUTH -> Decls.Bool;
      case TIME -> Decls.Timestamp;
      case TEXT_LIST -> Decls.newListType(Decls.String);
    };
  }

  /** The type of a setting; empty for one of several parts, which expressions cannot use. */
  private static Optional<Type> celType(Object value) {
    if (value instanceof String) {
      return Optional.of(Decls.String);
    }
    if (value instanceof Long) {
      return Optional.of(Decls.Int);
    }
    if (value instanceof Double) {
      return Optional.of(Decls.Double);
    }
    if (value instanceof Boolean) {
      return Optional.of(Decls.Bool);
    }
    if (value instanceof List<?> items) {
      if (items.stream().allMatch(String.class::isInstance)) {
        return Optional.of(Decls.newListType(Decls.String));
      }
      if (items.stream().allMatch(Long.class::isInstance)) {
        return Optional.of(Decls.newListType(Decls.Int));
      }
    }
    return Optional.empty();
  }
}
