package id.absah.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Walks files, folders and archives in a fixed order and hands over one entry at a time. */
public final class ArchiveWalker {
  // SKELETON: to be written by the archive author; signatures are the contract.

  /** Makes a walker with its bounds. */
  public ArchiveWalker(ArchiveLimits limits) {}

  /**
   * Counts the files below the roots and their bytes without opening any, for progress.
   *
   * @throws IOException when a root does not exist or cannot be listed
   */
  public Inventory count(List<Path> roots) throws IOException {
    throw new UnsupportedOperationException();
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
    throw new UnsupportedOperationException();
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
