package id.absah.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads a 7z in the order of its entries, so that a solid block is unpacked once. What is left of
 * an entry that was refused must be unpacked too when its block goes on, and counts against the
 * archive's budget.
 */
final class SevenZReader {
  private static final int UNIX_MODE_GIVEN = 0x8000;
  private static final int FILE_TYPE = 0xf000;
  private static final int REGULAR = 0x8000;
  private static final int LINK = 0xa000;

  private final Containers containers;
  private final String path;
  private final SeekableByteChannel channel;
  private final long size;
  private final int depth;
  private final Oddities oddities = new Oddities();
  private final NameSet names = new NameSet();
  private @Nullable Object lastBlock;
  private long unread;
  private long owed;

  SevenZReader(
      Containers containers, String path, SeekableByteChannel channel, long size, int depth) {
    this.containers = containers;
    this.path = path;
    this.channel = channel;
    this.size = size;
    this.depth = depth;
  }

  void read() throws IOException, InterruptedException {
    ArchiveLimits limits = containers.limits();
    SevenZHeader header = SevenZHeader.check(channel, size, limits.maxDirectoryBytes());
    channel.position(0);
    try (SevenZFile archive =
        SevenZFile.builder()
            .setSeekableByteChannel(channel)
            .setMaxMemoryLimitKiB((int) (limits.maxDecoderBytes() >> 10))
            .get()) {
      if (size > header.archiveEnd()) {
        oddities.note(EntryDefect.DATA_AFTER_ARCHIVE, size - header.archiveEnd(), "");
      }
      readEntries(archive);
    } catch (PasswordRequiredException e) {
      throw new EntryRefusedException(EntryDefect.ARCHIVE_ENCRYPTED);
    } catch (MemoryLimitException e) {
      throw memory(e);
    }
    oddities.report(path, containers.handover());
  }

  private void readEntries(SevenZFile archive) throws IOException, InterruptedException {
    List<SevenZArchiveEntry> entries = new ArrayList<>();
    archive.getEntries().forEach(entries::add);
    EntryRefusedException blocked = new EntryRefusedException(EntryDefect.ENTRY_DAMAGED);
    long files = 0;
    for (SevenZArchiveEntry entry : entries) {
      if (!containers.budget().entriesLeft()) {
        containers.budget().takeEntry();
      }
      boolean opened = true;
      try {
        archive.getNextEntry();
      } catch (IOException e) {
        opened = false;
        blocked = reason(e);
      } catch (RuntimeException e) {
        // the library has no stream for the rest of a block whose first entry it could not open
        opened = false;
      }
      if (entry.isDirectory()) {
        continue;
      }
      files++;
      String name = entry.getName() == null ? "" : EntryNames.escape(entry.getName());
      String shown = names.unique(name, files);
      if (!shown.equals(name)) {
        oddities.note(EntryDefect.DUPLICATE_NAMES, name);
      }
      takeEntry();
      entry(archive, entry, path + "!/" + shown, opened ? null : blocked);
    }
    if (files == 0) {
      containers.handover().refuse(path, -1, new EntryRefusedException(EntryDefect.ARCHIVE_EMPTY));
    }
  }

  private void takeEntry() {
    try {
      containers.budget().takeEntry();
    } catch (EntryRefusedException e) {
      // asked again before anything is unpacked
    }
  }

  private void entry(
      SevenZFile archive,
      SevenZArchiveEntry entry,
      String entryPath,
      @Nullable EntryRefusedException blocked)
      throws InterruptedException, TemporarySpaceException {
    payForSkipping(entry);
    EntryStream stream =
        new EntryStream(
            new Unpacked(archive),
            size,
            entry.getSize(),
            entry.getHasCrc() ? entry.getCrcValue() : -1,
            containers.limits(),
            containers.budget());
    try {
      containers.budget().requireSome();
      if (blocked != null) {
        throw blocked;
      }
      requireReadable(entry);
      long skipped = owed;
      owed = 0;
      containers.budget().takeBytes(skipped);
      containers.take(entryPath, String.valueOf(entry.getName()), stream, depth);
    } catch (EntryRefusedException e) {
      containers.handover().refuse(entryPath, entry.getSize(), e);
    }
    unread = stream.left();
  }

  /**
   * The library unpacks what was left unread in a block without counting it, so it is paid here.
   */
  private void payForSkipping(SevenZArchiveEntry entry) {
    // entries of one block share the descriptions of its methods
    Iterable<?> methods = entry.getContentMethods();
    Object block =
        methods == null || !methods.iterator().hasNext() ? this : methods.iterator().next();
    owed = block == lastBlock ? owed + unread : 0;
    lastBlock = block;
  }

  private static void requireReadable(SevenZArchiveEntry entry) throws EntryRefusedException {
    int attributes = entry.getHasWindowsAttributes() ? entry.getWindowsAttributes() : 0;
    int type = (attributes & UNIX_MODE_GIVEN) != 0 ? attributes >>> 16 & FILE_TYPE : 0;
    if (type == LINK) {
      throw new EntryRefusedException(EntryDefect.LINK_NOT_FOLLOWED);
    }
    if (entry.isAntiItem() || (type != 0 && type != REGULAR)) {
      throw new EntryRefusedException(EntryDefect.NOT_A_REGULAR_FILE);
    }
  }

  private EntryRefusedException reason(IOException e) {
    if (e instanceof PasswordRequiredException) {
      return new EntryRefusedException(EntryDefect.ENTRY_ENCRYPTED);
    }
    if (e instanceof MemoryLimitException memory) {
      return memory(memory);
    }
    String message = String.valueOf(e.getMessage());
    // the library compares before we can, with the last bytes read, and does not give the values
    if (message.toLowerCase(Locale.ROOT).contains("checksum")) {
      return new EntryRefusedException(EntryDefect.CRC_MISMATCH)
          .with("expected", "?")
          .with("actual", "?");
    }
    return message.startsWith("Unsupported compression method")
        ? new EntryRefusedException(EntryDefect.METHOD_UNSUPPORTED)
            .with("method", EntryNames.escape(message.replaceAll("[^0-9A-Fa-f]+", " ").strip()))
        : new EntryRefusedException(EntryDefect.ENTRY_DAMAGED)
            .with("detail", Containers.describe(e));
  }

  private EntryRefusedException memory(MemoryLimitException e) {
    return new EntryRefusedException(EntryDefect.DECODER_MEMORY)
        .with("limit", containers.limits().maxDecoderBytes())
        .with("actual", e.getMemoryNeededInKb() << 10);
  }

  /** The bytes of the entry that the archive stands at. */
  private final class Unpacked extends InputStream {
    private final SevenZFile archive;
    private boolean failed;

    Unpacked(SevenZFile archive) {
      this.archive = archive;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (failed) {
        return -1;
      }
      try {
        return archive.read(bytes, offset, length);
      } catch (IOException e) {
        failed = true;
        throw reason(e);
      }
    }
  }
}
