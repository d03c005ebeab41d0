package id.absah.archive;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The folders and files that a walk begins with. What cannot be read below one that has gone away
 * must not be blamed on the files: so they are looked at again at every such failure, and when the
 * walk is over, since listing a folder that is cut off may end as if it had no more names.
 */
final class Roots {
  /**
   * One of them.
   *
   * @param named as the user did
   * @param real without links
   * @param key by which the file system knows a folder; null where it has none, and for a file,
   *     which may be replaced
   */
  record Root(Path named, Path real, boolean folder, @Nullable Object key) {
    private void requireOpens() throws IOException {
      if (folder) {
        try (DirectoryStream<Path> names = Files.newDirectoryStream(real)) {
          Iterator<Path> unused = names.iterator();
        }
      } else if (Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
        // a pipe would be waited for
        try (SeekableByteChannel bytes = Files.newByteChannel(real, DiskReader.READ)) {
          long unused = bytes.position();
        }
      }
    }

    private boolean isThere() {
      try {
        BasicFileAttributes now = FolderWalk.attributes(real);
        return !folder || (now.isDirectory() && Objects.equals(now.fileKey(), key));
      } catch (IOException e) {
        return false;
      }
    }
  }

  private final List<Root> roots = new ArrayList<>();

  /**
   * Looks at them for the first time.
   *
   * @throws NoSuchFileException when one does not exist
   */
  Roots(List<Path> named) throws IOException {
    for (Path root : named) {
      if (!Files.exists(root)) {
        throw new NoSuchFileException(root.toString());
      }
    }
    for (Path root : named) {
      Path real = root.toRealPath();
      BasicFileAttributes attributes = FolderWalk.attributes(real);
      boolean folder = attributes.isDirectory();
      roots.add(new Root(root, real, folder, folder ? attributes.fileKey() : null));
    }
  }

  List<Root> all() {
    return roots;
  }

  /**
   * Stops the walk when one is gone, or another folder stands in its place, or when it cannot be
   * opened any more: then nothing can, as when too many files are open.
   */
  void requireAll() throws IOException {
    for (Root root : roots) {
      if (!root.isThere()) {
        throw new RootLostException(root.named().toString());
      }
      requireOpens(root);
    }
  }

  private static void requireOpens(Root root) throws IOException {
    try {
      root.requireOpens();
    } catch (AccessDeniedException e) {
      // a row of its own, and no reason to leave out the others
      return;
    }
  }
}
