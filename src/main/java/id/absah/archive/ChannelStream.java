package id.absah.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A part of a channel as a stream; others may move the channel in between. */
final class ChannelStream extends InputStream {
  private static final int BUFFER = 1 << 16;

  private final SeekableByteChannel channel;
  private final long end;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
  private long position;

  ChannelStream(SeekableByteChannel channel, long start, long length) {
    this.channel = channel;
    this.position = start;
    this.end = start + length;
  }

  /** Where in the channel the next byte stands. */
  long position() {
    return position - buffer.remaining();
  }

  @Override
  public int read() throws IOException {
    return buffer.hasRemaining() || fill() ? buffer.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!buffer.hasRemaining() && !fill()) {
      return -1;
    }
    int count = Math.min(length, buffer.remaining());
    buffer.get(bytes, offset, count);
    return count;
  }

  @Override
  public long skip(long count) {
    long target = Math.min(position() + Math.max(0, count), end);
    long skipped = target - position();
    if (skipped <= buffer.remaining()) {
      buffer.position(buffer.position() + (int) skipped);
    } else {
      position = target;
      buffer.limit(0);
    }
    return skipped;
  }

  private boolean fill() throws IOException {
    if (position >= end) {
      return false;
    }
    buffer.clear().limit((int) Math.min(BUFFER, end - position));
    channel.position(position);
    int count = channel.read(buffer);
    buffer.flip();
    if (count <= 0) {
      buffer.limit(0);
      return false;
    }
    position += count;
    return true;
  }
}
