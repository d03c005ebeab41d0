package id.absah.reports.ics;

import java.nio.charset.StandardCharsets;

/** Content lines of iCalendar: ended by CRLF, folded (RFC 5545, 3.1), text escaped (3.3.11). */
final class ContentLines {
  /** RFC 5545, 3.1: octets of a line without its end. */
  private static final int LONGEST = 75;

  private final StringBuilder lines = new StringBuilder();

  /** A line whose value stands as it is. */
  ContentLines raw(String name, String value) {
    fold(name + ":" + value);
    return this;
  }

  /** A line of text. */
  ContentLines text(String name, String value) {
    return raw(name, escaped(value));
  }

  private static String escaped(String value) {
    StringBuilder escaped = new StringBuilder(value.length() + 8);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\', ';', ',' -> escaped.append('\\').append(c);
        case '\n' -> escaped.append("\\n");
        default -> {
          if (c >= ' ' && c != 0x7F) {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }

  /** Never within a character. */
  private void fold(String line) {
    int length = 0;
    for (int i = 0; i < line.length(); ) {
      int point = line.codePointAt(i);
      int octets = new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8).length;
      if (length + octets > LONGEST) {
        lines.append("\r\n ");
        length = 1;
      }
      lines.appendCodePoint(point);
      length += octets;
      i += Character.charCount(point);
    }
    lines.append("\r\n");
  }

  byte[] toBytes() {
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
