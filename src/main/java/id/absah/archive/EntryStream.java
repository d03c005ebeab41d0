package id.absah.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The unpacked bytes of one entry, counted while they are read: stops at the first bound with an
 * {@link EntryRefusedException}, and at the end if size or checksum are not those that the archive
 * states.
 */
final class EntryStream extends InputStream {
  private final InputStream unpacked;
  private final long packedSize;
  private final long statedSize;
  private final long statedCrc;
  private final ArchiveLimits limits;
  private final @Nullable Budget budget;
  private final CRC32 crc = new CRC32();
  private byte[] head = new byte[0];
  private int headRead;
  private long total;
  private long maxBytes = Long.MAX_VALUE;
  private boolean ended;

  /**
   * Wraps a stream.
   *
   * @param packedSize for the ratio; not positive when unknown
   * @param statedSize as the archive states it; -1 when it does not
   * @param statedCrc likewise
   * @param budget to take the bytes from; none when they were taken already
   */
  EntryStream(
      InputStream unpacked,
      long packedSize,
      long statedSize,
      long statedCrc,
      ArchiveLimits limits,
      @Nullable Budget budget) {
    this.unpacked = unpacked;
    this.packedSize = packedSize;
    this.statedSize = statedSize;
    this.statedCrc = statedCrc;
    this.limits = limits;
    this.budget = budget;
  }

  /** The size that the archive states, or what was read by now when it states none. */
  long size() {
    return statedSize >= 0 ? statedSize : total;
  }

  /** The first bytes, fewer when there are fewer; they are read again afterwards. */
  byte[] peek(int length) throws IOException {
    if (head.length > 0) {
      return head;
    }
    byte[] bytes = new byte[length];
    int count = 0;
    for (int read = 0; read >= 0 && count < length; read = fetch(bytes, count, length - count)) {
      count += read;
    }
    head = Arrays.copyOf(bytes, count);
    headRead = 0;
    return head;
  }

  /**
   * Bounds the entry.
   *
   * @throws EntryRefusedException at once when it states to be larger
   */
  void limit(long bytes) throws EntryRefusedException {
    if (statedSize > bytes) {
      throw new EntryRefusedException(EntryDefect.ENTRY_TOO_LARGE)
          .with("limit", bytes)
          .with("actual", statedSize);
    }
    requireRatio(statedSize);
    maxBytes = bytes;
  }

  boolean hasChecksum() {
    return statedCrc >= 0;
  }

  boolean sizeIsStated() {
    return statedSize >= 0;
  }

  /**
   * All bytes of an entry whose size is stated and was found within its bounds; checked by then.
   */
  byte[] bytes() throws IOException {
    byte[] bytes = new byte[Math.toIntExact(statedSize)];
    int count = readNBytes(bytes, 0, bytes.length);
    // one more, so that the end is met and with it size and checksum are compared
    if (count < bytes.length || read() >= 0) {
      throw sizeMismatch();
    }
    return bytes;
  }

  /** Bytes of a stated size that were not read. */
  long left() {
    return Math.max(0, statedSize - total);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (headRead < head.length) {
      int count = Math.min(length, head.length - headRead);
      System.arraycopy(head, headRead, bytes, offset, count);
      headRead += count;
      return count;
    }
    return fetch(bytes, offset, length);
  }

  private int fetch(byte[] bytes, int offset, int length) throws IOException {
    if (ended) {
      return -1;
    }
    int count = unpacked.read(bytes, offset, length);
    if (count < 0) {
      ended = true;
      requireStated();
      return -1;
    }
    total += count;
    if (total > maxBytes) {
      throw new EntryRefusedException(EntryDefect.ENTRY_TOO_LARGE)
          .with("limit", maxBytes)
          .with("actual", Math.max(total, statedSize));
    }
    if (statedSize >= 0 && total > statedSize) {
      throw sizeMismatch();
    }
    requireRatio(total);
    if (budget != null) {
      budget.takeBytes(count);
    }
    crc.update(bytes, offset, count);
    return count;
  }

  private void requireRatio(long bytes) throws EntryRefusedException {
    ArchiveLimits.Allowance entry = limits.entry();
    if (packedSize > 0 && bytes > entry.grace() && bytes > packedSize * entry.ratio()) {
      throw new EntryRefusedException(EntryDefect.RATIO_TOO_HIGH)
          .with("limit", (long) entry.ratio())
          .with("packed", packedSize);
    }
  }

  private void requireStated() throws EntryRefusedException {
    if (statedSize >= 0 && total != statedSize) {
      throw sizeMismatch();
    }
    if (statedCrc >= 0 && crc.getValue() != statedCrc) {
      throw new EntryRefusedException(EntryDefect.CRC_MISMATCH)
          .with("expected", Long.toHexString(statedCrc))
          .with("actual", Long.toHexString(crc.getValue()));
    }
  }

  private EntryRefusedException sizeMismatch() {
    return new EntryRefusedException(EntryDefect.SIZE_MISMATCH)
        .with("expected", statedSize)
        .with("actual", total > statedSize ? "> " + statedSize : Long.toString(total));
  }
}
