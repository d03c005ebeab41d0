package id.absah.facts;

/** What follows for the document from its signatures and from what happened since. */
public enum Authenticity {
  /** Every approval and certification signature TOTAL-PASSED and all later changes permitted. */
  AUTHENTIC,
  /**
   * The same, but some signature is INDETERMINATE only because no usable revocation data are at
   * hand.
   */
  AUTHENTIC_REVOCATION_UNKNOWN,
  /** Neither proven nor refuted. */
  UNDETERMINED,
  /** Refuted: a signature TOTAL-FAILED, a forbidden change, or content changed after signing. */
  NOT_AUTHENTIC,
  /** No signature in it. */
  UNSIGNED
}
