package id.absah.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Names as they are shown: what a terminal or a reader could be fooled with is escaped as {@code
 * \\uXXXX}, bytes that are no UTF-8 as {@code \\xXX}. Two different names never look the same, and
 * {@code !/} always marks a step into an archive, {@code !} at the end and {@code !#} what is odd
 * about one. Names are never used as a path on disk.
 */
final class EntryNames {
  /** Characters shown of one name: Linux allows paths of 4,096 bytes, Windows 32,767 characters. */
  private static final int MAX_SHOWN = 4_096;

  private EntryNames() {}

  /** A name given as bytes: UTF-8 where it is, otherwise byte by byte. */
  static String decode(byte[] raw) {
    try {
      return escape(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
    } catch (CharacterCodingException e) {
      StringBuilder shown = new StringBuilder(raw.length);
      for (byte value : raw) {
        if (value < 0) {
          shown.append(String.format(Locale.ROOT, "\\x%02X", value));
        } else if (value == '\\') {
          shown.append("\\u005C");
        } else {
          shown.append((char) value);
        }
      }
      return escape(shown.toString(), false);
    }
  }

  /** The last name of a path on disk. */
  static String of(Path path) {
    Path last = path.getFileName();
    String name = last == null ? path.toString() : last.toString();
    // Linux names are bytes; the JVM keeps them but shows U+FFFD for what it cannot decode. The URI
    // form has the bytes.
    return name.indexOf('\uFFFD') >= 0 ? decode(rawName(path)) : escape(name);
  }

  private static byte[] rawName(Path path) {
    String uri = path.toAbsolutePath().toUri().getRawPath();
    int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
    String name = uri.substring(uri.lastIndexOf('/', end - 1) + 1, end);
    byte[] raw = new byte[name.length()];
    int length = 0;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '%') {
        raw[length++] = (byte) Integer.parseInt(name, i + 1, i + 3, 16);
        i += 2;
      } else {
        raw[length++] = (byte) name.charAt(i);
      }
    }
    return Arrays.copyOf(raw, length);
  }

  /**
   * Escapes control characters, separators of lines, bidirectional controls and lone surrogates, a
   * backslash that looks like an escape, and an exclamation mark that looks like a step into an
   * archive.
   */
  static String escape(String name) {
    return escape(name, true);
  }

  private static String escape(String name, boolean backslashes) {
    StringBuilder shown = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); ) {
      int character = name.codePointAt(i);
      int next = i + Character.charCount(character);
      if (dangerous(character)
          || (character == '!' && looksLikeStep(name, next))
          || (backslashes && character == '\\' && looksLikeEscape(name, next))) {
        shown.append(String.format(Locale.ROOT, "\\u%04X", character));
      } else {
        shown.appendCodePoint(character);
      }
      i = next;
    }
    return shown.length() <= MAX_SHOWN
        ? shown.toString()
        : shown.substring(0, shown.offsetByCodePoints(0, shown.codePointCount(0, MAX_SHOWN)))
            + "...("
            + name.length()
            + ")";
  }

  /** {@code !/} leads into an archive; {@code !} and {@code !#2} stand for what is odd about it. */
  private static boolean looksLikeStep(String name, int next) {
    return next == name.length() || name.charAt(next) == '/' || name.charAt(next) == '#';
  }

  private static boolean looksLikeEscape(String name, int next) {
    if (next >= name.length()) {
      return false;
    }
    int digits = name.charAt(next) == 'u' ? 4 : name.charAt(next) == 'x' ? 2 : 0;
    return digits > 0
        && next + digits < name.length()
        && name.substring(next + 1, next + 1 + digits).chars().allMatch(HexFormat::isHexDigit);
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
