package id.absah.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * One entry as the central directory describes it (APPNOTE 4.3.12).
 *
 * @param rawName its bytes in the directory as Latin-1 characters
 * @param name as shown
 * @param offset of its local header, as stated
 * @param unixMode of the file on the system it came from; 0 when unknown
 * @param length of the record itself
 */
record ZipRecord(
    String rawName,
    String name,
    int flags,
    int method,
    long crc,
    long packedSize,
    long size,
    long offset,
    int unixMode,
    int length) {
  static final int SIGNATURE = 0x02014b50;

  /** The longest there can be: 46 bytes, then name, extra fields and comment. */
  static final int MAX_LENGTH = 46 + 3 * 0xffff;

  private static final int FIXED = 46;
  private static final long NOT_HERE = 0xffff_ffffL;
  private static final int ZIP64 = 0x0001;
  private static final int UNICODE_PATH = 0x7075;
  private static final int UTF_8 = 1 << 11;
  private static final int MADE_ON_UNIX = 3;

  /**
   * Reads the record at a position.
   *
   * @throws EntryRefusedException when there is none
   */
  static ZipRecord read(ByteWindow window, long position, long end) throws IOException {
    if (end - position < FIXED) {
      throw damaged(position);
    }
    ByteBuffer fixed = window.at(position, FIXED);
    int nameLength = fixed.getShort(28) & 0xffff;
    int extraLength = fixed.getShort(30) & 0xffff;
    int length = FIXED + nameLength + extraLength + (fixed.getShort(32) & 0xffff);
    if (fixed.getInt(0) != SIGNATURE || length > end - position) {
      throw damaged(position);
    }
    ByteBuffer record = window.at(position, length);
    byte[] rawName = new byte[nameLength];
    record.get(FIXED, rawName);
    ByteBuffer extra = record.slice(FIXED + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN);
    long[] sizes = {
      record.getInt(24) & NOT_HERE, record.getInt(20) & NOT_HERE, record.getInt(42) & NOT_HERE
    };
    widen(extra, sizes);
    int flags = record.getShort(8) & 0xffff;
    boolean unix = (record.getShort(4) >> 8 & 0xff) == MADE_ON_UNIX;
    return new ZipRecord(
        new String(rawName, StandardCharsets.ISO_8859_1),
        shownName(rawName, flags, extra),
        flags,
        record.getShort(10) & 0xffff,
        record.getInt(16) & NOT_HERE,
        sizes[1],
        sizes[0],
        sizes[2],
        unix ? record.getShort(40) & 0xffff : 0,
        length);
  }

  boolean encrypted() {
    return (flags & 1) != 0;
  }

  /** Whether a folder, of which nothing is stored but the name. */
  boolean isFolder() {
    return size == 0 && (name.endsWith("/") || name.endsWith("\\"));
  }

  /** APPNOTE 4.5.3: only what does not fit the record stands here, in this order. */
  private static void widen(ByteBuffer extra, long[] sizes) throws EntryRefusedException {
    int at = find(extra, ZIP64);
    if (at < 0) {
      return;
    }
    int value = at + 4;
    int end = value + (extra.getShort(at + 2) & 0xffff);
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] == NOT_HERE && value + 8 <= end) {
        sizes[i] = extra.getLong(value);
        value += 8;
        if (sizes[i] < 0) {
          throw new EntryRefusedException(EntryDefect.ARCHIVE_DAMAGED)
              .with("detail", "negative size");
        }
      }
    }
  }

  /** Info-ZIP's Unicode path counts when made for this name (APPNOTE 4.6.9). */
  private static String shownName(byte[] rawName, int flags, ByteBuffer extra) {
    int at = (flags & UTF_8) == 0 ? find(extra, UNICODE_PATH) : -1;
    if (at >= 0) {
      int length = extra.getShort(at + 2) & 0xffff;
      CRC32 crc = new CRC32();
      crc.update(rawName);
      if (length > 5 && extra.get(at + 4) == 1 && extra.getInt(at + 5) == (int) crc.getValue()) {
        byte[] name = new byte[length - 5];
        extra.get(at + 9, name);
        return EntryNames.decode(name);
      }
    }
    return EntryNames.decode(rawName);
  }

  /** Where an extra field stands whole, or -1. */
  private static int find(ByteBuffer extra, int wanted) {
    int at = 0;
    while (at + 4 <= extra.limit()) {
      int length = extra.getShort(at + 2) & 0xffff;
      if (at + 4 + length > extra.limit()) {
        return -1;
      }
      if ((extra.getShort(at) & 0xffff) == wanted) {
        return at;
      }
      at += 4 + length;
    }
    return -1;
  }

  private static EntryRefusedException damaged(long position) {
    return new EntryRefusedException(EntryDefect.ARCHIVE_DAMAGED)
        .with("detail", "no entry of the directory at " + position);
  }
}
