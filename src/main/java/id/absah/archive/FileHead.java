package id.absah.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/** The first bytes of a file, which tell its format. */
final class FileHead {
  private FileHead() {}

  /**
   * The first bytes, fewer when there are fewer; the channel stands at its beginning afterwards.
   */
  static byte[] read(SeekableByteChannel channel, int length) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(length);
    int count = 0;
    while (count >= 0 && head.hasRemaining()) {
      count = channel.read(head);
    }
    channel.position(0);
    return Arrays.copyOf(head.array(), head.position());
  }
}
