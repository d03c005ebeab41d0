package id.absah.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;

/**
 * Reads a ZIP by the directory at its end, record by record, so that its size does not matter. The
 * header before each entry's data is compared with the directory, and every byte of the file with
 * the entries that own it.
 */
final class ZipReader {
  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int LOCAL_FIXED = 30;

  /** What the headers of one entry must agree on: encryption, strong encryption. */
  private static final int FLAGS_COMPARED = 1 | 1 << 6;

  private static final int HAS_DESCRIPTOR = 1 << 3;
  private static final int FILE_TYPE = 0xf000;
  private static final int LINK = 0xa000;
  private static final int REGULAR = 0x8000;
  private static final int FOLDER = 0x4000;

  private final Containers containers;
  private final String path;
  private final SeekableByteChannel channel;
  private final int depth;
  private final long size;
  private final ZipDirectory directory;
  private final ByteWindow records;
  private final ByteWindow headers;
  private final FreeSpace free;
  private final Oddities oddities = new Oddities();
  private final NameSet names = new NameSet();
  private final Inflater inflater = new Inflater(true);

  /**
   * Finds the directory.
   *
   * @throws EntryRefusedException when there is none
   */
  ZipReader(Containers containers, String path, SeekableByteChannel channel, long size, int depth)
      throws IOException {
    this.containers = containers;
    this.path = path;
    this.channel = channel;
    this.size = size;
    this.depth = depth;
    this.directory = ZipDirectory.find(channel, size);
    this.records = new ByteWindow(channel, size, ZipRecord.MAX_LENGTH);
    this.headers = new ByteWindow(channel, size, LOCAL_FIXED + 2 * 0xffff);
    this.free = new FreeSpace(directory.start());
  }

  /** Whether this is no archive of documents but itself one. */
  boolean isDocument() throws IOException {
    long position = directory.start();
    long limit = containers.limits().archive().entries();
    for (long i = 0; position < directory.end() && i < limit; i++) {
      ZipRecord record = ZipRecord.read(records, position, directory.end());
      if (ZipDocuments.isMark(record.rawName(), i)) {
        return true;
      }
      position += record.length();
    }
    return false;
  }

  void read() throws InterruptedException, TemporarySpaceException {
    try {
      long files = readEntries();
      if (files == 0) {
        containers
            .handover()
            .refuse(path, -1, new EntryRefusedException(EntryDefect.ARCHIVE_EMPTY));
      }
      note(EntryDefect.DATA_BEFORE_ARCHIVE, free.atStart());
      note(EntryDefect.DATA_BETWEEN_ENTRIES, free.between());
    } catch (EntryRefusedException e) {
      oddities.stopped(e);
    } catch (TemporarySpaceException e) {
      throw e;
    } catch (IOException e) {
      oddities.stopped(
          new EntryRefusedException(EntryDefect.ARCHIVE_DAMAGED)
              .with("detail", Containers.describe(e)));
    } finally {
      inflater.end();
    }
    note(EntryDefect.DATA_AFTER_ARCHIVE, size - directory.archiveEnd());
    oddities.report(path, containers.handover());
  }

  private void note(EntryDefect kind, long bytes) {
    if (bytes > 0) {
      oddities.note(kind, bytes, "");
    }
  }

  private long readEntries() throws IOException, InterruptedException {
    long position = directory.start();
    long files = 0;
    long number = 0;
    while (position < directory.end()) {
      ZipRecord record = ZipRecord.read(records, position, directory.end());
      position += record.length();
      number++;
      if (!containers.budget().entriesLeft()) {
        containers.budget().takeEntry();
      }
      if (!record.isFolder()) {
        files++;
      }
      String shown = names.unique(record.name(), number);
      if (!shown.equals(record.name())) {
        oddities.note(EntryDefect.DUPLICATE_NAMES, record.name());
      }
      entry(path + "!/" + shown, record);
    }
    // without ZIP64 the count is stated modulo 65,536 by many programs
    if (number != directory.entries() && (number & 0xffff) != directory.entries()) {
      oddities.note(EntryDefect.ENTRY_COUNT_MISMATCH, number, Long.toString(directory.entries()));
    }
    return files;
  }

