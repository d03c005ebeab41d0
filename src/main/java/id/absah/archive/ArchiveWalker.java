package id.absah.archive;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/** Walks files, folders and archives in a fixed order and hands over one entry at a time. */
public final class ArchiveWalker {
  /** Deeper folders do not occur: Windows allows 260 characters of path by default, Linux 4,096. */
  private static final int MAX_FOLDER_DEPTH = 500;

  private final ArchiveLimits limits;

  /** Makes a walker with its bounds. */
  public ArchiveWalker(ArchiveLimits limits) {
    this.limits = limits;
  }

  /**
   * Counts the files below the roots and their bytes without opening any, for progress.
   *
   * @throws IOException when a root does not exist or cannot be listed
   */
  public Inventory count(List<Path> roots) throws IOException {
    long files = 0;
    long bytes = 0;
    Deque<Path> open = new ArrayDeque<>();
    for (Path root : existing(roots)) {
      open.add(root.toRealPath());
    }
    while (!open.isEmpty()) {
      Path path = open.pop();
      try {
        BasicFileAttributes attributes = attributes(path);
        if (attributes.isDirectory()) {
          open.addAll(children(path));
        } else if (attributes.isRegularFile()) {
          files++;
          bytes += attributes.size();
        }
      } catch (IOException e) {
        // counted as nothing here; the walk itself reports it as an entry of its own
        files++;
      }
    }
    return new Inventory(files, bytes);
  }

  /**
   * Hands every entry to the visitor, in path order within each folder (by Unicode code point),
   * archives in the order of their own directory. Paths are relative to the root; with several
   * roots they begin with the root's name.
   *
   * @throws IOException when a root does not exist; never for what is below a root
   * @throws InterruptedException when the visitor was interrupted
   */
  public void walk(List<Path> roots, Visitor visitor) throws IOException, InterruptedException {
    EntryNames rootNames = new EntryNames();
    for (Path root : existing(roots)) {
      String name = rootNames.unique(nameOf(root));
      if (Files.isDirectory(root)) {
        walkFolder(root.toRealPath(), roots.size() == 1 ? "" : name + "/", visitor);
      } else {
        visitFile(root.toRealPath(), name, visitor);
      }
    }
  }

  private record Open(Path path, String shown, int depth) {}

  private void walkFolder(Path root, String prefix, Visitor visitor) throws InterruptedException {
    Deque<Open> open = new ArrayDeque<>();
    push(open, root, prefix, 1, visitor);
    while (!open.isEmpty()) {
      Open next = open.pop();
      if (Files.isDirectory(next.path(), LinkOption.NOFOLLOW_LINKS)) {
        push(open, next.path(), next.shown() + "/", next.depth() + 1, visitor);
      } else {
        visitFile(next.path(), next.shown(), visitor);
      }
    }
  }

  /** Puts a folder's children on the stack so that the first in order comes off first. */
  private void push(Deque<Open> open, Path folder, String prefix, int depth, Visitor visitor)
      throws InterruptedException {
    if (depth > MAX_FOLDER_DEPTH) {
      refuse(visitor, prefix, EntryDefect.FOLDERS_TOO_DEEP, "limit", MAX_FOLDER_DEPTH);
      return;
    }
    try {
      EntryNames names = new EntryNames();
      List<Open> entries = new ArrayList<>();
      for (Path child : children(folder)) {
        entries.add(new Open(child, prefix + names.unique(nameOf(child)), depth));
      }
      for (int i = entries.size() - 1; i >= 0; i--) {
        open.push(entries.get(i));
      }
    } catch (IOException e) {
      EntryDefect reason =
          denied(e) ? EntryDefect.FOLDER_NO_PERMISSION : EntryDefect.FOLDER_NOT_READABLE;
      refuse(visitor, prefix, reason, "detail", reasonOf(e));
    }
  }

  private void visitFile(Path file, String shown, Visitor visitor) throws InterruptedException {
    try {
      BasicFileAttributes attributes = attributes(file);
      if (attributes.isSymbolicLink()) {
        refuse(visitor, shown, EntryDefect.LINK_NOT_FOLLOWED, "size", attributes.size());
      } else if (!attributes.isRegularFile()) {
        refuse(visitor, shown, EntryDefect.NOT_A_REGULAR_FILE, "size", attributes.size());
      } else {
        open(file, shown, attributes.size(), visitor);
      }
    } catch (IOException e) {
      EntryDefect reason = denied(e) ? EntryDefect.NO_PERMISSION : EntryDefect.NOT_READABLE;
      refuse(visitor, shown, reason, "detail", reasonOf(e));
    }
  }

  private void open(Path file, String shown, long size, Visitor visitor)
      throws IOException, InterruptedException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      if (ContainerKind.isZip(shown, FileHead.read(channel, ContainerKind.HEAD))
          && new ZipWalker(limits, visitor).walk(shown, channel, size, 1)) {
        return;
      }
    }
    if (size > limits.maxEntryBytes()) {
      TreeMap<String, String> values = new TreeMap<>();
      values.put("limit", Long.toString(limits.maxEntryBytes()));
      values.put("actual", Long.toString(size));
      visitor.visit(new ArchiveEntry.Refused(shown, size, EntryDefect.ENTRY_TOO_LARGE, values));
      return;
    }
    visitor.visit(new ArchiveEntry.Content(shown, Files.readAllBytes(file)));
  }

  private static void refuse(
      Visitor visitor, String shown, EntryDefect reason, String name, Object value)
      throws InterruptedException {
    TreeMap<String, String> values = new TreeMap<>();
    values.put(name, String.valueOf(value));
    visitor.visit(new ArchiveEntry.Refused(shown, -1, reason, values));
  }

  private static List<Path> existing(List<Path> roots) throws IOException {
    for (Path root : roots) {
      if (!Files.exists(root)) {
        throw new NoSuchFileException(root.toString());
      }
    }
    return roots;
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(Comparator.comparing(ArchiveWalker::nameOf));
    return children;
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static String nameOf(Path path) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? path.toString() : name.toString();
  }

  private static boolean denied(IOException e) {
    return e instanceof AccessDeniedException;
  }

  private static String reasonOf(IOException e) {
    return e.getClass().getSimpleName();
  }

  /** Takes entries. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Takes one entry.
     *
     * @throws InterruptedException when waiting for room was interrupted
     */
    void visit(ArchiveEntry entry) throws InterruptedException;
  }

  /**
   * What stands below the roots on disk, archives counted as one file.
   *
   * @param files how many regular files
   * @param bytes their sizes added up
   */
  public record Inventory(long files, long bytes) {}
}
