package id.absah.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema (draft 2020-12) of policy files, {@code rules/policy.schema.json}: editors
 * complete and check by it. Written from the same shapes as the loader checks by.
 */
public final class PolicySchema {
  private PolicySchema() {}

  /** The schema of a policy file. */
  public static String policy() {
    return Json.write(root("Absah policy", PolicyShape.POLICY));
  }

  /** The schema of a tailoring file. */
  public static String tailoring() {
    return Json.write(root("Absah tailoring", PolicyShape.TAILORING));
  }

  private static Map<String, Object> root(String title, Shape shape) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", title);
    schema.putAll(of(shape));
    return schema;
  }

  private static Map<String, Object> of(Shape shape) {
    if (shape instanceof Shape.Fields fields) {
      return fields(fields);
    }
    if (shape instanceof Shape.ListOf list) {
      Map<String, Object> schema = type("array");
      schema.put("items", of(list.item()));
      if (list.minimumItems() > 0) {
        schema.put("minItems", list.minimumItems());
      }
      return schema;
    }
    if (shape instanceof Shape.ScalarOrList either) {
      return anyOf(of(either.scalar()), of(either.list()));
    }
    if (shape instanceof Shape.Choice choice) {
      return put(new LinkedHashMap<>(), "enum", choice.values());
    }
    if (shape instanceof Shape.Formed formed) {
      return put(type("string"), "pattern", "^(?:" + formed.form().pattern() + ")$");
    }
    if (shape instanceof Shape.Date) {
      return put(type("string"), "format", "date");
    }
    if (shape instanceof Shape.Whole whole) {
      return put(put(type("integer"), "minimum", whole.minimum()), "maximum", whole.maximum());
    }
    if (shape instanceof Shape.Share share) {
      return put(put(type("number"), "minimum", share.minimum()), "maximum", share.maximum());
    }
    if (shape instanceof Shape.Truth) {
      return type("boolean");
    }
    if (shape instanceof Shape.Anything) {
      return new LinkedHashMap<>();
    }
    if (shape instanceof Shape.Plain) {
      List<String> scalars = List.of("string", "number", "boolean");
      Map<String, Object> scalar = put(new LinkedHashMap<>(), "type", scalars);
      return anyOf(scalar, put(type("array"), "items", scalar));
    }
    // An unquoted number is a text too where a text is asked for: YAML editors warn otherwise.
    if (shape instanceof Shape.Words) {
      return put(new LinkedHashMap<>(), "type", List.of("string", "number"));
    }
    return put(type("string"), "minLength", 1);
  }

  private static Map<String, Object> fields(Shape.Fields fields) {
    Map<String, Object> schema = type("object");
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Shape.Field field : fields.fields()) {
      properties.put(field.name(), of(field.shape()));
      if (field.required()) {
        required.add(field.name());
      }
    }
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", fields.other().<Object>map(PolicySchema::of).orElse(false));
    return schema;
  }

  private static Map<String, Object> type(String name) {
    return put(new LinkedHashMap<>(), "type", name);
  }

  private static Map<String, Object> anyOf(Object first, Object second) {
    return put(new LinkedHashMap<>(), "anyOf", List.of(first, second));
  }

  private static Map<String, Object> put(Map<String, Object> schema, String key, Object value) {
    schema.put(key, value);
    return schema;
  }
}
