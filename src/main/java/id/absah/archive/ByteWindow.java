package id.absah.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** Looks at a channel through a buffer that moves, little-endian. Not thread-safe. */
final class ByteWindow {
  private final SeekableByteChannel channel;
  private final long size;
  private final ByteBuffer buffer;
  private long start;

  ByteWindow(SeekableByteChannel channel, long size, int capacity) {
    this.channel = channel;
    this.size = size;
    this.buffer = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN).limit(0);
  }

  /**
   * Bytes at a position; what is returned is overwritten by the next call.
   *
   * @throws EOFException when they do not all stand within the channel
   */
  ByteBuffer at(long position, int length) throws IOException {
    if (position < 0 || length > buffer.capacity() || position > size - length) {
      throw new EOFException(length + " bytes at " + position + " of " + size);
    }
    if (position < start || position + length > start + buffer.limit()) {
      fill(position, length);
    }
    return buffer.slice((int) (position - start), length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void fill(long position, int atLeast) throws IOException {
    buffer.clear();
    start = position;
    channel.position(position);
    while (buffer.position() < atLeast) {
      if (channel.read(buffer) < 0) {
        buffer.limit(0);
        throw new EOFException("ends at " + channel.size() + " of " + size);
      }
    }
    buffer.flip();
  }
}
