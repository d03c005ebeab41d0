package id.absah.ledger;

/** Where the examination of an entry came from: re-used, or made anew and why. */
public enum Origin {
  /** Re-used: the same content was examined before, under the same conditions. */
  REUSED,
  /** This content was never examined. */
  NEVER_SEEN,
  /** The user asked for it. */
  FORCED,
  /** Another version of the program examined it. */
  ENGINE_CHANGED,
  /** Other certificates were trusted. */
  TRUST_CHANGED,
  /** Other revocation data were at hand. */
  REVOCATION_CHANGED,
  /** The policy's settings for extraction, or the limits, were others. */
  SETTINGS_CHANGED,
  /** The validation time has left the stretch in which the result is known to be the same. */
  TIME_PASSED,
  /** The program failed on it in an earlier run, or a time limit cut its examination short. */
  FAILED_BEFORE
}
