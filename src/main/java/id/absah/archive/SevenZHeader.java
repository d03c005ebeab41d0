package id.absah.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.CRC32;

/**
 * Looks at the beginning of a 7z and at what describes its packed header, before the library
 * unpacks that into memory (7zFormat.txt of the LZMA SDK).
 *
 * @param archiveEnd the byte after the archive
 */
record SevenZHeader(long archiveEnd) {
  private static final int START = 32;
  private static final int ENCODED_HEADER = 0x17;
  private static final int PACK_INFO = 0x06;
  private static final int UNPACK_INFO = 0x07;
  private static final int SIZES = 0x09;
  private static final int CHECKSUMS = 0x0a;
  private static final int FOLDER = 0x0b;
  private static final int UNPACK_SIZES = 0x0c;

  /** Streams and coders of a packed header: the format needs one stream and one or two coders. */
  private static final int MAX_PARTS = 32;

  /**
   * Checks it.
   *
   * @throws EntryRefusedException when it is damaged or asks for too much memory
   */
  static SevenZHeader check(SeekableByteChannel channel, long size, int maxBytes)
      throws IOException {
    ByteWindow window = new ByteWindow(channel, size, START);
    ByteBuffer start = window.at(0, START);
    long offset = start.getLong(12);
    long length = start.getLong(20);
    if (offset < 0 || length < 0 || length > size - START || offset > size - START - length) {
      throw new EntryRefusedException(EntryDefect.ARCHIVE_TRUNCATED).with("position", size);
    }
    if (length > maxBytes) {
      throw tooLarge(maxBytes, length);
    }
    byte[] header = new byte[(int) length];
    channel.position(START + offset);
    ByteBuffer into = ByteBuffer.wrap(header);
    while (into.hasRemaining() && channel.read(into) >= 0) {
      // reads on
    }
    CRC32 crc = new CRC32();
    crc.update(header);
    if (crc.getValue() != (start.getInt(28) & 0xffff_ffffL)) {
      throw TarHeader.damaged("checksum of the header");
    }
    if (length > 0 && header[0] == ENCODED_HEADER) {
      requireSmall(ByteBuffer.wrap(header, 1, header.length - 1), maxBytes);
    }
    return new SevenZHeader(START + offset + length);
  }

  private static void requireSmall(ByteBuffer header, int maxBytes) throws IOException {
    int id = header.get();
    if (id == PACK_INFO) {
      number(header);
      int streams = count(number(header));
      for (id = header.get(); id != 0; id = header.get()) {
        if (id == SIZES) {
          for (int i = 0; i < streams; i++) {
            number(header);
          }
        } else {
          skipChecksums(header, id, streams);
        }
      }
      id = header.get();
    }
    if (id != UNPACK_INFO || header.get() != FOLDER) {
      throw TarHeader.damaged("packed header");
    }
    int folders = count(number(header));
    if (header.get() != 0) {
      throw TarHeader.damaged("packed header elsewhere");
    }
    int outputs = 0;
    for (int i = 0; i < folders; i++) {
      outputs += outputsOfFolder(header);
    }
    if (header.get() != UNPACK_SIZES) {
      throw TarHeader.damaged("packed header");
    }
    for (int i = 0; i < outputs; i++) {
      long size = number(header);
      if (size < 0 || size > maxBytes) {
        throw tooLarge(maxBytes, size);
      }
    }
  }

  private static int outputsOfFolder(ByteBuffer header) throws IOException {
    int coders = count(number(header));
    int inputs = 0;
    int outputs = 0;
    for (int i = 0; i < coders; i++) {
      int flags = header.get();
      header.position(header.position() + (flags & 0xf));
      boolean complex = (flags & 0x10) != 0;
      inputs += complex ? count(number(header)) : 1;
      outputs += complex ? count(number(header)) : 1;
      if ((flags & 0x20) != 0) {
        int properties = count(number(header));
        header.position(header.position() + properties);
      }
    }
    int bound = Math.max(0, outputs - 1);
    for (int i = 0; i < 2 * bound; i++) {
      number(header);
    }
    for (int i = 0; inputs - bound > 1 && i < inputs - bound; i++) {
      number(header);
    }
    return outputs;
  }

  private static void skipChecksums(ByteBuffer header, int id, int streams) throws IOException {
    if (id != CHECKSUMS || header.get() == 0) {
      throw TarHeader.damaged("packed header");
    }
    header.position(header.position() + 4 * streams);
  }

  private static int count(long number) throws IOException {
    if (number < 0 || number > MAX_PARTS) {
      throw TarHeader.damaged(number + " parts of the packed header");
    }
    return (int) number;
  }

  /** As many leading ones in the first byte as bytes follow; what is left of it comes on top. */
  private static long number(ByteBuffer header) {
    int first = header.get() & 0xff;
    long value = 0;
    int mask = 0x80;
    for (int i = 0; i < 8; i++) {
      if ((first & mask) == 0) {
        return value | (long) (first & (mask - 1)) << (8 * i);
      }
      value |= (header.get() & 0xffL) << (8 * i);
      mask >>= 1;
    }
    return value;
  }

  private static EntryRefusedException tooLarge(int limit, long actual) {
    return new EntryRefusedException(EntryDefect.ARCHIVE_DIRECTORY_TOO_LARGE)
        .with("limit", limit)
        .with("actual", actual);
  }
}
