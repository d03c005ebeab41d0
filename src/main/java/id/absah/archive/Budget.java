package id.absah.archive;

/** What one top-level file and everything nested in it may still cost. */
final class Budget {
  private long bytes;
  private long entries;

  Budget(ArchiveLimits limits) {
    bytes = limits.maxArchiveBytes();
    entries = limits.maxEntries();
  }

  /** Takes one entry; false when none is left. */
  boolean takeEntry() {
    return entries-- > 0;
  }

  /** Unpacked bytes that may still be had. */
  long bytesLeft() {
    return bytes;
  }

  /** Takes bytes that were unpacked. */
  void takeBytes(long count) {
    bytes -= count;
  }
}
