package id.absah.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * Where the central directory of a ZIP stands (APPNOTE 4.3.12 to 4.3.16).
 *
 * @param start its first byte
 * @param end the byte after its last
 * @param entries as many as it states
 * @param shift bytes before the archive, by which every position in it is too small
 * @param archiveEnd the byte after the archive's end record and comment
 */
record ZipDirectory(long start, long end, long entries, long shift, long archiveEnd) {
  private static final int END_RECORD = 22;
  private static final int ZIP64_END_RECORD = 56;
  private static final int ZIP64_LOCATOR = 20;
  private static final int MAX_COMMENT = 0xffff;
  private static final long NOT_HERE_32 = 0xffff_ffffL;
  private static final int NOT_HERE_16 = 0xffff;

  /**
   * Finds it from the end: the end record whose comment ends with the file, otherwise the last one
   * whose comment ends within it.
   *
   * @throws EntryRefusedException when there is none, or only one part of several
   */
  static ZipDirectory find(SeekableByteChannel channel, long size) throws IOException {
    int length = (int) Math.min(size, END_RECORD + MAX_COMMENT + 1L);
    long first = size - length;
    ByteWindow window = new ByteWindow(channel, size, Math.max(length, ZIP64_END_RECORD));
    ByteBuffer tail = window.at(first, length);
    int best = -1;
    for (int i = length - END_RECORD; i >= 0; i--) {
      if (tail.getInt(i) == 0x06054b50) {
        int comment = tail.getShort(i + 20) & 0xffff;
        int left = length - END_RECORD - i - comment;
        if (left == 0) {
          best = i;
          break;
        }
        if (left > 0 && best < 0) {
          best = i;
        }
      }
    }
    if (best < 0) {
      throw damaged("no end of the directory");
    }
    return read(window, tail.slice(best, END_RECORD).order(tail.order()), first + best);
  }

  private static ZipDirectory read(ByteWindow window, ByteBuffer end, long position)
      throws IOException {
    int disk = end.getShort(4) & 0xffff;
    int directoryDisk = end.getShort(6) & 0xffff;
    long entries = end.getShort(10) & 0xffff;
    long length = end.getInt(12) & NOT_HERE_32;
    long offset = end.getInt(16) & NOT_HERE_32;
    long archiveEnd = position + END_RECORD + (end.getShort(20) & 0xffff);
    long directoryEnd = position;
    boolean zip64 = entries == NOT_HERE_16 || length == NOT_HERE_32 || offset == NOT_HERE_32;
    if (zip64 && position >= ZIP64_LOCATOR) {
      ByteBuffer locator = window.at(position - ZIP64_LOCATOR, ZIP64_LOCATOR);
      if (locator.getInt(0) == 0x07064b50) {
        if (locator.getInt(16) > 1) {
          throw new EntryRefusedException(EntryDefect.ARCHIVE_SPLIT);
        }
        directoryEnd = zip64End(window, position - ZIP64_LOCATOR, locator.getLong(8));
        ByteBuffer record = window.at(directoryEnd, ZIP64_END_RECORD);
        entries = record.getLong(32);
        length = record.getLong(40);
        offset = record.getLong(48);
        disk = 0;
        directoryDisk = 0;
      }
    }
    if (disk != 0 || directoryDisk != 0) {
      throw new EntryRefusedException(EntryDefect.ARCHIVE_SPLIT);
    }
    if (length < 0 || length > directoryEnd || offset < 0 || entries < 0) {
      throw damaged("directory of " + length + " bytes at " + offset);
    }
    return placed(window, offset, length, directoryEnd, entries, archiveEnd);
  }

  /** The directory ends where the end record begins, or stands where it is said to. */
  private static ZipDirectory placed(
      ByteWindow window, long offset, long length, long directoryEnd, long entries, long archiveEnd)
      throws IOException {
    long start = directoryEnd - length;
    if (length >= 4 && window.at(start, 4).getInt(0) != ZipRecord.SIGNATURE) {
      if (offset > start || window.at(offset, 4).getInt(0) != ZipRecord.SIGNATURE) {
        throw damaged("no directory at " + start);
      }
      return new ZipDirectory(offset, offset + length, entries, 0, archiveEnd);
    }
    if (offset > start) {
      throw damaged("directory said to stand at " + offset + ", not at " + start);
    }
    return new ZipDirectory(start, directoryEnd, entries, start - offset, archiveEnd);
  }

  /** The ZIP64 end record stands before its locator, or where the locator says. */
  private static long zip64End(ByteWindow window, long locator, long stated) throws IOException {
    long before = locator - ZIP64_END_RECORD;
    if (before >= 0 && window.at(before, 4).getInt(0) == 0x06064b50) {
      return before;
    }
    if (stated >= 0 && stated <= before && window.at(stated, 4).getInt(0) == 0x06064b50) {
      return stated;
    }
    throw damaged("no ZIP64 end of the directory");
  }

  private static EntryRefusedException damaged(String detail) {
    return new EntryRefusedException(EntryDefect.ARCHIVE_DAMAGED).with("detail", detail);
  }
}
