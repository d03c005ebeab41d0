package id.absah.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZInputStream;

/** Unpacks what stands behind a local header (APPNOTE 4.4.5 names the methods). */
final class ZipData {
  private static final int BUFFER = 1 << 16;

  private ZipData() {}

  /**
   * The unpacked bytes.
   *
   * @param inflater reset and used, if the method is deflate
   * @throws EntryRefusedException when the method cannot be read
   */
  static InputStream of(ZipRecord record, InputStream packed, Inflater inflater, long maxMemory)
      throws IOException {
    try {
      return switch (record.method()) {
        case 0 -> packed;
        case 8 -> {
          inflater.reset();
          yield new InflaterInputStream(packed, inflater, BUFFER);
        }
        case 9 -> new Deflate64CompressorInputStream(packed);
        case 12 -> new BZip2CompressorInputStream(packed);
        case 14 -> lzma(record, packed, maxMemory);
        case 95 -> new XZInputStream(packed, (int) (maxMemory >> 10));
        default ->
            throw new EntryRefusedException(EntryDefect.METHOD_UNSUPPORTED)
                .with("method", record.method());
      };
    } catch (MemoryLimitException e) {
      throw memory(maxMemory, (long) e.getMemoryNeeded() << 10);
    }
  }

  /** APPNOTE 5.8.8: version of the LZMA SDK, size of the properties, the properties. */
  private static InputStream lzma(ZipRecord record, InputStream packed, long maxMemory)
      throws IOException {
    byte[] header = packed.readNBytes(9);
    if (header.length < 9 || header[2] != 5 || header[3] != 0) {
      throw new IOException("LZMA properties");
    }
    int dictionary =
        (header[5] & 0xff) | (header[6] & 0xff) << 8 | (header[7] & 0xff) << 16 | header[8] << 24;
    if (dictionary < 0 || dictionary > maxMemory) {
      throw memory(maxMemory, dictionary & 0xffff_ffffL);
    }
    // bit 1: an end mark stands in the data, so their size need not be known
    long size = (record.flags() & 2) != 0 ? -1 : record.size();
    return new LZMAInputStream(packed, size, header[4], dictionary);
  }

  private static EntryRefusedException memory(long limit, long actual) {
    return new EntryRefusedException(EntryDefect.DECODER_MEMORY)
        .with("limit", limit)
        .with("actual", actual);
  }
}
