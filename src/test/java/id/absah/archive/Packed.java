package id.absah.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZMethodConfiguration;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tukaani.xz.LZMA2Options;

/** gzip and 7z made in memory. */
final class Packed {
  private Packed() {}

  static byte[] gzip(byte[] data) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] sevenZ(SevenZMethod method, Map<String, byte[]> entries) {
    return sevenZ(new SevenZMethodConfiguration(method), entries);
  }

  static byte[] sevenZ(int dictionary, Map<String, byte[]> entries) throws IOException {
    LZMA2Options options = new LZMA2Options(1);
    options.setDictSize(dictionary);
    return sevenZ(new SevenZMethodConfiguration(SevenZMethod.LZMA2, options), entries);
  }

  private static byte[] sevenZ(SevenZMethodConfiguration method, Map<String, byte[]> entries) {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile out = new SevenZOutputFile(channel)) {
      out.setContentMethods(List.of(method));
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        SevenZArchiveEntry header = new SevenZArchiveEntry();
        header.setName(entry.getKey());
        out.putArchiveEntry(header);
        out.write(entry.getValue());
        out.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] bytes = new byte[(int) channel.size()];
    System.arraycopy(channel.array(), 0, bytes, 0, bytes.length);
    return bytes;
  }
}
