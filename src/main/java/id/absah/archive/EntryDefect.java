package id.absah.archive;

/** Why an entry's bytes could not be had, or are not handed on. */
public enum EntryDefect {
  /** Reading the file failed, or it vanished. */
  NOT_READABLE(Kind.UNREADABLE),
  /** We have no permission to read the file. */
  NO_PERMISSION(Kind.UNREADABLE),
  /** Listing the folder failed. */
  FOLDER_NOT_READABLE(Kind.UNREADABLE),
  /** We have no permission to list the folder. */
  FOLDER_NO_PERMISSION(Kind.UNREADABLE),
  /** A symbolic link: never followed, so that a scan stays inside what was handed in. */
  LINK_NOT_FOLLOWED(Kind.UNSUPPORTED),
  /** A pipe, socket or device. */
  NOT_A_REGULAR_FILE(Kind.UNSUPPORTED),
  /** Folders nested deeper than any real archive. */
  FOLDERS_TOO_DEEP(Kind.LIMIT),
  /** Larger than one entry may be. */
  ENTRY_TOO_LARGE(Kind.LIMIT),
  /** Unpacks to more times its packed size than real data do. */
  RATIO_TOO_HIGH(Kind.LIMIT),
  /**
   * The archive with all that is nested in it unpacks to more than allowed; the rest is not read.
   */
  ARCHIVE_TOO_LARGE(Kind.LIMIT),
  /**
   * The archive with all that is nested in it has more entries than allowed; the rest is not read.
   */
  TOO_MANY_ENTRIES(Kind.LIMIT),
  /** An archive nested deeper than allowed. */
  ARCHIVES_TOO_DEEP(Kind.LIMIT),
  /** A ZIP entry with a password. */
  ENTRY_ENCRYPTED(Kind.ENCRYPTED),
  /** Packed by a method that cannot be read. */
  METHOD_UNSUPPORTED(Kind.UNSUPPORTED),
  /** The unpacked bytes do not have the checksum that the archive states. */
  CRC_MISMATCH(Kind.DAMAGED),
  /** The unpacked bytes are not as many as the archive states. */
  SIZE_MISMATCH(Kind.DAMAGED),
  /** The packed bytes cannot be unpacked. */
  ENTRY_DAMAGED(Kind.DAMAGED),
  /** Shares its packed bytes with another entry. */
  ENTRIES_OVERLAP(Kind.DAMAGED),
  /** No archive, or one whose directory cannot be read. */
  ARCHIVE_DAMAGED(Kind.DAMAGED),
  /** An archive without a file in it. */
  ARCHIVE_EMPTY(Kind.UNSUPPORTED),
  /**
   * Bytes stand before the archive: a program, or another archive whose entries are hidden by this
   * one.
   */
  DATA_BEFORE_ARCHIVE(Kind.UNSUPPORTED);

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
    /** Nothing that can be read as a document. */
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
