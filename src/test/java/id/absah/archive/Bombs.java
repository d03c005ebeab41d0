package id.absah.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Archives that unpack to far more than they are: built, never stored. */
public final class Bombs {
  private static final int MIB = 1 << 20;

  private Bombs() {}

  /** Every one by the name of its file. */
  public static Map<String, Callable<byte[]>> all() {
    Map<String, Callable<byte[]>> bombs = new LinkedHashMap<>();
    bombs.put("flat.zip", () -> zip("zeros.pdf", 300));
    bombs.put("lies.zip", Bombs::lyingSize);
    bombs.put("overlap.zip", () -> overlapping(2_000));
    bombs.put("many.zip", () -> manyBelowTheGrace(60));
    bombs.put("nested.zip", Bombs::nested);
    bombs.put("bzip2.zip", Bombs::bzip2);
    bombs.put("dictionary.zip", Bombs::lzmaDictionary);
    bombs.put("scattered.zip", () -> scattered(210_000));
    bombs.put("flat.gz", () -> gzip(300));
    bombs.put("twice.gz.gz", () -> Packed.gzip(gzip(300)));
    bombs.put("many.tgz", () -> tarOfZeros(80));
    bombs.put("headers.tgz", () -> tarOfHeaders(1_200_000));
    bombs.put("solid.7z", () -> solid(300));
    return bombs;
  }

