package id.absah.facts;

/** How much of the file a signature covers. */
public enum Coverage {
  /** The whole file. */
  ENTIRE_FILE,
  /**
   * Its whole revision; later revisions follow, as they rightly do for every signature but the
   * last.
   */
  ENTIRE_REVISION,
  /** Less than its revision, or unsigned bytes follow the last revision. */
  PARTIAL,
  /** No sound byte range at all. */
  NONE
}
