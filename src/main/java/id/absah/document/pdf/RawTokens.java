package id.absah.document.pdf;

import id.absah.document.Octets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Tokens of ISO 32000-2, 7.2 with their exact places in the file. Kept apart from the lexer that
 * reads objects: the byte-range proof speaks of bytes, not of values, and must not inherit another
 * reader's leniency.
 */
final class RawTokens {
  /** What a token is. */
  enum Kind {
    DICT_OPEN,
    DICT_CLOSE,
    ARRAY_OPEN,
    ARRAY_CLOSE,
    HEX,
    LITERAL,
    NAME,
    /** Numbers, keywords, and whatever else is written in regular characters. */
    WORD,
    /** No token: the end, or a string without one. */
    END
  }

  private final Octets bytes;
  private final int limit;
  private int position;
  private int start;
  private Kind kind = Kind.END;

  RawTokens(Octets bytes, int from, int limit) {
    this.bytes = bytes;
    this.position = from;
    this.limit = Math.min(limit, bytes.length());
  }

  Kind kind() {
    return kind;
  }

  /** The offset of the token's first byte. */
  int start() {
    return start;
  }

  /** The offset after the token. */
  int end() {
    return position;
  }

  /** Reads one token. */
  Kind next() {
    skipSpace();
    start = position;
    kind = position >= limit ? Kind.END : read(bytes.at(position));
    return kind;
  }

  /** Goes back to before a token that was read. */
  void rewind(int offset) {
    position = offset;
  }

  /** The token's bytes as Latin-1; for words, which are short, only. */
  String word() {
    int end = Math.min(position, start + 64); // longer words mean nothing here
    return new String(bytes.slice(start, end).toByteArray(), StandardCharsets.ISO_8859_1);
  }

  /** Whether the token is this keyword. */
  boolean is(String keyword) {
    if (kind != Kind.WORD || position - start != keyword.length()) {
      return false;
    }
    for (int i = 0; i < keyword.length(); i++) {
      if (bytes.at(start + i) != keyword.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The token as a non-negative int of digits only, or -1. */
  int digits() {
    if (kind != Kind.WORD || position - start > 10) {
      return -1;
    }
    long value = 0;
    for (int i = start; i < position; i++) {
      int c = bytes.at(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value > Integer.MAX_VALUE ? -1 : (int) value;
  }

  /** The name at an offset that holds its slash, decoded (7.3.5), each byte as one char. */
  static String name(Octets bytes, int slash, int end) {
    StringBuilder name = new StringBuilder(end - slash - 1);
    int i = slash + 1;
    while (i < end) {
      int c = bytes.at(i);
      if (c == '#'
          && i + 2 < end
          && Characters.hex(bytes.at(i + 1)) >= 0
          && Characters.hex(bytes.at(i + 2)) >= 0) {
        name.append(
            (char) (Characters.hex(bytes.at(i + 1)) * 16 + Characters.hex(bytes.at(i + 2))));
        i += 3;
      } else {
        name.append((char) c);
        i++;
      }
    }
    return name.toString();
  }

  /** Whether all bytes of a stretch are digits of a hexadecimal string or white space (7.3.4.3). */
  static boolean isHex(Octets bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      int c = bytes.at(i);
      if (Characters.hex(c) < 0 && !Characters.white(c)) {
        return false;
      }
    }
    return true;
  }

  /** The hexadecimal string between its delimiters, decoded; a missing last digit is 0. */
  static Octets decodeHex(Octets bytes, int from, int to) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream((to - from) / 2 + 1);
    int high = -1;
    for (int i = from; i < to; i++) {
      int digit = Characters.hex(bytes.at(i));
      if (digit >= 0) {
        if (high < 0) {
          high = digit;
        } else {
          decoded.write(high * 16 + digit);
          high = -1;
        }
      }
    }
    if (high >= 0) {
      decoded.write(high * 16);
    }
    return Octets.of(decoded.toByteArray());
  }

  private void skipSpace() {
    while (position < limit) {
      int c = bytes.at(position);
      if (c == '%') {
        while (position < limit && bytes.at(position) != '\n' && bytes.at(position) != '\r') {
          position++;
        }
      } else if (Characters.white(c)) {
        position++;
      } else {
        return;
      }
    }
  }

  private Kind read(int c) {
    return switch (c) {
      case '<' -> nextIs('<') ? advance(2, Kind.DICT_OPEN) : hexString();
      case '>' -> nextIs('>') ? advance(2, Kind.DICT_CLOSE) : Kind.END;
      case '[' -> advance(1, Kind.ARRAY_OPEN);
      case ']' -> advance(1, Kind.ARRAY_CLOSE);
      case '(' -> literal();
      case '/' -> regular(1, Kind.NAME);
      case ')', '{', '}' -> Kind.END;
      default -> regular(0, Kind.WORD);
    };
  }

  private boolean nextIs(int c) {
    return position + 1 < limit && bytes.at(position + 1) == c;
  }

  private Kind advance(int length, Kind read) {
    position += length;
    return read;
  }

  private Kind regular(int from, Kind read) {
    position += from;
    while (position < limit && Characters.regular(bytes.at(position))) {
      position++;
    }
    return read;
  }

  private Kind hexString() {
    position++;
    while (position < limit) {
      if (bytes.at(position++) == '>') {
        return Kind.HEX;
      }
    }
    return Kind.END;
  }

  private Kind literal() {
    int depth = 0;
    while (position < limit) {
      int c = bytes.at(position++);
      if (c == '\\') {
        position++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return Kind.LITERAL;
      }
    }
    return Kind.END;
  }
}
