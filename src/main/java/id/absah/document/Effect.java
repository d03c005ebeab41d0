package id.absah.document;

/** What a finding does to a signature, from harmless to fatal. */
public enum Effect {
  /** Reported; changes no verdict. */
  NOTE,
  /** The proof cannot be completed: INDETERMINATE at best. */
  INDETERMINATE,
  /** The proof is refuted: TOTAL-FAILED. */
  FAILED
}
