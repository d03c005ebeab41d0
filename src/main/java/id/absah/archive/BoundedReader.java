package id.absah.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** Unpacks one entry while counting; stops at the first bound it meets. */
final class BoundedReader {
  private static final int CHUNK = 1 << 16;

  private final ArchiveLimits limits;
  private final Budget budget;

  BoundedReader(ArchiveLimits limits, Budget budget) {
    this.limits = limits;
    this.budget = budget;
  }

  /**
   * Reads a stream to its end.
   *
   * @param packedSize the packed size, for the ratio; unknown when not positive
   * @throws IOException when the stream does not unpack
   * @throws EntryRefusedException at a bound
   */
  Unpacked read(InputStream stream, long packedSize) throws IOException, EntryRefusedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CRC32 crc = new CRC32();
    byte[] chunk = new byte[CHUNK];
    long total = 0;
    for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
      total += count;
      check(total, packedSize, count);
      crc.update(chunk, 0, count);
      bytes.write(chunk, 0, count);
    }
    return new Unpacked(bytes, crc.getValue());
  }

  private void check(long total, long packedSize, int count) throws EntryRefusedException {
    if (total > limits.maxEntryBytes()) {
      throw new EntryRefusedException(EntryDefect.ENTRY_TOO_LARGE)
          .with("limit", limits.maxEntryBytes());
    }
    if (packedSize > 0 && total > limits.ratioGrace() && total > packedSize * limits.maxRatio()) {
      throw new EntryRefusedException(EntryDefect.RATIO_TOO_HIGH)
          .with("limit", limits.maxRatio())
          .with("packed", packedSize);
    }
    if (count > budget.bytesLeft()) {
      throw new EntryRefusedException(EntryDefect.ARCHIVE_TOO_LARGE)
          .with("limit", limits.maxArchiveBytes());
    }
    budget.takeBytes(count);
  }

  /** What came out. */
  static final class Unpacked {
    private final ByteArrayOutputStream bytes;
    private final long crc;

    private Unpacked(ByteArrayOutputStream bytes, long crc) {
      this.bytes = bytes;
      this.crc = crc;
    }

    long crc() {
      return crc;
    }

    int size() {
      return bytes.size();
    }

    byte[] toByteArray() {
      return bytes.toByteArray();
    }
  }
}
