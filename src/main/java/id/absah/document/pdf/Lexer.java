package id.absah.document.pdf;

import id.absah.document.Octets;
import java.nio.charset.StandardCharsets;

/** The tokens of ISO 32000-2, 7.2 and 7.3, over one array. */
final class Lexer {
  private final byte[] data;
  private final Octets octets;
  private int end;
  private int position;
  private boolean odd;

  /**
   * A lexer over an array.
   *
   * @param data the bytes
   * @param octets the same bytes, of which strings are slices
   */
  Lexer(byte[] data, Octets octets) {
    this.data = data;
    this.octets = octets;
    this.end = data.length;
  }

  int position() {
    return position;
  }

  int end() {
    return end;
  }

  /** Moves, and forgets what was odd. */
  void begin(int from, int to) {
    position = from;
    end = to;
    odd = false;
  }

  void moveTo(int to) {
    position = to;
  }

  /** Whether something read since {@link #begin} was tolerated rather than well-formed. */
  boolean odd() {
    return odd;
  }

  void markOdd() {
    odd = true;
  }

  /** The byte at the position, or -1 at the end. */
  int peek() {
    return position < end ? data[position] & 0xFF : -1;
  }

  int peekAt(int at) {
    return at >= 0 && at < end ? data[at] & 0xFF : -1;
  }

  void skipWhite() {
    while (position < end && Characters.white(data[position] & 0xFF)) {
      position++;
    }
  }

  /** White-space and comments. */
  void skipSpace() {
    skipWhite();
    while (position < end && data[position] == '%') {
      while (position < end && data[position] != '\n' && data[position] != '\r') {
        position++;
      }
      skipWhite();
    }
  }

  /** Whether a keyword stands here, whole or as a beginning. */
  boolean startsWith(byte[] keyword) {
    int length = keyword.length;
    if (position + length > end) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (data[position + i] != keyword[i]) {
        return false;
      }
    }
    return true;
  }

  /** Consumes a whole keyword if it stands here. */
  boolean take(byte[] keyword) {
    if (!startsWith(keyword) || Characters.regular(peekAt(position + keyword.length))) {
      return false;
    }
    position += keyword.length;
    return true;
  }

  /** An unsigned integer of at most 18 digits, or -1 (and then nothing is consumed). */
  long unsigned() {
    int from = position;
    long value = 0;
    while (position < end && Characters.digit(data[position] & 0xFF)) {
      value = value * 10 + (data[position++] - '0');
    }
    if (position == from || position - from > 18) {
      position = from;
      return -1;
    }
    return value;
  }

  /** 7.3.3. Digits, a sign, a point; anything else is tolerated where readers do, and odd. */
  PdfObject number() throws PdfSyntaxException {
    int from = position;
    boolean negative = false;
    if (peek() == '+' || peek() == '-') {
      negative = peek() == '-';
      position++;
    }
    long whole = 0;
    int digits = 0;
    int point = -1;
    while (position < end) {
      int c = data[position] & 0xFF;
      if (Characters.digit(c)) {
        whole = whole * 10 + (c - '0');
        digits++;
      } else if (c == '.' && point < 0) {
        point = position;
      } else {
        break;
      }
      position++;
    }
    if (digits == 0 || Characters.regular(peek())) {
      throw new PdfSyntaxException(PdfCode.OBJECT_UNREADABLE, "number");
    }
    if (digits <= 18) {
      long signed = negative ? -whole : whole;
      if (point < 0) {
        return new PdfObject.Int(signed);
      }
      return new PdfObject.Real(signed / Math.pow(10, position - point - 1));
    }
    // Table C.1: no reader needs more digits; the value is only good for drawing.
    odd = true;
    if (digits > 400) {
      throw new PdfSyntaxException(PdfCode.OBJECT_UNREADABLE, "number");
    }
    String text = new String(data, from, position - from, StandardCharsets.US_ASCII);
    return new PdfObject.Real(Double.parseDouble(text));
  }

  /** 7.3.5, after the solidus, with #xx decoded. */
  String name() {
    int from = ++position;
    boolean escaped = false;
    while (position < end && Characters.regular(data[position] & 0xFF)) {
      escaped |= data[position] == '#';
      position++;
    }
    if (!escaped) {
      return new String(data, from, position - from, StandardCharsets.ISO_8859_1);
    }
    StringBuilder name = new StringBuilder(position - from);
    for (int i = from; i < position; i++) {
      int c = data[i] & 0xFF;
      if (c == '#') {
        int high = i + 1 < position ? Characters.hex(data[i + 1] & 0xFF) : -1;
        int low = i + 2 < position ? Characters.hex(data[i + 2] & 0xFF) : -1;
        if (high >= 0 && low >= 0) {
          c = high << 4 | low;
          i += 2;
        } else {
          odd = true;
        }
      }
      name.append((char) c);
    }
    return name.toString();
  }

  /** 7.3.4.3, from its opening bracket. */
  PdfObject.Str hexString() throws PdfSyntaxException {
    int from = ++position;
    int close = from;
    while (close < end && data[close] != '>') {
      close++;
    }
    if (close >= end) {
      position = end;
      throw new PdfSyntaxException(PdfCode.OBJECT_UNREADABLE, "hexadecimal string");
    }
    byte[] value = new byte[(close - from + 1) / 2];
    int digits = 0;
    for (int i = from; i < close; i++) {
      int c = data[i] & 0xFF;
      int nibble = Characters.hex(c);
      if (nibble >= 0) {
        value[digits >> 1] |= (byte) ((digits & 1) == 0 ? nibble << 4 : nibble);
        digits++;
      } else if (!Characters.white(c)) {
        odd = true;
      }
    }
    position = close + 1;
    Octets decoded = Octets.of(value);
    int length = (digits + 1) / 2;
    return new PdfObject.Str(length == value.length ? decoded : decoded.slice(0, length), true);
  }

  /** 7.3.4.2, from its opening parenthesis. */
  PdfObject.Str literalString() throws PdfSyntaxException {
    int from = position + 1;
    int depth = 1;
    boolean plain = true;
    int i = from;
    while (i < end) {
      int c = data[i++];
      if (c == '\\') {
        plain = false;
        i++;
      } else if (c == '\r') {
        plain = false;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        position = i;
        Octets value = plain ? octets.slice(from, i - 1) : LiteralEscapes.decode(data, from, i - 1);
        return new PdfObject.Str(value, false);
      }
    }
    position = end;
    throw new PdfSyntaxException(PdfCode.OBJECT_UNREADABLE, "literal string");
  }
}
