package id.absah.findings;

/** Whether a document could be examined. */
public enum DocumentStatus {
  /** Examined. */
  EVALUATED,
  /** Needs a password. */
  ENCRYPTED,
  /** Not, or no longer, a file of its format. */
  DAMAGED,
  /** Over a limit. */
  LIMIT_EXCEEDED,
  /** Not a format of signed documents that can be read. */
  UNSUPPORTED,
  /** The bytes could not be had: no permission, vanished, an entry that does not unpack. */
  UNREADABLE,
  /** Took too long. */
  TIMED_OUT,
  /** The engine failed on it. */
  CRASHED
}
