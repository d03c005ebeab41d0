package id.absah.document.pdf;

import id.absah.document.Octets;

/** The escapes of literal strings (ISO 32000-2, 7.3.4.2, table 3). */
final class LiteralEscapes {
  private LiteralEscapes() {}

  /** The value of the stretch between the parentheses. */
  static Octets decode(byte[] data, int from, int to) {
    byte[] value = new byte[to - from];
    int length = 0;
    int i = from;
    while (i < to) {
      int c = data[i++];
      if (c == '\r') {
        // Any end-of-line marker inside a string reads as one line feed.
        if (i < to && data[i] == '\n') {
          i++;
        }
        c = '\n';
      } else if (c == '\\' && i < to) {
        c = data[i++];
        if (c >= '0' && c <= '7') {
          int octal = c - '0';
          for (int k = 0; k < 2 && i < to && data[i] >= '0' && data[i] <= '7'; k++) {
            octal = octal << 3 | (data[i++] - '0');
          }
          c = octal;
        } else if (c == '\r' || c == '\n') {
          if (c == '\r' && i < to && data[i] == '\n') {
            i++;
          }
          continue;
        } else {
          c = control(c);
        }
      }
      value[length++] = (byte) c;
    }
    return Octets.of(value).slice(0, length);
  }

  private static int control(int c) {
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> c;
    };
  }
}
