package id.absah.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a part of a policy may look like: one description for the loader's check ({@link
 * ShapeCheck}) and for the editors' schema ({@link PolicySchema}).
 */
sealed interface Shape {
  /** Any text that is not blank. */
  record Words() implements Shape {}

  /**
   * Text of a form.
   *
   * @param form the whole text matches it; written so that RE2 and ECMAScript read it alike
   * @param problem the message key when it does not
   */
  record Formed(Pattern form, String problem) implements Shape {
    static Formed of(String form, String problem) {
      return new Formed(Pattern.compile(form), problem);
    }
  }

  /** A calendar date, {@code 2026-10-31}. */
  record Date() implements Shape {}

  /** A time zone's name, such as {@code Asia/Makassar}. */
  record Zone() implements Shape {}

  /** A CEL expression. */
  record Expression() implements Shape {}

  /** One out of a closed list. */
  record Choice(List<String> values) implements Shape {}

  /** A whole number within bounds. */
  record Whole(long minimum, long maximum) implements Shape {}

  /** A number within bounds. */
  record Share(double minimum, double maximum) implements Shape {}

  /** True or false. */
  record Truth() implements Shape {}

  /** A list. */
  record ListOf(Shape item, int minimumItems) implements Shape {}

  /** A mapping with known keys, and with others when {@code other} says how they look. */
  record Fields(List<Field> fields, Optional<Shape> other) implements Shape {
    static Fields of(Field... fields) {
      return new Fields(List.of(fields), Optional.empty());
    }

    List<String> names() {
      return fields.stream().map(Field::name).toList();
    }

    Optional<Field> field(String name) {
      return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
  }

  /** A key of a mapping. */
  record Field(String name, Shape shape, boolean required) {
    static Field required(String name, Shape shape) {
      return new Field(name, shape, true);
    }

    static Field optional(String name, Shape shape) {
      return new Field(name, shape, false);
    }
  }

  /** A scalar of one shape or a list of another. */
  record ScalarOrList(Shape scalar, ListOf list) implements Shape {}

  /** A scalar, or a list of scalars: a setting of the user's own. */
  record Plain() implements Shape {}

  /** Anything, because another check reads it. */
  record Anything() implements Shape {}
}
