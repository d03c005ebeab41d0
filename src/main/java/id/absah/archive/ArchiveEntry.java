package id.absah.archive;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing found in what was handed in. Nothing is dropped: what cannot be read is {@link
 * Refused}.
 */
public sealed interface ArchiveEntry {
  /**
   * Where it stands, relative to the named root, shown escaped: {@code
   * 2026/10/dinas-a.zip!/surat-001.pdf}. Never used as a path on disk.
   */
  String path();

  /** Its size in bytes; -1 when unknown. */
  long size();

  /** An entry whose bytes could be had. */
  final class Content implements ArchiveEntry {
    private final String path;
    private final byte[] bytes;

    /** Takes the bytes over without copying. */
    public Content(String path, byte[] bytes) {
      this.path = path;
      this.bytes = bytes;
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    /** The bytes themselves, not a copy: the taker must not change them. */
    public byte[] bytes() {
      return bytes;
    }
  }

  /**
   * An entry whose bytes could not be had.
   *
   * @param reason why
   * @param values the compared values, such as {@code limit} and {@code actual}
   */
  record Refused(String path, long size, EntryDefect reason, SortedMap<String, String> values)
      implements ArchiveEntry {
    public Refused {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
  }
}
