package id.absah.validation;

/** Whether the signed bytes and the signature value belong together, apart from trust and time. */
public enum Integrity {
  /** Byte range, message digest and signature value all hold. */
  INTACT,
  /** One of them is refuted. */
  BROKEN,
  /** One of them could not be examined. */
  UNPROVEN
}
