package id.absah.audit.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder for the temporary files of one run, which only its owner may read. It is locked while
 * the run lives; folders of the same user whose run was killed are taken away when another begins,
 * because copies of documents may lie in them.
 */
final class RunFolder implements AutoCloseable {
  private static final String PREFIX = "absah-run-";

  /**
   * Folders of this process are told by name: to open and close their locks would release them
   * (POSIX locks belong to the process).
   */
  private static final String OWN = PREFIX + ProcessHandle.current().pid() + "-";

  private static final String LOCK = "owner.lock";

  private final Path folder;
  private final FileChannel channel;
  private int workers;

  private RunFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Makes a folder below another. */
  static RunFolder below(Path parent) throws IOException {
    Path folder = Files.createTempDirectory(parent, OWN).toAbsolutePath();
    FileChannel channel =
        FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    channel.lock();
    RunFolder made = new RunFolder(folder, channel);
    made.removeOrphans(parent);
    return made;
  }

  /** Takes away the folders of killed runs where no folder is needed. */
  static void removeLeft(Path parent) throws IOException {
    below(parent).close();
  }

  Path path() {
    return folder;
  }

  /** A new empty folder for a worker. */
  synchronized Path forWorker() throws IOException {
    return Files.createDirectory(folder.resolve("worker-" + ++workers));
  }

  @Override
  public void close() throws IOException {
    channel.close();
    delete(folder);
  }

  private void removeOrphans(Path parent) throws IOException {
    UserPrincipal owner = Files.getOwner(folder);
    List<Path> candidates;
    try (Stream<Path> entries = Files.list(parent)) {
      candidates =
          entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX)).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path candidate : candidates) {
      if (!candidate.getFileName().toString().startsWith(OWN) && isOrphan(candidate, owner)) {
        delete(candidate);
      }
    }
  }

  private static boolean isOrphan(Path candidate, UserPrincipal owner) {
    Path lock = candidate.resolve(LOCK);
    if (!isOfTheDead(String.valueOf(candidate.getFileName()))) {
      return false;
    }
    try {
      if (!Files.isDirectory(candidate, LinkOption.NOFOLLOW_LINKS)
          || !Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)
          || !Files.getOwner(candidate, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
        return false;
      }
      try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
          FileLock taken = channel.tryLock()) {
        return taken != null;
      }
    } catch (IOException | OverlappingFileLockException e) {
      // in use, or gone meanwhile
      return false;
    }
  }

  /**
   * Whether the process that the name tells has ended: one that lives has its lock, or is about to
   * take it. Where processes do not see each other the lock alone tells.
   */
  private static boolean isOfTheDead(String name) {
    String pid = name.substring(PREFIX.length()).split("-", 2)[0];
    return pid.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }

  /** Takes a folder away, links not followed; what cannot be deleted stays for the next run. */
  static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new Deletion(folder.resolve(LOCK)));
      Files.deleteIfExists(folder.resolve(LOCK));
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // a virus scanner may hold a file on Windows; the next run takes the folder away
      return;
    }
  }

  /**
   * All but the lock, which goes last: without it the folder would never be taken for an orphan.
   */
  private static final class Deletion extends SimpleFileVisitor<Path> {
    private final Path lock;

    Deletion(Path lock) {
      this.lock = lock;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!file.equals(lock)) {
        Files.deleteIfExists(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
        throws IOException {
      if (!directory.equals(lock.getParent())) {
        Files.deleteIfExists(directory);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
