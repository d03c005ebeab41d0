package id.absah.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Digests documents that are files of their own before it is their turn, several at once. What is
 * not plainly such a document, whole and unchanged, is left to the reader of everything else.
 */
final class DigestsAhead implements AutoCloseable {
  /** Read at once: it stays in the second-level cache between reading and digesting. */
  private static final int CHUNK = 128 << 10;

  private final long maxBytes;
  private final ExecutorService readers;
  private final ThreadLocal<byte[]> chunks = ThreadLocal.withInitial(() -> new byte[CHUNK]);

  /**
   * Starts the readers.
   *
   * @param maxBytes of a document
   */
  DigestsAhead(int readers, long maxBytes) {
    this.maxBytes = maxBytes;
    this.readers =
        Executors.newFixedThreadPool(
            readers,
            work -> {
              Thread thread = new Thread(work, "absah-digest");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Begins to read a file; gives its SHA-256, or nothing when it must be looked at closely. */
  Future<Optional<String>> begin(Path path, String shown, BasicFileAttributes before) {
    Callable<Optional<String>> work = () -> digest(path, shown, before);
    return readers.submit(work);
  }

  private Optional<String> digest(Path path, String shown, BasicFileAttributes before) {
    if (!before.isRegularFile() || before.size() > maxBytes) {
      return Optional.empty();
    }
    try {
      Optional<String> digest = read(path, shown, before.size());
      return DiskReader.change(path, before) == null ? digest : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // met again, and told of, in its turn
    }
  }

  private Optional<String> read(Path path, String shown, long size) throws IOException {
    MessageDigest sha256 = sha256();
    byte[] chunk = chunks.get();
    long total = 0;
    if (size == 0 && isArchive(shown, chunk, 0)) {
      return Optional.empty();
    }
    try (SeekableByteChannel channel = Files.newByteChannel(path, DiskReader.READ)) {
      for (int count = fill(channel, chunk); count > 0; count = fill(channel, chunk)) {
        if (total == 0 && isArchive(shown, chunk, count)) {
          return Optional.empty();
        }
        total += count;
        if (total > size) {
          return Optional.empty(); // it grows
        }
        sha256.update(chunk, 0, count);
      }
    }
    return total == size
        ? Optional.of(HexFormat.of().formatHex(sha256.digest()))
        : Optional.empty();
  }

  /** Fills the chunk as far as the file goes; 0 at its end. */
  private static int fill(SeekableByteChannel channel, byte[] chunk) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(chunk);
    int read = 0;
    while (read >= 0 && buffer.hasRemaining()) {
      read = channel.read(buffer);
    }
    return buffer.position();
  }

  private static boolean isArchive(String shown, byte[] chunk, int count) {
    byte[] head = Arrays.copyOf(chunk, Math.min(count, ContainerKind.HEAD));
    return ContainerKind.of(shown, head) != ContainerKind.NONE;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
