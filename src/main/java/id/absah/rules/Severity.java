package id.absah.rules;

/** How much a broken rule matters, from least to most. */
public enum Severity {
  /** For information. */
  INFO,
  /** To be put right some time. */
  MINOR,
  /** Breaks the regulation. */
  MAJOR,
  /** The document must not be relied on. */
  CRITICAL
}
