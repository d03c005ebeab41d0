package id.absah.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;

/** ZIP archives (APPNOTE.TXT 6.3) that are the same every time: fixed entry times, own Deflate. */
final class ZipWriter {
  private static final int FIXED_TIME = 8 << 11;

  /** 1 November 2026. */
  private static final int FIXED_DATE = (2026 - 1980) << 9 | 11 << 5 | 1;

  /** Names are UTF-8. */
  private static final int FLAGS = 0x0800;

  private static final int DEFLATED = 8;

  private ZipWriter() {}

  static byte[] zip(SortedMap<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      byte[] name = entry.getKey().getBytes(StandardCharsets.UTF_8);
      byte[] packed = Deflate.raw(entry.getValue());
      ByteBuffer common = buffer(26);
      CRC32 crc = new CRC32();
      crc.update(entry.getValue());
      common.putShort((short) 20).putShort((short) FLAGS).putShort((short) DEFLATED);
      common.putShort((short) FIXED_TIME).putShort((short) FIXED_DATE);
      common.putInt((int) crc.getValue()).putInt(packed.length).putInt(entry.getValue().length);
      common.putShort((short) name.length).putShort((short) 0);
      int offset = out.size();
      out.writeBytes(buffer(4).putInt(0x04034b50).array());
      out.writeBytes(common.array());
      out.writeBytes(name);
      out.writeBytes(packed);
      directory.writeBytes(buffer(6).putInt(0x02014b50).putShort((short) 20).array());
      directory.writeBytes(common.array());
      // Comment length, disk, internal and external attributes.
      directory.writeBytes(new byte[10]);
      directory.writeBytes(buffer(4).putInt(offset).array());
      directory.writeBytes(name);
    }
    ByteBuffer end = buffer(22).putInt(0x06054b50).putInt(0);
    end.putShort((short) entries.size()).putShort((short) entries.size());
    end.putInt(directory.size()).putInt(out.size()).putShort((short) 0);
    out.writeBytes(directory.toByteArray());
    out.writeBytes(end.array());
    return out.toByteArray();
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
