package id.absah.document.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The keywords of ISO 32000-2 that the byte layer looks for. */
final class Keywords {
  static final byte[] HEADER = bytes("%PDF-");
  static final byte[] EOF = bytes("%%EOF");
  static final byte[] STARTXREF = bytes("startxref");
  static final byte[] XREF = bytes("xref");
  static final byte[] TRAILER = bytes("trailer");
  static final byte[] OBJ = bytes("obj");
  static final byte[] ENDOBJ = bytes("endobj");
  static final byte[] STREAM = bytes("stream");
  static final byte[] ENDSTREAM = bytes("endstream");
  static final byte[] TRUE = bytes("true");
  static final byte[] FALSE = bytes("false");
  static final byte[] NULL = bytes("null");
  static final byte[] R = bytes("R");

  private Keywords() {}

  private static byte[] bytes(String keyword) {
    return keyword.getBytes(StandardCharsets.US_ASCII);
  }

  /** The first occurrence at or after an offset, or -1. */
  static int find(byte[] data, byte[] keyword, int from, int to) {
    byte first = keyword[0];
    int last = to - keyword.length;
    for (int i = from; i <= last; i++) {
      if (data[i] == first && matches(data, keyword, i)) {
        return i;
      }
    }
    return -1;
  }

  /** All occurrences, in order. */
  static int[] findAll(byte[] data, byte[] keyword) {
    int[] found = new int[16];
    int count = 0;
    int at = find(data, keyword, 0, data.length);
    while (at >= 0) {
      if (count == found.length) {
        found = Arrays.copyOf(found, 2 * count);
      }
      found[count++] = at;
      at = find(data, keyword, at + keyword.length, data.length);
    }
    return Arrays.copyOf(found, count);
  }

  /** The last occurrence that begins before an offset, or -1. */
  static int findLast(byte[] data, byte[] keyword, int before) {
    for (int i = Math.min(before, data.length - keyword.length + 1) - 1; i >= 0; i--) {
      if (data[i] == keyword[0] && matches(data, keyword, i)) {
        return i;
      }
    }
    return -1;
  }

  static boolean matches(byte[] data, byte[] keyword, int at) {
    if (at < 0 || at + keyword.length > data.length) {
      return false;
    }
    for (int k = 0; k < keyword.length; k++) {
      if (data[at + k] != keyword[k]) {
        return false;
      }
    }
    return true;
  }
}