  private static byte[] zip(String name, int mebibytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zeros(zip, mebibytes);
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("after.pdf"));
      zip.write('x');
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] lyingSize() throws IOException {
    byte[] zip = zip("zeros.pdf", 200);
    int record = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(record + 24, 1_000);
    return zip;
  }

  /** Fifield's shape: every directory record names the same data. */
  private static byte[] overlapping(int count) throws IOException {
    byte[] zip = Zips.of(Map.of("0.pdf", new byte[15 * MIB]));
    String latin = new String(zip, StandardCharsets.ISO_8859_1);
    int start = latin.indexOf("PK\u0001\u0002");
    int end = latin.indexOf("PK\u0005\u0006");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(zip, 0, start);
    for (int i = 0; i < count; i++) {
      all.write(zip, start, end - start);
    }
    byte[] last = Arrays.copyOfRange(zip, end, zip.length);
    ByteBuffer record = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
    record.putShort(8, (short) count).putShort(10, (short) count);
    record.putInt(12, (end - start) * count);
    all.write(last);
    return all.toByteArray();
  }

  private static byte[] manyBelowTheGrace(int count) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    byte[] zeros = new byte[15 * MIB];
    for (int i = 0; i < count; i++) {
      entries.put(i + ".pdf", zeros);
    }
    return Zips.of(entries);
  }

  /** 42.zip's shape: sixteen in each of sixteen, five levels deep. */
  private static byte[] nested() {
    byte[] inner = Zips.of(Map.of("0.pdf", new byte[15 * MIB]));
    for (int level = 0; level < 4; level++) {
      Map<String, byte[]> entries = new LinkedHashMap<>();
      for (int i = 0; i < 16; i++) {
        entries.put(i + ".zip", inner);
      }
      inner = Zips.of(entries);
    }
    return inner;
  }

  private static byte[] bzip2() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(packed)) {
      zeros(out, 60);
    }
    return withMethod(12, packed.toByteArray(), 60 * MIB);
  }

  private static byte[] lzmaDictionary() {
    byte[] packed = new byte[100];
    packed[2] = 5;
    packed[4] = 0x5d;
    Arrays.fill(packed, 5, 9, (byte) 0x7f);
    return withMethod(14, packed, 1_000);
  }

  /** A stored entry of which only the method and the size are changed. */
  private static byte[] withMethod(int method, byte[] packed, int size) {
    byte[] name = {'a', '.', 'p', 'd', 'f'};
    ByteBuffer zip =
        ByteBuffer.allocate(30 + 5 + packed.length + 46 + 5 + 22).order(ByteOrder.LITTLE_ENDIAN);
    zip.putInt(0x04034b50).putShort((short) 20).putShort((short) 0).putShort((short) method);
    zip.putInt(0).putInt(0).putInt(packed.length).putInt(size);
    zip.putShort((short) 5).putShort((short) 0).put(name).put(packed);
    int directory = zip.position();
    record(zip, method, packed.length, size, 0).put(name);
    end(zip, 1, zip.position() - directory, directory);
    return zip.array();
  }

  /** Every second entry first, so that the space between them falls apart. */
  private static byte[] scattered(int count) {
    ByteBuffer zip =
        ByteBuffer.allocate(count * (30 + 5 + 46 + 5) + 76 + 22).order(ByteOrder.LITTLE_ENDIAN);
    byte[] name = {'a', '.', 'p', 'd', 'f'};
    for (int i = 0; i < count; i++) {
      zip.putInt(0x04034b50).putShort((short) 20).putInt(0);
      zip.putInt(0).putInt(0).putInt(0).putInt(0);
      zip.putShort((short) 5).putShort((short) 0).put(name);
    }
    int directory = zip.position();
    for (int i = 0; i < count; i++) {
      int place = i < count / 2 ? 2 * i : 2 * (i - count / 2) + 1;
      record(zip, 0, 0, 0, place * 35).put(name);
    }
    int length = zip.position() - directory;
    int zip64 = zip.position();
    zip.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45).putLong(0);
    zip.putLong(count).putLong(count).putLong(length).putLong(directory);
    zip.putInt(0x07064b50).putInt(0).putLong(zip64).putInt(1);
    end(zip, 0xffff, -1, -1);
    return zip.array();
  }

  private static ByteBuffer record(ByteBuffer zip, int method, int packed, int size, int offset) {
    zip.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) 0);
    zip.putShort((short) method).putInt(0).putInt(0).putInt(packed).putInt(size);
    zip.putShort((short) 5).putShort((short) 0).putShort((short) 0).putShort((short) 0);
    return zip.putShort((short) 0).putInt(0).putInt(offset);
  }

  private static void end(ByteBuffer zip, int count, int length, int offset) {
    zip.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
    zip.putInt(length).putInt(offset).putShort((short) 0);
  }

  private static byte[] gzip(int mebibytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes, 1 << 16)) {
      zeros(out, mebibytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] tarOfZeros(int count) throws IOException {
    byte[] zeros = new byte[10 * MIB];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes, 1 << 16)) {
      byte[] header = new Tars().header("a.pdf", '0', Tars.octal(zeros.length), "").bytes();
      for (int i = 0; i < count; i++) {
        out.write(header);
        out.write(zeros);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tarOfHeaders(int count) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes, 1 << 16)) {
      byte[] header = new Tars().header("x", 'x', Tars.octal(0), "").bytes();
      for (int i = 0; i < count; i++) {
        out.write(header);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] solid(int mebibytes) throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile out = new SevenZOutputFile(channel)) {
      SevenZArchiveEntry header = new SevenZArchiveEntry();
      header.setName("zeros.pdf");
      out.putArchiveEntry(header);
      out.write(new Zeros((long) mebibytes * MIB));
      out.closeArchiveEntry();
      header = new SevenZArchiveEntry();
      header.setName("after.pdf");
      out.putArchiveEntry(header);
      out.write(new byte[] {'x'});
      out.closeArchiveEntry();
    }
    return Arrays.copyOf(channel.array(), (int) channel.size());
  }

  private static void zeros(OutputStream out, int mebibytes) throws IOException {
    byte[] zeros = new byte[MIB];
    for (int i = 0; i < mebibytes; i++) {
      out.write(zeros);
    }
  }

  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      Arrays.fill(bytes, offset, offset + count, (byte) 0);
      left -= count;
      return count;
    }
  }
}
