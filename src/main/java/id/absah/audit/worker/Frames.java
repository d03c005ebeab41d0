package id.absah.audit.worker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The wire between supervisor and worker: magic, type, id, length, CRC-32C over the rest, payload;
 * numbers are big-endian. Anything else on the wire, such as what a virtual machine prints when it
 * runs out of memory, is a broken frame.
 */
final class Frames {
  /** "ABS1". */
  private static final int MAGIC = 0x41425331;

  private static final int BEFORE_CRC = 4 + 4 + 8 + 4;
  private static final int HEADER = BEFORE_CRC + 4;

  /** Nine of ten documents are smaller (PERFORMANCE: 683 KB). */
  private static final int AT_ONCE = 1 << 20;

  /** In the order of their numbers, from 1. */
  private static final Frame.Type[] TYPES = Frame.Type.values();

  private Frames() {}

  /** Sends one frame, its payload in parts; the caller flushes. */
  static void write(OutputStream out, Frame.Type type, long id, byte[]... parts)
      throws IOException {
    long length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    header.putInt(MAGIC).putInt(type.number()).putLong(id).putInt(Math.toIntExact(length));
    CRC32C crc = new CRC32C();
    crc.update(header.array(), 0, BEFORE_CRC);
    for (byte[] part : parts) {
      crc.update(part);
    }
    header.putInt((int) crc.getValue());
    out.write(header.array());
    for (byte[] part : parts) {
      out.write(part);
    }
  }

  /**
   * Waits for one frame. Memory grows with what has come, not with what is announced.
   *
   * @param maxPayload the longest payload that is believed
   * @throws EOFException when the other side has ended
   * @throws BrokenFrameException when something else came
   */
  static Frame read(InputStream in, int maxPayload) throws IOException {
    byte[] head = in.readNBytes(HEADER);
    if (head.length == 0) {
      throw new EOFException();
    }
    ByteBuffer header = ByteBuffer.wrap(head);
    if (head.length < 4 || header.getInt() != MAGIC) {
      throw new BrokenFrameException("not a frame: " + WorkerWords.line(head, head.length));
    }
    if (head.length < HEADER) {
      throw new BrokenFrameException("header cut off after " + head.length + " bytes");
    }
    int number = header.getInt();
    long id = header.getLong();
    int length = header.getInt();
    if (number < 1 || number > TYPES.length || length < 0 || length > maxPayload) {
      throw new BrokenFrameException("type " + number + ", length " + length);
    }
    byte[] payload = payload(in, length);
    CRC32C crc = new CRC32C();
    crc.update(head, 0, BEFORE_CRC);
    crc.update(payload);
    if ((int) crc.getValue() != header.getInt()) {
      throw new BrokenFrameException("checksum");
    }
    return new Frame(TYPES[number - 1], id, payload);
  }

  private static byte[] payload(InputStream in, int length) throws IOException {
    byte[] payload = new byte[Math.min(length, AT_ONCE)];
    int have = 0;
    while (true) {
      have += in.readNBytes(payload, have, payload.length - have);
      if (have < payload.length) {
        throw new BrokenFrameException("cut off after " + have + " of " + length);
      }
      if (have == length) {
        return payload;
      }
      payload = Arrays.copyOf(payload, (int) Math.min(length, 4L * have));
    }
  }
}
