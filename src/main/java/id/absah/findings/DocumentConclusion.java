package id.absah.findings;

/** What follows for a document from its findings. */
public enum DocumentConclusion {
  /** No critical or major rule failed or is open. */
  COMPLIANT,
  /** Review or unknown on a critical or major rule. */
  NEEDS_REVIEW,
  /** A critical or major rule failed. */
  NON_COMPLIANT,
  /** Could not be read; the code says why. */
  NOT_EVALUATED
}
