package id.absah.facts;

/** What the registration authority's register says of a holder, by the words of its exports. */
public enum RegisterStatus {
  /** Issued and in use. */
  ISSUE,
  /** Its validity is over. */
  EXPIRED,
  /** Renewal is under way. */
  RENEW,
  /** Revoked. */
  REVOKE,
  /** Put on hold. */
  SUSPEND,
  /** The holder is registered and has no certificate. */
  NO_CERTIFICATE,
  /** The holder is not registered. */
  NOT_REGISTERED
}
