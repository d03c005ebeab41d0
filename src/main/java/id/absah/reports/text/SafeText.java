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
    return display(text.replaceAll("[ \\t\\r\\n\\f\\u00A0]+", " ").strip());
  }

  private static String escape(String text, boolean backslashToo) {
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
