package id.absah.archive;

/**
 * Bounds on what an archive may cost. A bound that is met makes a row with its code, and the run
 * goes on behind it. All of them with their sources: {@code docs/limits.md}.
 *
 * @param entry one entry that is no archive; its {@code entries} does not matter
 * @param archive one file on disk with everything nested in it
 * @param run all archives of a run together; its ratio is the archive's, its grace what all
 *     archives together may unpack beyond that
 * @param maxNestedBytes one archive inside another, unpacked to temporary space when it is not
 *     small
 * @param maxDepth archives in archives; a compressed TAR is one
 * @param maxDirectoryBytes the directory of a 7z, unpacked, and one extended header of a TAR; both
 *     are held in memory
 * @param maxDecoderBytes memory that one decoder (LZMA's dictionary) may ask for
 * @param maxSortedNames names of one folder that are put in order in memory
 */
public record ArchiveLimits(
    Allowance entry,
    Allowance archive,
    Allowance run,
    long maxNestedBytes,
    int maxDepth,
    int maxDirectoryBytes,
    long maxDecoderBytes,
    int maxSortedNames) {
  private static final long MIB = 1L << 20;
  private static final long GIB = 1L << 30;

  /**
   * What may be unpacked.
   *
   * @param bytes unpacked bytes, and for an entry also the size of a file on disk
   * @param entries how many
   * @param ratio unpacked bytes to packed bytes
   * @param grace unpacked bytes that the ratio does not count
   */
  public record Allowance(long bytes, long entries, double ratio, long grace) {}

  /**
   * The numbers of docs/limits.md. Entry: 256 MiB, 200 to 1 past 16 MiB. Archive: 64 GiB, 5 million
   * entries, 100 to 1 past 256 MiB. Run: 16 TiB, 100 million entries, 64 GiB past the ratio.
   */
  public static ArchiveLimits defaults() {
    return new ArchiveLimits(
        new Allowance(256 * MIB, 1, 200, 16 * MIB),
        new Allowance(64 * GIB, 5_000_000, 100, 256 * MIB),
        new Allowance(16_384 * GIB, 100_000_000, 100, 64 * GIB),
        8 * GIB,
        5,
        (int) (32 * MIB),
        128 * MIB,
        100_000);
  }

  /** The same with another bound on entries. */
  public ArchiveLimits withEntry(Allowance changed) {
    return new ArchiveLimits(
        changed,
        archive,
        run,
        maxNestedBytes,
        maxDepth,
        maxDirectoryBytes,
        maxDecoderBytes,
        maxSortedNames);
  }

  /** The same with another bound on archives. */
  public ArchiveLimits withArchive(Allowance changed) {
    return new ArchiveLimits(
        entry,
        changed,
        run,
        maxNestedBytes,
        maxDepth,
        maxDirectoryBytes,
        maxDecoderBytes,
        maxSortedNames);
  }

  /** The same with another bound on the run. */
  public ArchiveLimits withRun(Allowance changed) {
    return new ArchiveLimits(
        entry,
        archive,
        changed,
        maxNestedBytes,
        maxDepth,
        maxDirectoryBytes,
        maxDecoderBytes,
        maxSortedNames);
  }
}
