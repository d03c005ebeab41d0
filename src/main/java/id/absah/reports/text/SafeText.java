package id.absah.reports.text;

import java.util.Locale;

/** Text out of a stranger's file, made fit to be shown: what cannot be seen is shown as escape. */
public final class SafeText {
  private SafeText() {}

  /**
   * One line in which every control character, bidirectional or other format character, lone
   * surrogate and noncharacter stands as an escape such as {@code \u202E}.
   */
  public static String display(String text) {
    return escape(text, false);
  }

  /** The same, with the backslash doubled, so that the raw text can be had back. */
  public static String reversible(String text) {
    return escape(text, true);
  }

  /** Running text: line breaks, tabs and runs of spaces become one space, the rest as display. */
  public static String prose(String text) {
    return display(oneLine(text).strip());
  }

  private static String oneLine(String text) {
    int first = 0;
    while (first < text.length() && !isSpace(text, first)) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length()).append(text, 0, first);
    boolean space = false;
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        line.append(c);
      } else if (!space) {
        line.append(' ');
      }
      space = isSpace(c);
    }
    return line.toString();
  }

  /** Whether what stands there is not as it is to stand: one space between words may stay. */
  private static boolean isSpace(String text, int i) {
    char c = text.charAt(i);
    return c == ' ' ? i + 1 < text.length() && isSpace(text.charAt(i + 1)) : isSpace(c);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\u00A0';
  }

  /** Most text is ASCII that needs no escape. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private static String escape(String text, boolean backslashToo) {
    if (plain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point == '\\' && backslashToo) {
        out.append("\\\\");
      } else if (!hidden(point)) {
        out.appendCodePoint(point);
      } else if (point < 0x10000) {
        out.append(String.format(Locale.ROOT, "\\u%04X", point));
      } else {
        out.append(String.format(Locale.ROOT, "\\U%08X", point));
      }
    }
    return out.toString();
  }

  private static boolean hidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
