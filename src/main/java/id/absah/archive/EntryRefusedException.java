package id.absah.archive;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Stops one entry, which becomes {@link ArchiveEntry.Refused}. An IOException, so that it passes
 * through streams that read from a bounded one.
 */
final class EntryRefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final EntryDefect reason;
  private final TreeMap<String, String> values = new TreeMap<>();

  EntryRefusedException(EntryDefect reason) {
    super(reason.name());
    this.reason = reason;
  }

  EntryRefusedException with(String name, Object value) {
    values.put(name, String.valueOf(value));
    return this;
  }

  EntryDefect reason() {
    return reason;
  }

  SortedMap<String, String> values() {
    return values;
  }
}
