package id.absah.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * An archive found in an archive, where it can be read at any position: in memory when small,
 * otherwise in a temporary file of a name of our own making, which is gone when closed.
 */
final class Spool implements AutoCloseable {
  /** Five of them at once, one a level, are 40 MiB. */
  private static final int MAX_IN_MEMORY = 8 << 20;

  private static final int CHUNK = 1 << 16;

  private final SeekableByteChannel channel;
  private final long size;

  private Spool(SeekableByteChannel channel, long size) {
    this.channel = channel;
    this.size = size;
  }

  /**
   * Takes a stream in to its end.
   *
   * @throws EntryRefusedException at one of the stream's bounds
   * @throws TemporarySpaceException when the temporary file cannot be written
   */
  static Spool of(EntryStream stream) throws IOException {
    byte[] start = new byte[CHUNK];
    int count = 0;
    while (true) {
      int read = stream.read(start, count, start.length - count);
      if (read < 0) {
        return new Spool(new SeekableInMemoryByteChannel(Arrays.copyOf(start, count)), count);
      }
      count += read;
      if (count == MAX_IN_MEMORY) {
        return onDisk(start, stream);
      }
      if (count == start.length) {
        start = Arrays.copyOf(start, Math.min(MAX_IN_MEMORY, 4 * count));
      }
    }
  }

  private static Spool onDisk(byte[] start, EntryStream stream) throws IOException {
    FileChannel channel = create();
    try {
      long size = start.length;
      OutputStream out = Channels.newOutputStream(channel);
      write(out, start, start.length);
      for (int read = stream.read(start); read >= 0; read = stream.read(start)) {
        write(out, start, read);
        size += read;
      }
      return new Spool(channel, size);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileChannel create() throws TemporarySpaceException {
    try {
      Path file = Files.createTempFile("absah-", ".arsip");
      return FileChannel.open(
          file,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new TemporarySpaceException(e);
    }
  }

  private static void write(OutputStream out, byte[] bytes, int length)
      throws TemporarySpaceException {
    try {
      out.write(bytes, 0, length);
    } catch (IOException e) {
      throw new TemporarySpaceException(e);
    }
  }

  SeekableByteChannel channel() {
    return channel;
  }

  long size() {
    return size;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
