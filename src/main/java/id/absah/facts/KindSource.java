package id.absah.facts;

/** Where the kind of a document was read. */
public enum KindSource {
  /** The centred heading of page 1. */
  HEADING,
  /** The Hal or Perihal line of a letter, or without one that it has the form of a letter. */
  HAL,
  /** Nowhere. */
  NONE
}
