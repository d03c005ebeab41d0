package id.absah.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks files, folders and archives and hands over one entry at a time, in memory that does not
 * grow with how many there are. Two walks over unchanged files give the same entries. The order is
 * the reader's business: folders of up to {@link ArchiveLimits#maxSortedNames} names are walked in
 * the order of their names, larger ones in the order of the file system; archives in the order of
 * their directory.
 */
public final class ArchiveWalker {
  private final ArchiveLimits limits;
  private final Set<Path> notToEnter;

  /** Makes a walker with its bounds. */
  public ArchiveWalker(ArchiveLimits limits) {
    this(limits, Set.of());
  }

  /**
   * Makes a walker with its bounds.
   *
   * @param notToEnter folders and files to leave out, such as the run's own output and ledger; they
   *     need not exist
   */
  public ArchiveWalker(ArchiveLimits limits, Set<Path> notToEnter) {
    this.limits = limits;
    this.notToEnter = Set.copyOf(notToEnter);
  }

  /**
   * Counts the files below the roots and their bytes without opening any, for progress.
   *
   * @throws IOException when a root does not exist
   */
  public Inventory count(List<Path> roots) throws IOException {
    Counter counter = new Counter();
    try {
      each(new Roots(roots), counter);
    } catch (InterruptedException e) {
      throw new IllegalStateException("a counter does not wait", e);
    }
    return new Inventory(counter.files, counter.bytes);
  }

  /**
   * Hands every entry to the visitor. Paths are relative to the root; with several roots they begin
   * with the root's name.
   *
   * <p>A run's bounds count what this walk has opened. When they were met in one walk, a second one
   * that leaves files out may find more than the first; such entries are in no inventory.
   *
   * @throws IOException when a root does not exist, as {@link RootLostException} when it goes away
   *     meanwhile, or as {@link TemporarySpaceException} when temporary space cannot be written;
   *     never for what is below a root
   * @throws InterruptedException when the visitor or the thread was interrupted
   */
  public void walk(List<Path> roots, Visitor visitor) throws IOException, InterruptedException {
    Roots there = new Roots(roots);
    each(there, new Reader(visitor, there));
  }

  /**
   * Hands every entry to the visitor, as {@link #walk} does and in the same order, but documents
   * that are files of their own as {@link ArchiveEntry.Digested}: read several at once, their bytes
   * not kept.
   *
   * @param readers how many files are read at once
   * @throws IOException as {@link #walk}
   * @throws InterruptedException as {@link #walk}
   */
  public void list(List<Path> roots, Visitor visitor, int readers)
      throws IOException, InterruptedException {
    try (DigestsAhead ahead = new DigestsAhead(readers, limits.entry().bytes())) {
      Roots there = new Roots(roots);
      InTurn files = new InTurn(new Reader(visitor, there), ahead, readers);
      each(there, files);
      files.finish();
      there.requireAll();
    }
  }

  private void each(Roots roots, FolderWalk.Taker taker) throws IOException, InterruptedException {
    FolderWalk folders = new FolderWalk(limits.maxSortedNames(), realPaths(), roots, taker);
    NameSet names = new NameSet();
    int number = 0;
    for (Roots.Root root : roots.all()) {
      number++;
      String name = names.unique(EntryNames.of(root.named().toAbsolutePath().normalize()), number);
      if (root.folder()) {
        folders.walk(root.real(), roots.all().size() == 1 ? "" : name + "/");
      } else {
        taker.file(root.real(), name, FolderWalk.attributes(root.real()));
      }
    }
    roots.requireAll();
  }

  private Set<Path> realPaths() throws IOException {
    Set<Path> paths = new HashSet<>();
    for (Path path : notToEnter) {
      paths.add(Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize());
    }
    return paths;
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

    /**
     * Whether to read a file on disk, an archive or not; asked before it is opened, or a folder
     * that cannot be listed is told of.
     *
     * @param file its {@link DiskFile#path()}
     */
    default boolean wants(String file) {
      return true;
    }

    /**
     * Told once of each folder or file that was left out as asked for.
     *
     * @param path of it, relative to the named root, shown escaped; empty for the root itself
     */
    default void notEntered(String path) {}
  }

  /**
   * What stands below the roots on disk, archives counted as one file.
   *
   * @param files how many files, those that cannot be read included
   * @param bytes their sizes added up
   */
  public record Inventory(long files, long bytes) {}

  private static final class Counter implements FolderWalk.Taker {
    private long files;
    private long bytes;

    @Override
    public void file(Path file, String shown, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        files++;
        bytes += attributes.size();
      }
    }

    @Override
    public void refused(String shown, EntryRefusedException refusal) {
      files++;
    }

    @Override
    public void notEntered(String shown) {
      // the walk itself tells of it
    }
  }

  /** Reads what is found, each in its turn. */
  final class Reader implements FolderWalk.Taker {
    private final Visitor visitor;
    private final Roots roots;
    private final RunBudget run = new RunBudget(limits);

    private Reader(Visitor visitor, Roots roots) {
      this.visitor = visitor;
      this.roots = roots;
    }

    @Override
    public void notEntered(String shown) {
      visitor.notEntered(shown);
    }

    @Override
    public void refused(String shown, EntryRefusedException refusal) throws InterruptedException {
      if (visitor.wants(shown)) {
        DiskFile file = new DiskFile(shown, -1, Optional.empty());
        new Handover(visitor, file).refuse(shown, -1, refusal);
      }
    }

    void digested(String shown, BasicFileAttributes attributes, String sha256)
        throws InterruptedException {
      handover(shown, attributes).digested(shown, attributes.size(), sha256);
    }

    private Handover handover(String shown, BasicFileAttributes attributes) {
      return new Handover(
          visitor,
          new DiskFile(
              shown, attributes.size(), Optional.of(attributes.lastModifiedTime().toInstant())));
    }

    @Override
    public void file(Path path, String shown, BasicFileAttributes attributes)
        throws InterruptedException, IOException {
      if (!visitor.wants(shown)) {
        return;
      }
      long size = attributes.size();
      Handover handover = handover(shown, attributes);
      try {
        if (attributes.isSymbolicLink()) {
          throw new EntryRefusedException(EntryDefect.LINK_NOT_FOLLOWED);
        }
        if (!attributes.isRegularFile()) {
          throw new EntryRefusedException(EntryDefect.NOT_A_REGULAR_FILE);
        }
        new DiskReader(limits, run, handover).read(path, attributes);
      } catch (TemporarySpaceException e) {
        throw e;
      } catch (IOException e) {
        roots.requireAll();
        handover.refuse(shown, size, FolderWalk.ofFile(e));
      }
    }
  }
}
