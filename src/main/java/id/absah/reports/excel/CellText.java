package id.absah.reports.excel;

import java.util.regex.Pattern;

/** Text as a cell of SpreadsheetML can hold it. */
final class CellText {
  /** Excel specifications and limits: total number of characters that a cell can contain. */
  static final int LIMIT = 32_767;

  // ECMA-376 part 1, 22.9.2.19 (ST_Xstring): _xHHHH_ stands for a character; the text itself is
  // escaped by escaping its first underscore.
  private static final Pattern ESCAPE = Pattern.compile("_(?=[xX][0-9A-Fa-f]{4}_)");

  private CellText() {}

  /** The text escaped, and cut with a visible mark where it is too long. */
  static String of(String text, String cutMark) {
    String escaped = text.indexOf('_') < 0 ? text : ESCAPE.matcher(text).replaceAll("_x005F_");
    if (escaped.length() <= LIMIT) {
      return escaped;
    }
    int end = LIMIT - cutMark.length();
    if (Character.isHighSurrogate(escaped.charAt(end - 1))) {
      end--;
    }
    return escaped.substring(0, end) + cutMark;
  }
}
