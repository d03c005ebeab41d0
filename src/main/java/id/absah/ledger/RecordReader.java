package id.absah.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link RecordWriter} wrote; every length is checked against what is left. */
final class RecordReader {
  private final byte[] bytes;
  private int at;
  private int depth;
  private final List<String> strings = new ArrayList<>();

  RecordReader(byte[] bytes) {
    this.bytes = bytes;
  }

  void end() throws CorruptRecordException {
    if (at != bytes.length) {
      throw new CorruptRecordException((bytes.length - at) + " bytes follow the record");
    }
  }

  void enter() throws CorruptRecordException {
    if (++depth > RecordWriter.MAX_DEPTH) {
      throw new CorruptRecordException("deeper than " + RecordWriter.MAX_DEPTH);
    }
  }

  void leave() {
    depth--;
  }

  int octet() throws CorruptRecordException {
    if (at >= bytes.length) {
      throw new CorruptRecordException("ends at byte " + at);
    }
    return bytes[at++] & 0xFF;
  }

  boolean truth() throws CorruptRecordException {
    int value = octet();
    if (value > 1) {
      throw new CorruptRecordException("neither true nor false: " + value);
    }
    return value == 1;
  }

  byte[] octets() throws CorruptRecordException {
    int length = count();
    byte[] value = Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    return value;
  }

  long unsigned() throws CorruptRecordException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int octet = octet();
      value |= (long) (octet & 0x7F) << shift;
      if (octet < 0x80) {
        return value;
      }
    }
    throw new CorruptRecordException("a number of more than ten bytes");
  }

  long signed() throws CorruptRecordException {
    long value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  int signedInt() throws CorruptRecordException {
    long value = signed();
    if (value != (int) value) {
      throw new CorruptRecordException("too large: " + value);
    }
    return (int) value;
  }

  long eight() throws CorruptRecordException {
    if (bytes.length - at < 8) {
      throw new CorruptRecordException("ends in a number at byte " + at);
    }
    long value = 0;
    for (int shift = 0; shift < 64; shift += 8) {
      value |= (bytes[at++] & 0xFFL) << shift;
    }
    return value;
  }

  /** A number under a bound. */
  int index(int bound) throws CorruptRecordException {
    long value = unsigned();
    if (value < 0 || value >= bound) {
      throw new CorruptRecordException("no such place: " + value + " of " + bound);
    }
    return (int) value;
  }

  /** How many values follow: each takes a byte at least, so no more than bytes are left. */
  int count() throws CorruptRecordException {
    long value = unsigned();
    if (value < 0 || value > bytes.length - at) {
      throw new CorruptRecordException("more than is left: " + value);
    }
    return (int) value;
  }

  String string() throws CorruptRecordException {
    long head = unsigned();
    long number = head >>> 2;
    int kind = (int) (head & 3);
    if (kind == RecordWriter.KNOWN) {
      if (number >= strings.size()) {
        throw new CorruptRecordException("no such string: " + number);
      }
      return strings.get((int) number);
    }
    int unit = kind == RecordWriter.LATIN ? 1 : 2;
    if (kind > RecordWriter.UTF_16 || number > (bytes.length - at) / unit) {
      throw new CorruptRecordException("a string longer than is left: " + number);
    }
    int length = (int) number;
    String value = unit == 1 ? latin(length) : wide(length);
    if (length >= RecordWriter.SHARED_LENGTH) {
      strings.add(value);
    }
    return value;
  }

  private String latin(int length) {
    String value = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    at += length;
    return value;
  }

  private String wide(int length) {
    char[] units = new char[length];
    for (int i = 0; i < length; i++) {
      units[i] = (char) ((bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8);
      at += 2;
    }
    return new String(units);
  }
}
