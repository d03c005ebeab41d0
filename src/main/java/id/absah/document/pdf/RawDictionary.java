package id.absah.document.pdf;

import id.absah.document.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A dictionary as it stands in the file, with the places of its values.
 *
 * @param start the offset of its {@code <<}
 * @param end the offset after its {@code >>}
 * @param entries every entry in file order, duplicates included
 */
record RawDictionary(int start, int end, List<Entry> entries) {
  RawDictionary {
    entries = List.copyOf(entries);
  }

  /**
   * One entry.
   *
   * @param key decoded
   * @param kind the value's first token
   * @param start the offset of the value
   * @param end the offset after the value
   */
  record Entry(String key, RawTokens.Kind kind, int start, int end) {
    /** Whether the value is a keyword such as null. */
    boolean is(Octets bytes, String keyword) {
      RawTokens tokens = new RawTokens(bytes, start, end);
      tokens.next();
      return tokens.is(keyword) && tokens.end() == end;
    }
  }

  /** The last value of a key, as most readers take it. */
  Optional<Entry> last(String key) {
    Entry found = null;
    for (Entry entry : entries) {
      if (entry.key().equals(key)) {
        found = entry;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The keys of a list that stand here more than once. */
  List<String> duplicates(List<String> keys) {
    List<String> twice = new ArrayList<>();
    for (String key : keys) {
      if (entries.stream().filter(entry -> entry.key().equals(key)).count() > 1) {
        twice.add(key);
      }
    }
    return twice;
  }
}
