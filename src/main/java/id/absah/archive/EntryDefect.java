package id.absah.archive;

/** Why an entry's bytes could not be had. */
public enum EntryDefect {
  // SKELETON: the archive author completes the list; limit says whether it is LIMIT_EXCEEDED.
  /** The file system does not let us read it, or it vanished. */
  NOT_READABLE(Kind.UNREADABLE);

  /** How such an entry is reported. */
  public enum Kind {
    /** The bytes could not be had. */
    UNREADABLE,
    /** Over a limit. */
    LIMIT,
    /** Needs a password. */
    ENCRYPTED,
    /** The container is broken here. */
    DAMAGED,
    /** Packed in a way that cannot be read. */
    UNSUPPORTED
  }

  private final Kind kind;

  EntryDefect(Kind kind) {
    this.kind = kind;
  }

  /** How such an entry is reported. */
  public Kind kind() {
    return kind;
  }
}
