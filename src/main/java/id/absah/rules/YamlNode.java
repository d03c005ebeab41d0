package id.absah.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A YAML node with its place, after everything that a policy may not hold was refused. */
sealed interface YamlNode {
  /** Where it begins. */
  Place place();

  /**
   * A place in a file.
   *
   * @param line from 1
   * @param column from 1
   */
  record Place(int line, int column) {}

  /** What the YAML 1.2 core schema makes of a scalar; a quoted one is always text. */
  enum ScalarKind {
    TEXT,
    INTEGER,
    NUMBER,
    TRUTH,
    NULL
  }

  /**
   * A scalar.
   *
   * @param place where it begins
   * @param text as written, quotes and folding resolved
   * @param kind its type
   * @param content where the text begins, when every line of it begins in that column
   */
  record Scalar(Place place, String text, ScalarKind kind, Optional<Place> content)
      implements YamlNode {
    /** The place of a character of the text, by line and column from 0; else of the scalar. */
    Place at(int line, int column) {
      return content
          .map(first -> new Place(first.line() + line, first.column() + column))
          .orElse(place);
    }
  }

  /** A sequence. */
  record Sequence(Place place, List<YamlNode> items) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A mapping, in the order of the file.
   *
   * @param place where it begins
   * @param keys the places of the keys
   * @param values the values
   */
  record Mapping(Place place, Map<String, Place> keys, Map<String, YamlNode> values)
      implements YamlNode {
    Optional<YamlNode> get(String key) {
      return Optional.ofNullable(values.get(key));
    }

    Optional<Scalar> scalar(String key) {
      return get(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    Optional<Mapping> mapping(String key) {
      return get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    Optional<Sequence> sequence(String key) {
      return get(key).filter(Sequence.class::isInstance).map(Sequence.class::cast);
    }

    Optional<String> text(String key) {
      return scalar(key).map(Scalar::text);
    }

    /** The place of a key, else of the mapping. */
    Place keyPlace(String key) {
      return keys.getOrDefault(key, place);
    }
  }

  /** The node as a plain value: text, number, truth, list or map, in the order of the file. */
  default Object plain() {
    if (this instanceof Scalar scalar) {
      return switch (scalar.kind()) {
        case INTEGER -> YamlNumbers.integer(scalar.text());
        case NUMBER -> YamlNumbers.number(scalar.text());
        case TRUTH -> scalar.text().equalsIgnoreCase("true");
        case TEXT, NULL -> scalar.text();
      };
    }
    if (this instanceof Sequence sequence) {
      return sequence.items().stream().map(YamlNode::plain).toList();
    }
    Map<String, Object> map = new LinkedHashMap<>();
    ((Mapping) this).values().forEach((key, value) -> map.put(key, value.plain()));
    return Collections.unmodifiableMap(map);
  }
}
