package id.absah.ledger;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteJDBCLoader;

/**
 * SQLite's native library, loaded once a process. The driver unpacks it into the temporary folder,
 * which others may write to, and takes it away when the process ends in order. Here it is unpacked
 * into a new folder of a name nobody can foresee, which only its owner may enter, and taken away as
 * soon as it is loaded: a process that is killed leaves nothing, and nobody can put another library
 * in its place. Windows does not delete what is loaded; there a later process does.
 */
final class SqliteLibrary {
  private static final String PREFIX = "absah-sqlite-";

  /** The driver's property; an operator whose temporary folder runs no programs sets it. */
  private static final String PLACE = "org.sqlite.tmpdir";

  /** From unpacking to loading it takes milliseconds. */
  private static final Duration LEFT_BEHIND = Duration.ofHours(1);

  private static boolean loaded;

  private SqliteLibrary() {}

  /**
   * Loads it.
   *
   * @throws IOException when it cannot be unpacked or loaded; another call tries again
   */
  static synchronized void load() throws IOException {
    if (loaded) {
      return;
    }
    String set = System.getProperty(PLACE);
    Path parent = Path.of(set == null ? System.getProperty("java.io.tmpdir") : set);
    String prefix = PREFIX + ProcessHandle.current().pid() + "-";
    Path folder = Files.createTempDirectory(parent, prefix).toAbsolutePath();
    System.setProperty(PLACE, folder.toString());
    try {
      loaded = SQLiteJDBCLoader.initialize();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      if (set == null) {
        System.clearProperty(PLACE);
      } else {
        System.setProperty(PLACE, set);
      }
      removeLeft(parent, folder);
      delete(folder);
    }
  }

  /** Takes away what processes of the same user left that were killed, or could not delete. */
  private static void removeLeft(Path parent, Path own) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      // by the file system's own clock
      Instant old = Files.getLastModifiedTime(own).toInstant().minus(LEFT_BEHIND);
      UserPrincipal owner = Files.getOwner(own);
      for (Path folder : folders) {
        if (isLeft(folder, owner, old)) {
          delete(folder);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // a temporary folder that cannot be listed: nothing can be taken away
      return;
    }
  }

  private static boolean isLeft(Path folder, UserPrincipal owner, Instant old) {
    try {
      return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner)
          && (isOfTheDead(String.valueOf(folder.getFileName()))
              || Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS)
                  .toInstant()
                  .isBefore(old));
    } catch (IOException e) {
      // taken away meanwhile
      return false;
    }
  }

  /** Whether the process that the name tells, as it does since it was made here, has ended. */
  private static boolean isOfTheDead(String name) {
    String pid = name.substring(PREFIX.length()).split("-", 2)[0];
    return name.indexOf('-', PREFIX.length()) > 0
        && pid.matches("[0-9]{1,18}")
        && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }

  private static void delete(Path folder) {
    try {
      List<Path> files = new ArrayList<>();
      try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(folder, "sqlite-*")) {
        unpacked.forEach(files::add);
      }
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException | DirectoryIteratorException e) {
      // loaded, on Windows: goes with a later process
      return;
    }
  }
}