  /** Counts an entry; that the archive's bytes are spent is no reason not to list it. */
  private void takeEntry() {
    try {
      containers.budget().takeEntry();
    } catch (EntryRefusedException e) {
      // the caller asks again before it unpacks
    }
  }

  private void entry(String entryPath, ZipRecord record) throws InterruptedException, IOException {
    takeEntry();
    try {
      long data = claim(record);
      requireReadable(record);
      if (record.isFolder()) {
        return;
      }
      InputStream packed = new ChannelStream(channel, data, record.packedSize());
      InputStream unpacked =
          ZipData.of(record, packed, inflater, containers.limits().maxDecoderBytes());
      EntryStream stream =
          new EntryStream(
              unpacked,
              record.packedSize(),
              record.size(),
              record.crc(),
              containers.limits(),
              containers.budget());
      containers.take(entryPath, record.name(), stream, depth);
    } catch (EntryRefusedException e) {
      if (e.reason() == EntryDefect.ENTRIES_SCATTERED) {
        throw e;
      }
      containers.handover().refuse(entryPath, record.size(), e);
    } catch (TemporarySpaceException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      containers
          .handover()
          .refuse(
              entryPath,
              record.size(),
              EntryDefect.ENTRY_DAMAGED,
              "detail",
              Containers.describe(e));
    }
  }

  private void requireReadable(ZipRecord record) throws EntryRefusedException {
    containers.budget().requireSome();
    int type = record.unixMode() & FILE_TYPE;
    if (type == LINK) {
      throw new EntryRefusedException(EntryDefect.LINK_NOT_FOLLOWED);
    }
    if (type != 0 && type != REGULAR && type != FOLDER) {
      throw new EntryRefusedException(EntryDefect.NOT_A_REGULAR_FILE);
    }
    if (record.encrypted()) {
      throw new EntryRefusedException(EntryDefect.ENTRY_ENCRYPTED);
    }
  }

  /**
   * Compares the local header and claims the entry's bytes.
   *
   * @return where its data begin
   */
  private long claim(ZipRecord record) throws IOException {
    long start = record.offset() + directory.shift();
    ByteBuffer fixed = headers.at(start, LOCAL_FIXED);
    if (fixed.getInt(0) != LOCAL_SIGNATURE) {
      throw differs("signature", "none at " + start);
    }
    int nameLength = fixed.getShort(26) & 0xffff;
    long data = start + LOCAL_FIXED + nameLength + (fixed.getShort(28) & 0xffff);
    if (!free.claim(start, Math.addExact(data, record.packedSize()))) {
      throw new EntryRefusedException(EntryDefect.ENTRIES_OVERLAP);
    }
    int flags = fixed.getShort(6) & 0xffff;
    int method = fixed.getShort(8) & 0xffff;
    if (method != record.method() || ((flags ^ record.flags()) & FLAGS_COMPARED) != 0) {
      throw differs("method", method + " and " + record.method());
    }
    boolean sizesHere = (flags & HAS_DESCRIPTOR) == 0;
    requireSame("size", sizesHere, fixed.getInt(22), record.size());
    requireSame("packed size", sizesHere, fixed.getInt(18), record.packedSize());
    // what was looked at so far is overwritten from here on
    byte[] name = new byte[nameLength];
    headers.at(start + LOCAL_FIXED, nameLength).get(name);
    if (!record.rawName().equals(new String(name, StandardCharsets.ISO_8859_1))) {
      oddities.note(
          EntryDefect.LOCAL_NAMES_DIFFER, EntryNames.decode(name) + " / " + record.name());
    }
    return data;
  }

  /** A size of all ones stands in a ZIP64 field instead (APPNOTE 4.4.8). */
  private static void requireSame(String what, boolean here, int stated, long inDirectory)
      throws EntryRefusedException {
    long value = stated & 0xffff_ffffL;
    if (here && stated != -1 && value != inDirectory) {
      throw differs(what, value + " and " + inDirectory);
    }
  }

  private static EntryRefusedException differs(String what, String values) {
    return new EntryRefusedException(EntryDefect.LOCAL_HEADER_DIFFERS)
        .with("what", what)
        .with("values", values);
  }
}
