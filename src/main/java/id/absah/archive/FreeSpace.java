package id.absah.archive;

import java.util.Map;
import java.util.TreeMap;

/**
 * The parts of an archive that no entry has claimed yet. Entries in the order of their data, as
 * programs write them, leave one part; so 5 million of them need no memory.
 */
final class FreeSpace {
  /** A local header has 30 bytes (APPNOTE 4.3.7): less can hold no entry. */
  private static final int SMALLEST_ENTRY = 30;

  /** Pieces kept: some 10 MB. */
  private static final int MAX_PIECES = 100_000;

  private final TreeMap<Long, Long> ends = new TreeMap<>();

  FreeSpace(long size) {
    ends.put(0L, size);
  }

  /**
   * Claims a part.
   *
   * @return false when another entry has claimed some of it
   * @throws EntryRefusedException when entries are more scattered than can be followed
   */
  boolean claim(long start, long end) throws EntryRefusedException {
    Map.Entry<Long, Long> piece = ends.floorEntry(start);
    if (piece == null || end > piece.getValue()) {
      return false;
    }
    ends.remove(piece.getKey());
    if (start - piece.getKey() >= SMALLEST_ENTRY) {
      ends.put(piece.getKey(), start);
    }
    if (piece.getValue() - end >= SMALLEST_ENTRY) {
      ends.put(end, piece.getValue());
    }
    if (ends.size() > MAX_PIECES) {
      throw new EntryRefusedException(EntryDefect.ENTRIES_SCATTERED).with("limit", MAX_PIECES);
    }
    return true;
  }

  /** Bytes before the first entry. */
  long atStart() {
    return ends.getOrDefault(0L, 0L);
  }

  /** Bytes elsewhere that no entry has claimed. */
  long between() {
    long bytes = 0;
    for (Map.Entry<Long, Long> piece : ends.entrySet()) {
      if (piece.getKey() > 0) {
        bytes += piece.getValue() - piece.getKey();
      }
    }
    return bytes;
  }
}
