package id.absah.ledger;

/**
 * What the ledger knows of some content.
 *
 * @param origin REUSED, or why there is nothing to use; that of its own making for an examination
 *     of the same run
 * @param id the examination's in the ledger; 0 when it must be made anew
 */
public record Reuse(Origin origin, long id) {
  /** Not looked for, since the user wants everything made anew. */
  public static Reuse forced() {
    return none(Origin.FORCED);
  }

  static Reuse none(Origin why) {
    return new Reuse(why, 0);
  }

  /** Whether there is an examination to use. */
  public boolean found() {
    return id != 0;
  }
}
