package id.absah.rules;

import id.absah.rules.YamlNode.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML 1.2 with the core schema. Refuses what a policy has no use for and an attacker has:
 * aliases and anchors, tags, deep nesting, several documents; and duplicate keys, which the
 * standard forbids (3.2.1.1).
 */
final class YamlReader {
  /** The shipped policy needs 7 levels; beyond this a text is not a policy. */
  static final int MAX_DEPTH = 32;

  private final Problems problems;
  private final List<String> lines;

  private YamlReader(String text, Problems problems) {
    this.problems = problems;
    this.lines = text.lines().toList();
  }

  /** The root mapping; empty when there is none, and the problems say why. */
  static Optional<YamlNode.Mapping> read(PolicySource source, Problems problems) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(source.name())
            .setSchema(new CoreSchema())
            .setCodePointLimit(PolicySource.MAX_BYTES)
            .setUseMarks(true)
            .build();
    int before = problems.count();
    try {
      refuse(new Parse(settings).parseString(source.text()), problems);
      if (problems.count() > before) {
        return Optional.empty();
      }
      Optional<Node> root = new Compose(settings).composeString(source.text());
      if (root.isEmpty() || !(root.get() instanceof MappingNode mapping)) {
        problems.add(new Place(1, 1), "policy.not-a-mapping");
        return Optional.empty();
      }
      return Optional.of(new YamlReader(source.text(), problems).mapping(mapping));
    } catch (MarkedYamlEngineException e) {
      problems.add(
          place(e.getProblemMark().or(e::getContextMark)), "policy.yaml", "detail", e.getProblem());
      return Optional.empty();
    } catch (YamlEngineException e) {
      problems.add(
          new Place(1, 1), "policy.yaml", "detail", String.valueOf(e.getMessage()).strip());
      return Optional.empty();
    }
  }

  private static void refuse(Iterable<Event> events, Problems problems) {
    int depth = 0;
    int documents = 0;
    for (Event event : events) {
      Place place = place(event.getStartMark());
      if (event instanceof DocumentStartEvent && ++documents == 2) {
        problems.add(place, "policy.several-documents");
      }
      if (event instanceof AliasEvent alias) {
        problems.add(place, "policy.alias", "name", alias.getAlias().toString());
      } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
        problems.add(place, "policy.alias", "name", node.getAnchor().get().toString());
      }
      Optional<String> tag = Optional.empty();
      if (event instanceof ScalarEvent scalar) {
        tag = scalar.getTag();
      } else if (event instanceof CollectionStartEvent collection) {
        tag = collection.getTag();
        if (++depth > MAX_DEPTH) {
          problems.add(place, "policy.too-deep", "limit", Integer.toString(MAX_DEPTH));
          return;
        }
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (tag.isPresent()) {
        problems.add(place, "policy.tag", "name", tag.get());
      }
    }
  }

  private YamlNode node(Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping(mapping);
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(node(item));
      }
      return new YamlNode.Sequence(place(node.getStartMark()), items);
    }
    return scalar((ScalarNode) node);
  }

  private YamlNode.Mapping mapping(MappingNode node) {
    Map<String, Place> keys = new LinkedHashMap<>();
    Map<String, YamlNode> values = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      Place place = place(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(place, "policy.not-text");
        continue;
      }
      if (keys.putIfAbsent(key.getValue(), place) != null) {
        problems.add(place, "policy.duplicate-key", "name", key.getValue());
        continue;
      }
      values.put(key.getValue(), node(tuple.getValueNode()));
    }
    return new YamlNode.Mapping(place(node.getStartMark()), keys, values);
  }

  private YamlNode.Scalar scalar(ScalarNode node) {
    Place place = place(node.getStartMark());
    return new YamlNode.Scalar(place, node.getValue(), kind(node.getTag()), content(node, place));
  }

  private Optional<Place> content(ScalarNode node, Place place) {
    if (node.getScalarStyle() == ScalarStyle.LITERAL) {
      int first = place.line();
      while (first < lines.size() && lines.get(first).isBlank()) {
        first++;
      }
      if (first >= lines.size()) {
        return Optional.empty();
      }
      String line = lines.get(first);
      return Optional.of(new Place(first + 1, line.length() - line.stripLeading().length() + 1));
    }
    boolean oneLine = place(node.getEndMark()).line() == place.line();
    if (!oneLine || node.getScalarStyle() == ScalarStyle.FOLDED) {
      return Optional.empty();
    }
    int quote = node.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
    return Optional.of(new Place(place.line(), place.column() + quote));
  }

  private static YamlNode.ScalarKind kind(Tag tag) {
    if (tag.equals(Tag.INT)) {
      return YamlNode.ScalarKind.INTEGER;
    }
    if (tag.equals(Tag.FLOAT)) {
      return YamlNode.ScalarKind.NUMBER;
    }
    if (tag.equals(Tag.BOOL)) {
      return YamlNode.ScalarKind.TRUTH;
    }
    return tag.equals(Tag.NULL) ? YamlNode.ScalarKind.NULL : YamlNode.ScalarKind.TEXT;
  }

  private static Place place(Optional<Mark> mark) {
    return mark.map(m -> new Place(m.getLine() + 1, m.getColumn() + 1)).orElse(new Place(1, 1));
  }
}
