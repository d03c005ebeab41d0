package id.absah.archive;

import java.util.Arrays;

/** One header block of a TAR (POSIX.1 pax, "ustar Interchange Format"; GNU tar's own). */
final class TarHeader {
  /** A block. */
  static final int SIZE = 512;

  private static final int CHECKSUM = 148;
  private static final int CHECKSUM_LENGTH = 8;
  private static final int TYPE = 156;
  private static final int MAGIC = 257;
  private static final byte[] USTAR = {'u', 's', 't', 'a', 'r'};
  private static final int PREFIX = 345;
  private static final int SPARSE_EXTENDED = 482;

  private final byte[] block;

  TarHeader(byte[] block) {
    this.block = block;
  }

  /** Whether a block is a header: not empty and of the checksum it states. */
  static boolean isHeader(byte[] block) {
    if (block.length < SIZE || block[0] == 0) {
      return false;
    }
    long stated = octal(block, CHECKSUM, CHECKSUM_LENGTH);
    if (stated < 0) {
      return false;
    }
    long unsigned = 0;
    long signed = 0;
    for (int i = 0; i < SIZE; i++) {
      boolean inChecksum = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH;
      unsigned += inChecksum ? ' ' : block[i] & 0xff;
      signed += inChecksum ? ' ' : block[i];
    }
    // old programs added signed characters
    return stated == unsigned || stated == signed;
  }

  static boolean isEmpty(byte[] block) {
    for (byte octet : block) {
      if (octet != 0) {
        return false;
      }
    }
    return true;
  }

  char type() {
    return (char) (block[TYPE] & 0xff);
  }

  byte[] name() {
    byte[] name = text(0, 100);
    // GNU tar writes a blank where POSIX has the zero, and other things into the prefix
    boolean posix = Arrays.equals(text(MAGIC, 6), USTAR);
    byte[] prefix = posix ? text(PREFIX, 155) : new byte[0];
    if (prefix.length == 0) {
      return name;
    }
    byte[] whole = Arrays.copyOf(prefix, prefix.length + 1 + name.length);
    whole[prefix.length] = '/';
    System.arraycopy(name, 0, whole, prefix.length + 1, name.length);
    return whole;
  }

  byte[] linkTarget() {
    return text(157, 100);
  }

  /** GNU sparse files: whether another block of their map follows. */
  boolean sparseMapGoesOn() {
    return block[SPARSE_EXTENDED] != 0;
  }

  /**
   * Size of the data that follow.
   *
   * @throws EntryRefusedException when it is no number or negative
   */
  long size() throws EntryRefusedException {
    return number(124, 12);
  }

  /** Octal digits, or GNU's base 256 when the first bit is set. */
  private long number(int offset, int length) throws EntryRefusedException {
    if ((block[offset] & 0x80) == 0) {
      long octal = octal(block, offset, length);
      if (octal < 0) {
        throw damaged("a number that is none");
      }
      return octal;
    }
    long value = block[offset] & 0x7f;
    for (int i = offset + 1; i < offset + length; i++) {
      if (value >= 1L << 54) {
        throw damaged("negative or huge size");
      }
      value = value << 8 | (block[i] & 0xff);
    }
    return value;
  }

  /** Octal digits; -1 when they are none. */
  private static long octal(byte[] block, int offset, int length) {
    int i = offset;
    int end = offset + length;
    while (i < end && block[i] == ' ') {
      i++;
    }
    long value = 0;
    for (; i < end && block[i] >= '0' && block[i] <= '7'; i++) {
      value = value << 3 | (block[i] - '0');
    }
    for (; i < end; i++) {
      if (block[i] != 0 && block[i] != ' ') {
        return -1;
      }
    }
    return value;
  }

  private byte[] text(int offset, int length) {
    int end = offset;
    while (end < offset + length && block[end] != 0) {
      end++;
    }
    return Arrays.copyOfRange(block, offset, end);
  }

  static EntryRefusedException damaged(String detail) {
    return new EntryRefusedException(EntryDefect.ARCHIVE_DAMAGED).with("detail", detail);
  }
}
