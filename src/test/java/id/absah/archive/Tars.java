package id.absah.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** TARs made block by block, so that every field can lie. */
final class Tars {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Tars file(String name, byte[] data) {
    return entry(name, '0', data);
  }

  Tars entry(String name, char type, byte[] data) {
    header(name, type, octal(data.length), "");
    return data(data);
  }

  Tars link(String name, char type, String target) {
    header(name, type, octal(0), target);
    return this;
  }

  Tars header(String name, char type, byte[] size, String target) {
    byte[] block = new byte[512];
    put(block, 0, name.getBytes(StandardCharsets.UTF_8));
    put(block, 100, "0000644\0".getBytes(StandardCharsets.US_ASCII));
    put(block, 124, size);
    put(block, 136, octal(0));
    block[156] = (byte) type;
    put(block, 157, target.getBytes(StandardCharsets.UTF_8));
    put(block, 257, "ustar\00000".getBytes(StandardCharsets.US_ASCII));
    put(block, 148, "        ".getBytes(StandardCharsets.US_ASCII));
    int sum = 0;
    for (byte octet : block) {
      sum += octet & 0xff;
    }
    put(block, 148, String.format(Locale.ROOT, "%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(block);
    return this;
  }

  Tars data(byte[] data) {
    out.writeBytes(data);
    out.writeBytes(new byte[-data.length & 511]);
    return this;
  }

  /** A pax header before the next entry. */
  Tars pax(String... records) {
    StringBuilder all = new StringBuilder();
    for (String record : records) {
      int length = record.length() + 2;
      while ((length + " ").length() + record.length() + 1 != length) {
        length++;
      }
      all.append(length).append(' ').append(record).append('\n');
    }
    return entry("PaxHeader", 'x', all.toString().getBytes(StandardCharsets.UTF_8));
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  byte[] end() {
    out.writeBytes(new byte[1024]);
    return out.toByteArray();
  }

  static byte[] octal(long size) {
    return String.format(Locale.ROOT, "%011o\0", size).getBytes(StandardCharsets.US_ASCII);
  }

  private static void put(byte[] block, int offset, byte[] value) {
    System.arraycopy(value, 0, block, offset, value.length);
  }
}
