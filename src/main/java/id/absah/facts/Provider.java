package id.absah.facts;

/** Who issued a signer's certificate, in the eyes of the policy. */
public enum Provider {
  /** A recognised CA, by pinned fingerprint: BSrE. */
  RECOGNISED,
  /** Another known provider, named by the policy. */
  OTHER,
  /** A CA for tests. */
  TEST,
  /** Nobody the policy knows. Unknown is not forged. */
  UNKNOWN
}
