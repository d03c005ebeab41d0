package id.absah.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A mapping of a YAML file, read strictly: a missing or unknown key stops the generator. */
record Declared(String where, Map<String, Object> entries) {

  static Declared read(Path file) throws IOException {
    return parse(file.getFileName().toString(), Files.readString(file));
  }

  static Declared parse(String name, String yaml) {
    LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
    return of(name, new Load(settings).loadFromString(yaml));
  }

  static Declared of(String where, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException(where + ": a mapping is expected, not " + value);
    }
    Map<String, Object> entries = new LinkedHashMap<>();
    map.forEach((key, entry) -> entries.put(String.valueOf(key), entry));
    return new Declared(where, entries);
  }

  /** Refuses keys that nothing reads: a misspelt key would silently mean its default. */
  Declared only(Set<String> known) {
    for (String key : entries.keySet()) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException(where + ": unknown key " + key);
      }
    }
    return this;
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  Object value(String key) {
    Object value = entries.get(key);
    if (value == null) {
      throw new IllegalArgumentException(where + ": " + key + " is missing");
    }
    return value;
  }

  String text(String key) {
    return String.valueOf(value(key));
  }

  Optional<String> optional(String key) {
    return Optional.ofNullable(entries.get(key)).map(String::valueOf);
  }

  String text(String key, String otherwise) {
    return optional(key).orElse(otherwise);
  }

  boolean truth(String key, boolean otherwise) {
    return Boolean.parseBoolean(text(key, String.valueOf(otherwise)));
  }

  int number(String key, int otherwise) {
    return Integer.parseInt(text(key, String.valueOf(otherwise)));
  }

  /** The texts of a list; a single text is a list of one. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object entry : items(key)) {
      texts.add(String.valueOf(entry));
    }
    return texts;
  }

  /** The entries of a list, or a single value, or nothing. */
  List<Object> items(String key) {
    Object value = entries.get(key);
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list ? new ArrayList<>(list) : List.of(value);
  }

  Declared map(String key) {
    return of(where + "/" + key, value(key));
  }

  Declared mapOrEmpty(String key) {
    return has(key) ? map(key) : new Declared(where + "/" + key, Map.of());
  }

  /** The mappings below a key, by name. */
  Map<String, Declared> maps(String key) {
    Map<String, Declared> maps = new LinkedHashMap<>();
    mapOrEmpty(key)
        .entries()
        .forEach((name, value) -> maps.put(name, of(where + "/" + key + "/" + name, value)));
    return maps;
  }

  List<Declared> mappings(String key) {
    List<Declared> mappings = new ArrayList<>();
    for (Object item : items(key)) {
      mappings.add(of(where + "/" + key + "[" + mappings.size() + "]", item));
    }
    return mappings;
  }

  /** This mapping with its own entries before those of another. */
  Declared over(Declared defaults) {
    Map<String, Object> merged = new LinkedHashMap<>(defaults.entries);
    merged.putAll(entries);
    return new Declared(where, merged);
  }
}
