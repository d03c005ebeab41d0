package id.absah.archive;

/**
 * Bounds on what an archive may cost.
 *
 * @param maxEntryBytes unpacked bytes of one entry, and size of one file
 * @param maxArchiveBytes unpacked bytes of one top-level file with everything nested in it
 * @param maxEntries entries of one top-level file with everything nested in it
 * @param maxDepth archives in archives
 * @param maxRatio unpacked bytes to packed bytes of one entry, once {@code ratioGrace} bytes are
 *     unpacked
 * @param ratioGrace unpacked bytes below which the ratio does not matter
 */
public record ArchiveLimits(
    long maxEntryBytes,
    long maxArchiveBytes,
    long maxEntries,
    int maxDepth,
    double maxRatio,
    long ratioGrace) {
  /** 256 MiB an entry, 64 GiB an archive, 5 million entries, five levels, 200 to 1 past 16 MiB. */
  public static ArchiveLimits defaults() {
    return new ArchiveLimits(256L << 20, 64L << 30, 5_000_000, 5, 200, 16L << 20);
  }
}
