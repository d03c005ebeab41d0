package id.absah.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks all members of a gzip one after the other (RFC 1952, 2.2), each with its checksum and
 * size checked. What follows the last member and is not all zeros is counted.
 */
final class GzipMembers extends InputStream {
  private static final int BUFFER = 1 << 16;

  /** RFC 1952, 2.3.1: FHCRC, FEXTRA, FNAME, FCOMMENT; the others are reserved. */
  private static final int HEADER_CRC = 2;

  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  /** A file name has 255 bytes, a comment a few lines: 64 KiB are beyond any real header. */
  private static final int MAX_TEXT = 1 << 16;

  private final InputStream packed;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int filled;
  private boolean started;
  private boolean inMember;
  private boolean ended;
  private long garbage;

  GzipMembers(InputStream packed) {
    this.packed = packed;
  }

  /** Bytes after the last member; known once the end was read. */
  long garbage() {
    return garbage;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    while (length > 0 && !ended) {
      if (!inMember) {
        startMember();
        continue;
      }
      int count = inflate(bytes, offset, length);
      if (count > 0) {
        crc.update(bytes, offset, count);
        return count;
      }
      if (inflater.finished()) {
        endMember();
      }
    }
    return length == 0 ? 0 : -1;
  }

  private int inflate(byte[] bytes, int offset, int length) throws IOException {
    try {
      int count = inflater.inflate(bytes, offset, length);
      if (count == 0 && !inflater.finished()) {
        if (inflater.needsDictionary()) {
          throw new IOException("needs a dictionary");
        }
        if (inflater.needsInput()) {
          if (next == filled && !fill()) {
            throw new EOFException("ends within a member");
          }
          inflater.setInput(buffer, next, filled - next);
          next = filled;
        }
      }
      return count;
    } catch (DataFormatException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void startMember() throws IOException {
    int first = octet();
    if (first < 0 && started) {
      ended = true;
      return;
    }
    int second = first == 0x1f ? octet() : -1;
    if (second != 0x8b) {
      if (!started) {
        throw new IOException("no gzip header");
      }
      skipGarbage(first, second);
      return;
    }
    started = true;
    header();
    crc.reset();
    inflater.reset();
    inMember = true;
  }

  private void header() throws IOException {
    if (required() != 8) {
      throw new IOException("compression method other than deflate");
    }
    int flags = required();
    if ((flags & RESERVED) != 0) {
      throw new IOException("reserved flags");
    }
    for (int i = 0; i < 6; i++) {
      required();
    }
    if ((flags & EXTRA) != 0) {
      int length = required() | required() << 8;
      for (int i = 0; i < length; i++) {
        required();
      }
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CRC) != 0) {
      required();
      required();
    }
  }

  private void skipText() throws IOException {
    for (int i = 0; i < MAX_TEXT; i++) {
      if (required() == 0) {
        return;
      }
    }
    throw new IOException("header text longer than " + MAX_TEXT);
  }

  private void endMember() throws IOException {
    next = filled - inflater.getRemaining();
    long statedCrc = int32();
    long statedSize = int32();
    inMember = false;
    if (statedCrc != crc.getValue()) {
      throw new EntryRefusedException(EntryDefect.CRC_MISMATCH)
          .with("expected", Long.toHexString(statedCrc))
          .with("actual", Long.toHexString(crc.getValue()));
    }
    // RFC 1952, 2.3.1: ISIZE is the size modulo 2^32
    long size = inflater.getBytesWritten();
    if (statedSize != (size & 0xffff_ffffL)) {
      throw new EntryRefusedException(EntryDefect.SIZE_MISMATCH)
          .with("expected", statedSize)
          .with("actual", size);
    }
  }

  /** Zeros fill up the last block of a tape and mean nothing; anything else is counted. */
  private void skipGarbage(int first, int second) throws IOException {
    boolean zeros = first == 0;
    long count = second < 0 ? 1 : 2;
    for (int octet = octet(); octet >= 0; octet = octet()) {
      zeros &= octet == 0;
      count++;
    }
    garbage = zeros ? 0 : count;
    ended = true;
  }

  private long int32() throws IOException {
    return required() | required() << 8 | required() << 16 | (long) required() << 24;
  }

  private int required() throws IOException {
    int octet = octet();
    if (octet < 0) {
      throw new EOFException("ends within a member");
    }
    return octet;
  }

  private int octet() throws IOException {
    return next < filled || fill() ? buffer[next++] & 0xff : -1;
  }

  private boolean fill() throws IOException {
    next = 0;
    filled = Math.max(0, packed.read(buffer, 0, BUFFER));
    return filled > 0;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
