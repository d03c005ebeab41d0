package id.absah.document.pdf;

import id.absah.document.Octets;

/** LZWDecode (ISO 32000-2, 7.4.4.2): codes of 9 to 12 bits, most significant bit first. */
final class LzwDecoder {
  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int TABLE = 4096;

  private final Octets in;
  private final int early;
  private final int[] prefix = new int[TABLE];
  private final byte[] suffix = new byte[TABLE];
  private final byte[] text = new byte[TABLE];
  private int bit;

  LzwDecoder(Octets in, boolean earlyChange) {
    this.in = in;
    this.early = earlyChange ? 1 : 0;
  }

  void decode(Sink out) throws PdfSyntaxException {
    int next = END + 1;
    int width = 9;
    int previous = -1;
    int first = 0;
    int code = code(width);
    while (code >= 0 && code != END) {
      if (code == CLEAR) {
        next = END + 1;
        width = 9;
        previous = -1;
      } else {
        if (code > next || (previous < 0 && code > END)) {
          throw Filter.malformed("LZWDecode");
        }
        int at = TABLE;
        int walk = code;
        if (code == next) {
          text[--at] = (byte) first;
          walk = previous;
        }
        while (walk > END) {
          text[--at] = suffix[walk];
          walk = prefix[walk];
        }
        first = walk;
        text[--at] = (byte) walk;
        out.write(text, at, TABLE - at);
        if (previous >= 0 && next < TABLE) {
          prefix[next] = previous;
          suffix[next++] = (byte) first;
        }
        previous = code;
        width = width(next);
      }
      code = code(width);
    }
  }

  private int width(int next) {
    int codes = next + early;
    if (codes >= 2048) {
      return 12;
    }
    if (codes >= 1024) {
      return 11;
    }
    return codes >= 512 ? 10 : 9;
  }

  private int code(int width) {
    if (bit + (long) width > 8L * in.length()) {
      return -1;
    }
    int code = 0;
    for (int i = 0; i < width; i++, bit++) {
      code = code << 1 | (in.at(bit >> 3) >> (7 - (bit & 7)) & 1);
    }
    return code;
  }
}
