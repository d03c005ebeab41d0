package id.absah.validation;

/** What the usable revocation data say about a certificate at the best signature time. */
public enum RevocationStatus {
  /** Usable data say it was not revoked. */
  GOOD,
  /** Usable data say it was. */
  REVOKED,
  /** No usable data. Never printed as "not revoked". */
  UNKNOWN
}
