package id.absah.archive;

import java.util.SortedMap;
import java.util.TreeMap;

/** Numbers the entries of one file on disk and hands them to the visitor. */
final class Handover {
  private final ArchiveWalker.Visitor visitor;
  private final DiskFile file;
  private int ordinal;
  private String oddArchive = "";
  private int oddCount;

  Handover(ArchiveWalker.Visitor visitor, DiskFile file) {
    this.visitor = visitor;
    this.file = file;
  }

  DiskFile file() {
    return file;
  }

  void content(String path, byte[] bytes) throws InterruptedException {
    requireUninterrupted();
    visitor.visit(new ArchiveEntry.Content(path, file, ordinal++, bytes));
  }

  void digested(String path, long size, String sha256) throws InterruptedException {
    requireUninterrupted();
    visitor.visit(new ArchiveEntry.Digested(path, file, ordinal++, size, sha256));
  }

  void refuse(String path, long size, EntryRefusedException refusal) throws InterruptedException {
    refuse(path, size, refusal.reason(), refusal.values());
  }

  void refuse(String path, long size, EntryDefect reason, String name, Object value)
      throws InterruptedException {
    TreeMap<String, String> values = new TreeMap<>();
    values.put(name, String.valueOf(value));
    refuse(path, size, reason, values);
  }

  void refuse(String path, long size, EntryDefect reason, SortedMap<String, String> values)
      throws InterruptedException {
    requireUninterrupted();
    visitor.visit(new ArchiveEntry.Refused(path, file, ordinal++, size, reason, values));
  }

  /**
   * Hands over what is odd about an archive: at its path with {@code !}, from the second in a row
   * on numbered.
   */
  void odd(String archive, EntryDefect reason, SortedMap<String, String> values)
      throws InterruptedException {
    oddCount = archive.equals(oddArchive) ? oddCount + 1 : 1;
    oddArchive = archive;
    refuse(oddCount == 1 ? archive + "!" : archive + "!#" + oddCount, -1, reason, values);
  }

  /** An interrupt closes the channel being read, which must not be blamed on the entry. */
  private static void requireUninterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }
}
