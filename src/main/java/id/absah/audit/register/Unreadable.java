package id.absah.audit.register;

import java.util.Map;

/** A file that cannot be read as a register at all. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Map<String, String> values;

  Unreadable(String key, Map<String, String> values) {
    super(key);
    this.key = key;
    this.values = Map.copyOf(values);
  }

  String key() {
    return key;
  }

  Map<String, String> values() {
    return values;
  }
}
