package id.absah.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing found in what was handed in. Nothing is dropped: what cannot be read is {@link
 * Refused}. Two walks over unchanged files give the same entries, with the same paths and ordinals.
 */
public sealed interface ArchiveEntry {
  /**
   * Where it stands, relative to the named root, shown escaped: {@code
   * 2026/10/dinas-a.zip!/surat-001.pdf}. Never used as a path on disk. Unique within its {@link
   * #file()}.
   */
  String path();

  /** The file or folder on disk it was found in; for a file that is no archive, itself. */
  DiskFile file();

  /** Its position among the entries of its {@link #file()}, in reading order, from 0. */
  int ordinal();

  /** Its size in bytes; -1 when unknown. */
  long size();

  /** An entry whose bytes could be had. Thread-safe. */
  final class Content implements ArchiveEntry {
    private final String path;
    private final DiskFile file;
    private final int ordinal;
    private final byte[] bytes;
    private volatile @Nullable String sha256;

    /** Takes the bytes over without copying. */
    public Content(String path, DiskFile file, int ordinal, byte[] bytes) {
      this.path = path;
      this.file = file;
      this.ordinal = ordinal;
      this.bytes = bytes;
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public DiskFile file() {
      return file;
    }

    @Override
    public int ordinal() {
      return ordinal;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    /** The bytes themselves, not a copy: the taker must not change them. */
    public byte[] bytes() {
      return bytes;
    }

    /** SHA-256 of the bytes, lower-case hexadecimal; computed when first asked for. */
    public String sha256() {
      String known = sha256;
      if (known == null) {
        try {
          known = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
          throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        sha256 = known;
      }
      return known;
    }
  }

  /**
   * An entry whose bytes were read for their digest only; {@link ArchiveWalker#list} alone gives
   * it.
   *
   * @param sha256 of the bytes, lower-case hexadecimal
   */
  record Digested(String path, DiskFile file, int ordinal, long size, String sha256)
      implements ArchiveEntry {}

  /**
   * An entry whose bytes could not be had, or something odd about an archive, which then stands at
   * the archive's path with {@code !} appended.
   *
   * @param reason why
   * @param values the compared values, such as {@code limit} and {@code actual}
   */
  record Refused(
      String path,
      DiskFile file,
      int ordinal,
      long size,
      EntryDefect reason,
      SortedMap<String, String> values)
      implements ArchiveEntry {
    public Refused {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
  }
}
