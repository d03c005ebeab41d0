package id.absah.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * At most one run at a time. The operating system frees the lock when its owner dies, so nothing
 * stale can block the next run; the file stays, and names the owner while there is one.
 */
final class LedgerLock implements AutoCloseable {
  /** Far behind the text: Windows forbids reading what is locked. */
  private static final long LOCKED_BYTE = 1L << 40;

  /** A host name has at most 255 octets (RFC 1123, 2.1). */
  private static final int MAX_TEXT = 1024;

  private final FileChannel channel;
  private final FileLock lock;

  private LedgerLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  static LedgerLock take(Path ledger, Owner owner) throws LedgerException {
    Path file = ledger.resolveSibling(ledger.getFileName() + ".lock");
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
        if (lock == null) {
          throw owned(ledger, channel);
        }
        write(channel, owner.host() + "\n" + owner.pid() + "\n");
        return new LedgerLock(channel, lock);
      } catch (OverlappingFileLockException e) {
        LedgerException owned = owned(ledger, channel);
        channel.close();
        throw owned;
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    } catch (LedgerException e) {
      throw e;
    } catch (IOException e) {
      throw new LedgerException(
          LedgerProblem.LEDGER_UNWRITABLE,
          new TreeMap<>(Map.of("file", file.toString(), "detail", e.toString())),
          e);
    }
  }

  private static LedgerException owned(Path ledger, FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(MAX_TEXT);
    channel.read(buffer, 0);
    String[] lines =
        new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).split("\n", -1);
    return new LedgerException(
        LedgerProblem.LEDGER_OWNED,
        new TreeMap<>(
            Map.of(
                "file", ledger.toString(),
                "host", lines.length > 1 ? lines[0] : "-",
                "pid", lines.length > 1 ? lines[1] : "-")));
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }

  @Override
  public void close() throws LedgerException {
    try {
      try (FileChannel closing = channel) {
        write(closing, "");
        lock.release();
      } catch (ClosedByInterruptException e) {
        // the lock went with its channel; the text beside it is for people, and is overwritten by
        // the next
        Thread.currentThread().interrupt();
      }
    } catch (IOException e) {
      throw new LedgerException(
          LedgerProblem.LEDGER_IO,
          new TreeMap<>(Map.of("file", ".lock", "detail", e.toString())),
          e);
    }
  }
}
