package id.absah.archive;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names as they are shown: what a terminal or a reader could be fooled with is escaped as {@code
 * \\uXXXX}, and a name that comes twice in one container is told apart. Names are never used as a
 * path on disk.
 */
final class EntryNames {
  private final Map<String, Integer> seen = new HashMap<>();

  /** The name as shown; the second of the same name gets {@code #2} appended. */
  String unique(String name) {
    String shown = escape(name);
    int count = seen.merge(shown, 1, Integer::sum);
    return count == 1 ? shown : shown + "#" + count;
  }

  /**
   * Escapes control characters, separators of lines, bidirectional controls and lone surrogates.
   */
  static String escape(String name) {
    StringBuilder shown = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); ) {
      int character = name.codePointAt(i);
      if (dangerous(character)) {
        shown.append(String.format(Locale.ROOT, "\\u%04X", character));
      } else {
        shown.appendCodePoint(character);
      }
      i += Character.charCount(character);
    }
    return shown.toString();
  }

  private static boolean dangerous(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
