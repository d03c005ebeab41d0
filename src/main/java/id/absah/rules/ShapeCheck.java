package id.absah.rules;

import id.absah.rules.YamlNode.Mapping;
import id.absah.rules.YamlNode.Scalar;
import id.absah.rules.YamlNode.ScalarKind;
import id.absah.rules.YamlNode.Sequence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;

/** Compares a node with the shape it should have and notes every difference. */
final class ShapeCheck {
  private final Problems problems;

  ShapeCheck(Problems problems) {
    this.problems = problems;
  }

  /** Whether the node has the shape. */
  boolean check(YamlNode node, Shape shape) {
    int before = problems.count();
    visit(node, shape);
    return problems.count() == before;
  }

  private void visit(YamlNode node, Shape shape) {
    if (shape instanceof Shape.Fields fields) {
      mapping(node, fields);
    } else if (shape instanceof Shape.ListOf list) {
      list(node, list);
    } else if (shape instanceof Shape.ScalarOrList either) {
      visit(node, node instanceof Sequence ? either.list() : either.scalar());
    } else if (shape instanceof Shape.Plain) {
      plain(node);
    } else if (!(shape instanceof Shape.Anything)) {
      if (node instanceof Scalar scalar) {
        scalar(scalar, shape);
      } else {
        problems.add(node.place(), expected(shape));
      }
    }
  }

  private void mapping(YamlNode node, Shape.Fields fields) {
    if (!(node instanceof Mapping mapping)) {
      problems.add(node.place(), "policy.not-a-mapping");
      return;
    }
    for (String key : mapping.values().keySet()) {
      YamlNode value = mapping.values().get(key);
      if (value == null) {
        continue;
      }
      if (fields.field(key).isPresent()) {
        visit(value, fields.field(key).get().shape());
      } else if (fields.other().isPresent()) {
        visit(value, fields.other().get());
      } else {
        problems.add(
            mapping.keyPlace(key),
            "policy.unknown-key",
            "name",
            key,
            "suggestion",
            Nearest.to(key, fields.names()));
      }
    }
    for (Shape.Field field : fields.fields()) {
      if (field.required() && mapping.get(field.name()).isEmpty()) {
        problems.add(mapping.place(), "policy.missing-key", "name", field.name());
      }
    }
  }

  private void list(YamlNode node, Shape.ListOf list) {
    if (!(node instanceof Sequence sequence)) {
      problems.add(node.place(), "policy.not-a-list");
      return;
    }
    if (sequence.items().size() < list.minimumItems()) {
      problems.add(node.place(), "policy.empty-list");
    }
    for (YamlNode item : sequence.items()) {
      visit(item, list.item());
    }
  }

  private void plain(YamlNode node) {
    if (node instanceof Sequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (!(item instanceof Scalar)) {
          problems.add(item.place(), "policy.not-text");
        }
      }
    } else if (!(node instanceof Scalar)) {
      problems.add(node.place(), "policy.not-text");
    }
  }

  private void scalar(Scalar scalar, Shape shape) {
    String text = scalar.text();
    if (shape instanceof Shape.Whole whole) {
      long value = YamlNumbers.integer(scalar.kind() == ScalarKind.INTEGER ? text : "0");
      boolean wrong = scalar.kind() != ScalarKind.INTEGER;
      range(scalar, wrong, value < whole.minimum() || value > whole.maximum(), shape);
    } else if (shape instanceof Shape.Share share) {
      boolean number = scalar.kind() == ScalarKind.NUMBER || scalar.kind() == ScalarKind.INTEGER;
      double value = YamlNumbers.number(number ? text : "0");
      range(scalar, !number, !(value >= share.minimum() && value <= share.maximum()), shape);
    } else if (shape instanceof Shape.Truth) {
      if (scalar.kind() != ScalarKind.TRUTH) {
        problems.add(scalar.place(), expected(shape));
      }
    } else if (scalar.kind() == ScalarKind.NULL || text.isBlank()) {
      problems.add(scalar.place(), "policy.empty-text");
    } else if (shape instanceof Shape.Choice choice) {
      if (!choice.values().contains(text)) {
        problems.add(
            scalar.place(),
            "policy.unknown-value",
            "value",
            text,
            "suggestion",
            Nearest.to(text, choice.values()));
      }
    } else if (!fits(text, shape)) {
      problems.add(scalar.place(), expected(shape), "value", text);
    }
  }

  private static boolean fits(String text, Shape shape) {
    if (shape instanceof Shape.Formed formed) {
      return formed.form().matcher(text).matches();
    }
    try {
      if (shape instanceof Shape.Date) {
        LocalDate.parse(text);
      } else if (shape instanceof Shape.Zone) {
        ZoneId.of(text);
      }
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void range(Scalar scalar, boolean wrongType, boolean outside, Shape shape) {
    if (wrongType) {
      problems.add(scalar.place(), expected(shape), "value", scalar.text());
    } else if (outside) {
      problems.add(
          scalar.place(),
          "policy.out-of-range",
          "value",
          scalar.text(),
          "minimum",
          minimum(shape),
          "maximum",
          maximum(shape));
    }
  }

  private static String minimum(Shape shape) {
    return shape instanceof Shape.Whole whole
        ? Long.toString(whole.minimum())
        : CanonicalValue.of(((Shape.Share) shape).minimum());
  }

  private static String maximum(Shape shape) {
    return shape instanceof Shape.Whole whole
        ? Long.toString(whole.maximum())
        : CanonicalValue.of(((Shape.Share) shape).maximum());
  }

  private static String expected(Shape shape) {
    if (shape instanceof Shape.Formed formed) {
      return formed.problem();
    }
    if (shape instanceof Shape.Date) {
      return "policy.not-a-date";
    }
    if (shape instanceof Shape.Zone) {
      return "policy.not-a-zone";
    }
    if (shape instanceof Shape.Whole) {
      return "policy.not-an-integer";
    }
    if (shape instanceof Shape.Share) {
      return "policy.not-a-number";
    }
    return shape instanceof Shape.Truth ? "policy.not-a-truth" : "policy.not-text";
  }
}
