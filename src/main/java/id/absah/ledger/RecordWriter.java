package id.absah.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Bytes that grow, with a table of the strings already written. */
final class RecordWriter {
  /** Strings of this length or longer are written once and then named by their place. */
  static final int SHARED_LENGTH = 3;

  /** Records inside records; the deepest tree of this program is under 10. */
  static final int MAX_DEPTH = 64;

  /** How a string stands: the two low bits of its first number. */
  static final int LATIN = 0;

  static final int UTF_16 = 1;
  static final int KNOWN = 2;

  private byte[] bytes = new byte[4096];
  private int length;
  private int depth;
  private final Map<String, Integer> strings = new HashMap<>();

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  void enter() {
    if (++depth > MAX_DEPTH) {
      throw new IllegalArgumentException("records deeper than " + MAX_DEPTH);
    }
  }

  void leave() {
    depth--;
  }

  void octet(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  void octets(byte[] value) {
    unsigned(value.length);
    raw(value);
  }

  /** Seven bits a byte, the lowest first; the high bit says that more follow. */
  void unsigned(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /** With the sign in the lowest bit, so that small negative numbers stay small. */
  void signed(long value) {
    unsigned((value << 1) ^ (value >> 63));
  }

  void eight(long value) {
    room(8);
    for (int shift = 0; shift < 64; shift += 8) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  void string(String value) {
    if (value.length() >= SHARED_LENGTH) {
      Integer known = strings.putIfAbsent(value, strings.size());
      if (known != null) {
        unsigned((long) known << 2 | KNOWN);
        return;
      }
    }
    if (isLatin(value)) {
      unsigned((long) value.length() << 2 | LATIN);
      raw(value.getBytes(StandardCharsets.ISO_8859_1));
      return;
    }
    // UTF-8 would lose a surrogate that stands alone, which names in archives can hold
    unsigned((long) value.length() << 2 | UTF_16);
    room(2 * value.length());
    for (int i = 0; i < value.length(); i++) {
      char unit = value.charAt(i);
      bytes[length++] = (byte) unit;
      bytes[length++] = (byte) (unit >>> 8);
    }
  }

  private static boolean isLatin(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 0xFF) {
        return false;
      }
    }
    return true;
  }

  private void raw(byte[] value) {
    room(value.length);
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.addExact(length, Math.max(more, length)));
    }
  }
}
