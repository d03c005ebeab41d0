package id.absah.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * At most one run at a time. The operating system frees the lock when its owner dies, so nothing
 * stale can block the next run; the file stays, and names the owner while there is one.
 */
final class LedgerLock implements AutoCloseable {
  /** Far behind the text: Windows forbids reading what is locked. */
  private static final long LOCKED_BYTE = 1L << 40;

  /** A host name has at most 255 octets (RFC 1123, 2.1). */
  private static final int MAX_TEXT = 1024;

  /**
   * Those that this process holds, by their files. POSIX locks belong to the process: to open and
   * close a file once more would release its lock (fcntl(2)).
   */
  private static final Map<Path, Owner> HELD_HERE = new ConcurrentHashMap<>();

  private final Path file;
  private final Optional<FileLock> lock;

  private LedgerLock(Path file, Optional<FileLock> lock) {
    this.file = file;
    this.lock = lock;
  }

  static Path fileOf(Path ledger) {
    return ledger.resolveSibling(ledger.getFileName() + ".lock");
  }

  /**
   * Keeps writers out without writing: beside a ledger on a medium that cannot be written to there
   * may be no lock file, and no writer either.
   */
  static LedgerLock share(Path ledger) throws LedgerException {
    Path file = fileOf(ledger);
    Owner here = HELD_HERE.get(file);
    if (here != null) {
      throw owned(ledger, here.host(), Long.toString(here.pid()));
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return new LedgerLock(file, Optional.empty());
    }
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
      try {
        FileLock lock = channel.tryLock(LOCKED_BYTE, 1, true);
        if (lock == null) {
          throw owned(ledger, channel);
        }
        return new LedgerLock(file, Optional.of(lock));
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
          LedgerProblem.LEDGER_IO,
          new TreeMap<>(Map.of("file", file.toString(), "detail", e.toString())),
          e);
    }
  }

  static LedgerLock take(Path ledger, Owner owner) throws LedgerException {
    Path file = fileOf(ledger);
    Owner here = HELD_HERE.putIfAbsent(file, owner);
    if (here != null) {
      throw owned(ledger, here.host(), Long.toString(here.pid()));
    }
    boolean taken = false;
    try {
      LedgerLock lock = take(ledger, file, owner);
      taken = true;
      return lock;
    } finally {
      if (!taken) {
        HELD_HERE.remove(file);
      }
    }
  }

  private static LedgerLock take(Path ledger, Path file, Owner owner) throws LedgerException {
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
        return new LedgerLock(file, Optional.of(lock));
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
          new TreeMap<>(Map.of("file", ledger.toString(), "detail", e.toString())),
          e);
    }
  }

  private static LedgerException owned(Path ledger, FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(MAX_TEXT);
    channel.read(buffer, 0);
    String[] lines =
        new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).split("\n", -1);
    return lines.length > 1 ? owned(ledger, lines[0], lines[1]) : owned(ledger, "-", "-");
  }

  private static LedgerException owned(Path ledger, String host, String pid) {
    return new LedgerException(
        LedgerProblem.LEDGER_OWNED,
        new TreeMap<>(Map.of("file", ledger.toString(), "host", host, "pid", pid)));
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }

  @Override
  public void close() throws LedgerException {
    if (lock.isEmpty()) {
      return;
    }
    FileLock held = lock.get();
    try {
      try (FileChannel closing = (FileChannel) held.acquiredBy()) {
        if (!held.isShared()) {
          write(closing, "");
        }
        held.release();
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
    } finally {
      if (!held.isShared()) {
        HELD_HERE.remove(file);
      }
    }
  }
}
