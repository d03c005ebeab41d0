package id.absah.reports.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads JSON into maps, and checks it against the part of JSON Schema that ours uses. */
final class Json {
  private Json() {}

  static Object read(String text) throws IOException {
    try (JsonParser parser =
        new JsonFactory()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .createParser(text)) {
      parser.nextToken();
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new IOException("More than one value");
      }
      return value;
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          map.put(name, value(parser));
        }
        yield map;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield list;
      }
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IOException("Unexpected " + parser.currentToken());
    };
  }

  /** Everything about a value that a schema does not allow. */
  static List<String> problems(Object value, Object schema) {
    List<String> problems = new ArrayList<>();
    check(value, (Map<?, ?>) schema, "$", problems);
    return problems;
  }

  private static void check(Object value, Map<?, ?> schema, String at, List<String> problems) {
    for (Object keyword : schema.keySet()) {
      if (!List.of(
              "$schema",
              "title",
              "type",
              "enum",
              "pattern",
              "minimum",
              "items",
              "properties",
              "required",
              "additionalProperties")
          .contains(keyword)) {
        problems.add("The checker does not know " + keyword);
      }
    }
    if (schema.get("enum") instanceof List<?> values && !values.contains(value)) {
      problems.add(at + ": " + value + " is none of " + values);
    }
    if (schema.get("type") != null && !types(schema.get("type")).contains(type(value))) {
      problems.add(at + ": " + type(value) + " is no " + schema.get("type"));
    }
    if (schema.get("pattern") instanceof String pattern
        && value instanceof String text
        && !Pattern.compile(pattern).matcher(text).find()) {
      problems.add(at + ": " + text + " does not match " + pattern);
    }
    if (schema.get("minimum") instanceof Long minimum
        && value instanceof Long number
        && number < minimum) {
      problems.add(at + ": " + number + " is too small");
    }
    if (value instanceof List<?> list && schema.get("items") instanceof Map<?, ?> items) {
      for (int i = 0; i < list.size(); i++) {
        check(list.get(i), items, at + "[" + i + "]", problems);
      }
    }
    if (value instanceof Map<?, ?> map) {
      object(map, schema, at, problems);
    }
  }

  private static void object(Map<?, ?> map, Map<?, ?> schema, String at, List<String> problems) {
    Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> found ? found : Map.of();
    if (schema.get("required") instanceof List<?> required) {
      required.stream()
          .filter(name -> !map.containsKey(name))
          .forEach(name -> problems.add(at + " lacks " + name));
    }
    // Stricter than the standard: our fields stand in the order of the schema.
    if (!properties.isEmpty()
        && !List.copyOf(properties.keySet()).equals(List.copyOf(map.keySet()))) {
      problems.add(at + ": order " + map.keySet());
    }
    map.forEach(
        (name, inner) -> {
          if (properties.get(name) instanceof Map<?, ?> of) {
            check(inner, of, at + "." + name, problems);
          } else if (schema.get("additionalProperties") instanceof Map<?, ?> of) {
            check(inner, of, at + "." + name, problems);
          } else {
            problems.add(at + " must not have " + name);
          }
        });
  }

  private static List<?> types(Object type) {
    return type instanceof List<?> list ? list : List.of(type);
  }

  private static String type(Object value) {
    if (value == null) {
      return "null";
    }
    return value instanceof String
        ? "string"
        : value instanceof Long
            ? "integer"
            : value instanceof Boolean ? "boolean" : value instanceof List ? "array" : "object";
  }
}
