package id.absah.corpus;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Deflate (RFC 1951) with fixed codes. The JDK's Deflater is the platform's zlib, whose output
 * differs between builds; the samples must not.
 */
final class Deflate {
  private static final int WINDOW = 32768;
  private static final int LONGEST = 258;

  /** Candidates looked at for one position: enough for text and glyphs. */
  private static final int CANDIDATES = 64;

  private static final int[] LENGTH_BASE = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258
  };
  private static final int[] LENGTH_BITS = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };
  private static final int[] DISTANCE_BASE = {
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577
  };
  private static final int[] DISTANCE_BITS = {
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
  };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int buffer;
  private int filled;

  private Deflate() {}

  /** With zlib's header and check sum (RFC 1950), as FlateDecode wants it. */
  static byte[] zlib(byte[] data) {
    Adler32 adler = new Adler32();
    adler.update(data);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(0x78);
    all.write(0x9c);
    all.writeBytes(raw(data));
    for (int shift = 24; shift >= 0; shift -= 8) {
      all.write((int) (adler.getValue() >>> shift));
    }
    return all.toByteArray();
  }

  /** Bare, as ZIP wants it. */
  static byte[] raw(byte[] data) {
    Deflate deflate = new Deflate();
    deflate.bits(1, 1);
    deflate.bits(1, 2);
    deflate.compress(data);
    deflate.literal(256);
    deflate.bits(0, 7);
    return deflate.out.toByteArray();
  }

  private void compress(byte[] data) {
    int[] newest = new int[1 << 15];
    int[] older = new int[data.length];
    Arrays.fill(newest, -1);
    int at = 0;
    while (at < data.length) {
      int best = 0;
      int distance = 0;
      int limit = Math.min(LONGEST, data.length - at);
      if (limit >= 3) {
        int candidate = newest[hash(data, at)];
        for (int tries = CANDIDATES;
            candidate >= 0 && at - candidate <= WINDOW && tries > 0;
            tries--) {
          int length = 0;
          while (length < limit && data[candidate + length] == data[at + length]) {
            length++;
          }
          if (length > best) {
            best = length;
            distance = at - candidate;
          }
          candidate = older[candidate];
        }
      }
      int step = best >= 3 ? best : 1;
      if (best >= 3) {
        match(best, distance);
      } else {
        literal(data[at] & 0xff);
      }
      for (int i = at; i < at + step && i + 3 <= data.length; i++) {
        int hash = hash(data, i);
        older[i] = newest[hash];
        newest[hash] = i;
      }
      at += step;
    }
  }

  private static int hash(byte[] data, int at) {
    int three = ((data[at] & 0xff) << 16) | ((data[at + 1] & 0xff) << 8) | (data[at + 2] & 0xff);
    return (three * 0x9E3779B1) >>> 17;
  }

  private void match(int length, int distance) {
    int l = slot(LENGTH_BASE, length);
    literal(257 + l);
    bits(length - LENGTH_BASE[l], LENGTH_BITS[l]);
    int d = slot(DISTANCE_BASE, distance);
    code(d, 5);
    bits(distance - DISTANCE_BASE[d], DISTANCE_BITS[d]);
  }

  private static int slot(int[] bases, int value) {
    int found = Arrays.binarySearch(bases, value);
    return found >= 0 ? found : -found - 2;
  }

  /** RFC 1951, 3.2.6: the fixed codes. */
  private void literal(int symbol) {
    if (symbol < 144) {
      code(0x30 + symbol, 8);
    } else if (symbol < 256) {
      code(0x190 + symbol - 144, 9);
    } else if (symbol < 280) {
      code(symbol - 256, 7);
    } else {
      code(0xc0 + symbol - 280, 8);
    }
  }

  /** Huffman codes go most significant bit first. */
  private void code(int code, int length) {
    bits(Integer.reverse(code) >>> (32 - length), length);
  }

  private void bits(int value, int count) {
    buffer |= value << filled;
    filled += count;
    while (filled >= 8) {
      out.write(buffer);
      buffer >>>= 8;
      filled -= 8;
    }
  }
}
