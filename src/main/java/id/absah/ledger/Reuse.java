package id.absah.ledger;

import id.absah.findings.Examination;
import java.util.Optional;

/**
 * What the ledger knows of some content.
 *
 * @param examination the one to use; empty when it must be made anew
 * @param origin REUSED, or why not
 * @param id the examination's in the ledger; 0 without one
 */
public record Reuse(Optional<Examination> examination, Origin origin, long id) {
  /** Not looked for, since the user wants everything made anew. */
  public static Reuse forced() {
    return none(Origin.FORCED);
  }

  static Reuse none(Origin why) {
    return new Reuse(Optional.empty(), why, 0);
  }
}
