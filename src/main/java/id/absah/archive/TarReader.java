package id.absah.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Reads a TAR from its first block to its last. */
final class TarReader {
  /** POSIX.1 pax: the size field of a header holds at most 11 octal digits. */
  private static final long MAX_OCTAL_SIZE = (1L << 33) - 1;

  private static final int CHUNK = 1 << 16;

  private final Containers containers;
  private final String path;
  private final InputStream source;
  private final int depth;
  private final NameSet names = new NameSet();
  private final Oddities oddities = new Oddities();
  private long position;
  private long entries;
  private Optional<String> longName = Optional.empty();
  private PaxRecords pax = PaxRecords.none();

  TarReader(Containers containers, String path, InputStream source, int depth) {
    this.containers = containers;
    this.path = path;
    this.source = source;
    this.depth = depth;
  }

  /** Hands every entry over; what stops the reading is a row at the end. */
  void read() throws InterruptedException, IOException {
    try {
      readEntries();
      if (entries == 0) {
        containers
            .handover()
            .refuse(path, -1, new EntryRefusedException(EntryDefect.ARCHIVE_EMPTY));
      }
    } catch (EntryRefusedException e) {
      oddities.stopped(e);
    } catch (TemporarySpaceException e) {
      throw e;
    } catch (EOFException e) {
      oddities.stopped(
          new EntryRefusedException(EntryDefect.ARCHIVE_TRUNCATED).with("position", position));
    } catch (IOException e) {
      oddities.stopped(TarHeader.damaged(Containers.describe(e)));
    }
    oddities.report(path, containers.handover());
  }

  private void readEntries() throws IOException, InterruptedException {
    byte[] block = block();
    while (!TarHeader.isEmpty(block)) {
      if (!TarHeader.isHeader(block)) {
        throw TarHeader.damaged("checksum of the header before byte " + position);
      }
      containers.budget().takeEntry();
      entry(new TarHeader(block));
      block = block();
    }
    // POSIX.1 pax: two blocks of zeros end the archive; everything behind belongs to no entry
    byte[] chunk = new byte[CHUNK];
    long behind = 0;
    boolean zeros = true;
    for (int count = source.read(chunk); count >= 0; count = source.read(chunk)) {
      behind += count;
      zeros = zeros && TarHeader.isEmpty(Arrays.copyOf(chunk, count));
    }
    if (!zeros) {
      oddities.note(EntryDefect.DATA_AFTER_ARCHIVE, behind, "");
    }
  }

  private void entry(TarHeader header) throws IOException, InterruptedException {
    switch (header.type()) {
      case 'L' -> longName = Optional.of(EntryNames.decode(trimmed(held(header.size()))));
      case 'x', 'X' -> pax = PaxRecords.parse(held(header.size()));
      // defaults for all entries, other names for link targets, and the name of the volume
      case 'g', 'K', 'V' -> skipData(header.size());
      case '5' -> {
        if (header.size() != 0) {
          oddities.note(EntryDefect.SIZES_DISAGREE, name(header));
        }
        forget();
      }
      case 'D' -> {
        skipData(header.size());
        forget();
      }
      default -> {
        entries++;
        String raw = name(header);
        String shown = names.unique(raw, entries);
        if (!shown.equals(raw)) {
          oddities.note(EntryDefect.DUPLICATE_NAMES, raw);
        }
        file(header, shown);
        forget();
      }
    }
  }

  private void file(TarHeader header, String shown) throws IOException, InterruptedException {
    String entryPath = path + "!/" + shown;
    Handover handover = containers.handover();
    char type = header.type();
    if (type == '1' || type == '2') {
      handover.refuse(
          entryPath,
          0,
          EntryDefect.LINK_NOT_FOLLOWED,
          "target",
          EntryNames.decode(header.linkTarget()));
    } else if (type == '3' || type == '4' || type == '6') {
      handover.refuse(entryPath, 0, EntryDefect.NOT_A_REGULAR_FILE, "type", type);
    } else if (type == 'M') {
      long size = header.size();
      handover.refuse(entryPath, size, new EntryRefusedException(EntryDefect.ARCHIVE_SPLIT));
      skipData(size);
    } else if (type == 'S' || pax.sparse()) {
      handover.refuse(entryPath, -1, EntryDefect.METHOD_UNSUPPORTED, "method", "sparse");
      skipSparseMap(header);
      skipData(size(header, shown));
    } else {
      long size = size(header, shown);
      if (size > 0 || !shown.endsWith("/")) {
        data(entryPath, shown, size);
      }
    }
  }

  private void data(String entryPath, String shown, long size)
      throws IOException, InterruptedException {
    Data data = new Data(size);
    EntryStream stream = new EntryStream(data, 0, size, -1, containers.limits(), null);
    containers.take(entryPath, shown, stream, depth);
    skip(data.left);
    skip(padding(size));
  }

  /** A pax size counts before the header's, which must agree when it can hold it. */
  private long size(TarHeader header, String shown) throws EntryRefusedException {
    long plain = header.size();
    if (pax.size() < 0 || pax.size() == plain) {
      return plain;
    }
    if (pax.size() <= MAX_OCTAL_SIZE) {
      oddities.note(EntryDefect.SIZES_DISAGREE, shown + ": " + plain + ", " + pax.size());
    }
    return pax.size();
  }

  private String name(TarHeader header) {
    return pax.path().or(() -> longName).orElseGet(() -> EntryNames.decode(header.name()));
  }

  private void forget() {
    longName = Optional.empty();
    pax = PaxRecords.none();
  }

  private byte[] held(long size) throws IOException {
    int limit = containers.limits().maxDirectoryBytes();
    if (size > limit) {
      throw new EntryRefusedException(EntryDefect.ARCHIVE_DIRECTORY_TOO_LARGE)
          .with("limit", limit)
          .with("actual", size);
    }
    byte[] bytes = source.readNBytes((int) size);
    position += bytes.length;
    if (bytes.length < size) {
      throw new EOFException();
    }
    skip(padding(size));
    return bytes;
  }

  private static byte[] trimmed(byte[] name) {
    int end = 0;
    while (end < name.length && name[end] != 0) {
      end++;
    }
    return Arrays.copyOf(name, end);
  }

  private void skipSparseMap(TarHeader header) throws IOException {
    boolean goesOn = header.type() == 'S' && header.sparseMapGoesOn();
    while (goesOn) {
      containers.budget().takeEntry();
      // GNU tar, struct sparse_header: 21 pieces, then whether another block follows
      goesOn = block()[504] != 0;
    }
  }

  private void skipData(long size) throws IOException {
    skip(size);
    skip(padding(size));
  }

  private static long padding(long size) {
    return -size & (TarHeader.SIZE - 1);
  }

  private void skip(long count) throws IOException {
    long left = count;
    while (left > 0) {
      long skipped = source.skip(left);
      if (skipped <= 0) {
        if (source.read() < 0) {
          throw new EOFException();
        }
        skipped = 1;
      }
      left -= skipped;
      position += skipped;
    }
  }

  private byte[] block() throws IOException {
    byte[] block = source.readNBytes(TarHeader.SIZE);
    position += block.length;
    if (block.length < TarHeader.SIZE) {
      throw new EOFException();
    }
    return block;
  }

  /** The data of one entry. */
  private final class Data extends InputStream {
    private long left;

    Data(long size) {
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int count = source.read(bytes, offset, (int) Math.min(length, left));
      if (count > 0) {
        left -= count;
        position += count;
      }
      return count;
    }
  }
}
