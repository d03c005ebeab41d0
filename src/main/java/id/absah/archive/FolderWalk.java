package id.absah.archive;

import java.io.IOException;
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
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through folders without holding more than a fixed number of names: folders are put in order
 * while there is room, beyond it their names are taken as the file system gives them. Links are not
 * followed.
 */
final class FolderWalk {
  /** Deeper folders do not occur: Windows allows 260 characters of path by default, Linux 4,096. */
  private static final int MAX_DEPTH = 500;

  private final int maxNames;
  private final Set<Path> notToEnter;
  private final Roots roots;
  private final Taker taker;
  private final Deque<Folder> open = new ArrayDeque<>();
  private int held;

  FolderWalk(int maxNames, Set<Path> notToEnter, Roots roots, Taker taker) {
    this.maxNames = maxNames;
    this.notToEnter = notToEnter;
    this.roots = roots;
    this.taker = taker;
  }

  /** Takes what is found. Paths shown of folders end with a slash. */
  interface Taker {
    void file(Path file, String shown, BasicFileAttributes attributes)
        throws InterruptedException, IOException;

    void refused(String shown, EntryRefusedException refusal)
        throws InterruptedException, IOException;

    void notEntered(String shown) throws InterruptedException, IOException;
  }

  /** Goes through a folder, given by its real path. */
  void walk(Path root, String prefix) throws InterruptedException, IOException {
    try {
      enter(root, prefix, 1);
      while (!open.isEmpty()) {
        Folder folder = open.peek();
        Path child = next(folder);
        if (child == null) {
          leave(open.pop());
        } else {
          take(child, folder.prefix + EntryNames.of(child), folder.depth);
        }
      }
    } finally {
      open.forEach(this::leave);
      open.clear();
    }
  }

  private @Nullable Path next(Folder folder) throws InterruptedException, IOException {
    try {
      return folder.children.hasNext() ? folder.children.next() : null;
    } catch (DirectoryIteratorException e) {
      fail(folder.prefix, ofFolder(cause(e)));
      return null;
    }
  }

  private void take(Path child, String shown, int depth) throws InterruptedException, IOException {
    BasicFileAttributes attributes;
    try {
      attributes = attributes(child);
      if (attributes.isDirectory() && attributes.isOther() && !child.toRealPath().equals(child)) {
        // a junction of Windows is a folder that leads elsewhere
        throw new EntryRefusedException(EntryDefect.LINK_NOT_FOLLOWED);
      }
    } catch (IOException e) {
      fail(shown, ofFile(e));
      return;
    }
    if (attributes.isDirectory()) {
      enter(child, shown + "/", depth + 1);
    } else if (notToEnter.contains(child)) {
      taker.notEntered(shown);
    } else {
      taker.file(child, shown, attributes);
    }
  }

  private void enter(Path path, String prefix, int depth) throws InterruptedException, IOException {
    if (notToEnter.contains(path)) {
      taker.notEntered(prefix);
    } else if (depth > MAX_DEPTH) {
      taker.refused(
          prefix, new EntryRefusedException(EntryDefect.FOLDERS_TOO_DEEP).with("limit", MAX_DEPTH));
    } else {
      try {
        open.push(list(path, prefix, depth));
      } catch (IOException e) {
        fail(prefix, ofFolder(e));
      } catch (DirectoryIteratorException e) {
        fail(prefix, ofFolder(cause(e)));
      }
    }
  }

  private void fail(String shown, EntryRefusedException refusal)
      throws InterruptedException, IOException {
    roots.requireAll();
    taker.refused(shown, refusal);
  }

  @SuppressWarnings("StreamResourceLeak") // closed when the folder is left
  private Folder list(Path path, String prefix, int depth) throws IOException {
    DirectoryStream<Path> stream = Files.newDirectoryStream(path);
    try {
      Iterator<Path> rest = stream.iterator();
      List<Path> children = new ArrayList<>();
      while (children.size() < maxNames - held && rest.hasNext()) {
        children.add(rest.next());
      }
      held += children.size();
      if (!rest.hasNext()) {
        // a path of the folder before each name does not change the order
        children.sort(null);
        stream.close();
      }
      return new Folder(prefix, depth, stream, children.size(), new Joined(children, rest));
    } catch (DirectoryIteratorException e) {
      stream.close();
      throw e;
    }
  }

  private void leave(Folder folder) {
    held -= folder.held;
    try {
      folder.stream.close();
    } catch (IOException e) {
      // all of its names were read, or the rest is a row already
    }
  }

  private static IOException cause(DirectoryIteratorException e) {
    IOException cause = e.getCause();
    return cause == null ? new IOException(e) : cause;
  }

  static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  static EntryRefusedException ofFile(IOException e) {
    if (e instanceof EntryRefusedException refused) {
      return refused;
    }
    if (e instanceof AccessDeniedException) {
      return new EntryRefusedException(EntryDefect.NO_PERMISSION);
    }
    return e instanceof NoSuchFileException
        ? new EntryRefusedException(EntryDefect.FILE_VANISHED)
        : new EntryRefusedException(EntryDefect.NOT_READABLE).with("detail", name(e));
  }

  private static EntryRefusedException ofFolder(IOException e) {
    return e instanceof AccessDeniedException
        ? new EntryRefusedException(EntryDefect.FOLDER_NO_PERMISSION)
        : new EntryRefusedException(EntryDefect.FOLDER_NOT_READABLE).with("detail", name(e));
  }

  private static String name(IOException e) {
    return e.getClass().getSimpleName();
  }

  private record Folder(
      String prefix, int depth, DirectoryStream<Path> stream, int held, Iterator<Path> children) {}

  /** Names that were read, then the ones that were not. */
  private static final class Joined implements Iterator<Path> {
    private final Iterator<Path> first;
    private final Iterator<Path> rest;

    Joined(List<Path> first, Iterator<Path> rest) {
      this.first = first.iterator();
      this.rest = rest;
    }

    @Override
    public boolean hasNext() {
      return first.hasNext() || rest.hasNext();
    }

    @Override
    public Path next() {
      return first.hasNext() ? first.next() : rest.next();
    }
  }
}
