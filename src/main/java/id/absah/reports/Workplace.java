package id.absah.reports;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder beside the run directory in which one publication works: {@code .NAME.baru-N} with
 *
 * <ul>
 *   <li>{@code pemilik}, locked as long as the program that works in it lives;
 *   <li>{@code isi}, the new run directory;
 *   <li>{@code siap}, there as soon as {@code isi} is complete and on the disk;
 *   <li>{@code lama}, the earlier run directory, from when it steps aside until it is deleted.
 * </ul>
 */
final class Workplace implements AutoCloseable {
  // Of runs at work and of killed ones that could not be cleared; more mean that something is
  // wrong.
  private static final int MOST = 1000;

  private final Path folder;
  private final FileChannel channel;

  private Workplace(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** A new one for a target whose parent exists. */
  static Workplace create(Path target) throws IOException {
    for (int number = 1; number <= MOST; number++) {
      Path folder = Disk.parent(target).resolve(prefix(target) + number);
      try {
        Files.createDirectory(folder); // unlike the JDK's temporary folders with usual permissions
      } catch (FileAlreadyExistsException e) {
        continue; // of another run at work, or not ours
      }
      Optional<Workplace> own = own(folder, StandardOpenOption.CREATE_NEW);
      if (own.isPresent()) {
        Files.createDirectory(own.get().content());
        return own.get();
      }
    }
    throw new ReportException("reports.error.unwritable", target);
  }

  /** Those that were left behind by programs that live no more; they are owned now. */
  static List<Workplace> abandoned(Path target) throws IOException {
    Path parent = Disk.parent(target);
    List<Path> folders = new ArrayList<>();
    if (Files.isDirectory(parent)) {
      try (DirectoryStream<Path> entries =
          Files.newDirectoryStream(parent, entry -> isWorkplace(target, entry))) {
        entries.forEach(folders::add);
      }
    }
    folders.sort(Comparator.naturalOrder());
    List<Workplace> abandoned = new ArrayList<>();
    for (Path folder : folders) {
      own(folder, StandardOpenOption.CREATE).ifPresent(abandoned::add);
    }
    return abandoned;
  }

  private static String prefix(Path target) {
    return "." + Manifest.name(target) + ".baru-";
  }

  private static boolean isWorkplace(Path target, Path entry) {
    String name = Manifest.name(entry);
    String prefix = prefix(target);
    return name.startsWith(prefix)
        && name.substring(prefix.length()).matches("[0-9]{1,4}")
        && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
        && holdsOnlyOurs(entry);
  }

  // What somebody else put there is never deleted.
  private static boolean holdsOnlyOurs(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.allMatch(
          entry -> List.of("pemilik", "isi", "siap", "lama").contains(Manifest.name(entry)));
    } catch (IOException e) {
      return false; // gone meanwhile, or not readable: not ours to clear
    }
  }

  private static Optional<Workplace> own(Path folder, StandardOpenOption create)
      throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(folder.resolve("pemilik"), StandardOpenOption.WRITE, create);
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      return Optional.empty(); // somebody was faster
    }
    boolean owned = false;
    try {
      FileLock lock = channel.tryLock();
      owned = lock != null;
    } catch (OverlappingFileLockException e) {
      owned = false; // of another thread of this program
    } finally {
      if (!owned) {
        channel.close();
      }
    }
    return owned ? Optional.of(new Workplace(folder, channel)) : Optional.empty();
  }

  Path content() {
    return folder.resolve("isi");
  }

  Path old() {
    return folder.resolve("lama");
  }

  boolean ready() {
    return Files.exists(folder.resolve("siap")) && Files.isDirectory(content());
  }

  void declareReady() throws IOException {
    Path ready = Files.createFile(folder.resolve("siap"));
    Disk.force(ready);
    Disk.forceFolder(folder);
  }

  /** Deletes it with all that is still in it, the earlier run last of all. */
  @Override
  public void close() throws IOException {
    Disk.deleteTree(content());
    Files.deleteIfExists(folder.resolve("siap"));
    Disk.deleteTree(old());
    channel.close();
    Disk.deleteTree(folder);
  }
}
