package id.absah.rules;

import id.absah.rules.YamlNode.Place;
import java.util.List;
import java.util.Optional;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Expr;

/** Refuses to compare an enumeration with what is none of its values. */
final class EnumerationCheck {
  private final ExpressionNames names;
  private final Problems problems;

  EnumerationCheck(ExpressionNames names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /** The enumeration that a node names. */
  Optional<Vocabulary.Name> enumeration(Expr expr) {
    return names.find(expr).filter(name -> !name.values().isEmpty());
  }

  /** Checks the members of a list. */
  void checkValues(Vocabulary.Name enumeration, Expr list) {
    if (list.hasListExpr()) {
      list.getListExpr().getElementsList().forEach(item -> checkValue(enumeration, item, false));
    } else {
      names
          .find(list)
          .flatMap(Vocabulary.Name::constant)
          .filter(List.class::isInstance)
          .ifPresent(
              values -> {
                for (Object value : (List<?>) values) {
                  checkValue(enumeration, String.valueOf(value), names.place(list));
                }
              });
    }
  }

  /** Checks one operand; one that is ordered must be certain to have a place. */
  void checkValue(Vocabulary.Name enumeration, Expr value, boolean ordered) {
    Optional<String> constant = names.text(value);
    if (constant.isPresent()) {
      checkValue(enumeration, constant.get(), names.place(value));
    } else if (enumeration(value).isPresent()) {
      if (!enumeration(value).get().values().equals(enumeration.values())) {
        problems.add(
            names.place(value),
            "policy.other-enumeration",
            "name",
            enumeration(value).get().name(),
            "other",
            enumeration.name());
      }
    } else if (ordered) {
      problems.add(names.place(value), "policy.order-needs-value", "name", enumeration.name());
    }
  }

  private void checkValue(Vocabulary.Name enumeration, String value, Place place) {
    if (!enumeration.values().contains(value)) {
      problems.add(
          place,
          "policy.unknown-fact-value",
          "name",
          enumeration.name(),
          "value",
          value,
          "suggestion",
          Nearest.to(value, enumeration.values()));
    }
  }
}
