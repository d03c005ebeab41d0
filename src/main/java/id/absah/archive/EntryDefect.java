package id.absah.archive;

/**
 * Why an entry's bytes could not be had or are not handed on, or what is odd about an archive whose
 * entries were handed on.
 */
public enum EntryDefect {
  /** Reading the file failed. */
  NOT_READABLE(Kind.UNREADABLE),
  /** The file was listed and is no longer there. */
  FILE_VANISHED(Kind.UNREADABLE),
  /** Size or time of change are not the same before and after the file was read. */
  FILE_CHANGED(Kind.UNREADABLE),
  /** The file, or the entry of an archive, is no longer what or where it was when it was listed. */
  NOT_AS_LISTED(Kind.UNREADABLE),
  /** We have no permission to read the file. */
  NO_PERMISSION(Kind.UNREADABLE),
  /** Listing the folder failed. */
  FOLDER_NOT_READABLE(Kind.UNREADABLE),
  /** We have no permission to list the folder. */
  FOLDER_NO_PERMISSION(Kind.UNREADABLE),
  /** A symbolic or hard link: never followed, so that a scan stays inside what was handed in. */
  LINK_NOT_FOLLOWED(Kind.UNREADABLE),
  /** A pipe, socket or device. */
  NOT_A_REGULAR_FILE(Kind.UNSUPPORTED),
  /** Folders nested deeper than any real archive. */
  FOLDERS_TOO_DEEP(Kind.LIMIT),
  /** Larger than one entry may be. */
  ENTRY_TOO_LARGE(Kind.LIMIT),
  /** Unpacks to more times its packed size than real data do. */
  RATIO_TOO_HIGH(Kind.LIMIT),
  /** The archive with all that is nested in it unpacks to more than allowed; the rest is unread. */
  ARCHIVE_TOO_LARGE(Kind.LIMIT),
  /**
   * The archive with all that is nested in it unpacks to more times its size than real data do; the
   * rest is unread.
   */
  ARCHIVE_RATIO_TOO_HIGH(Kind.LIMIT),
  /**
   * The archive with all that is nested in it has more entries than allowed; the rest is unread.
   */
  TOO_MANY_ENTRIES(Kind.LIMIT),
  /** The archives of the run together unpack to more than allowed; this one is unread. */
  RUN_TOO_LARGE(Kind.LIMIT),
  /**
   * The archives of the run together unpack to more times their size than real data do; the rest of
   * this one is unread.
   */
  RUN_RATIO_TOO_HIGH(Kind.LIMIT),
  /** The archives of the run together have more entries than allowed; this one is unread. */
  RUN_TOO_MANY_ENTRIES(Kind.LIMIT),
  /** An archive nested deeper than allowed. */
  ARCHIVES_TOO_DEEP(Kind.LIMIT),
  /** The archive's directory is larger than may be held in memory. */
  ARCHIVE_DIRECTORY_TOO_LARGE(Kind.LIMIT),
  /** Unpacking needs more memory than allowed. */
  DECODER_MEMORY(Kind.LIMIT),
  /** The directory names its entries in an order that no program writes; the rest is unread. */
  ENTRIES_SCATTERED(Kind.LIMIT),
  /** An entry with a password. */
  ENTRY_ENCRYPTED(Kind.ENCRYPTED),
  /** Even the directory of the archive needs a password. */
  ARCHIVE_ENCRYPTED(Kind.ENCRYPTED),
  /** Packed by a method that cannot be read. */
  METHOD_UNSUPPORTED(Kind.UNREADABLE),
  /** One part of an archive that was split over several files. */
  ARCHIVE_SPLIT(Kind.UNREADABLE),
  /** The unpacked bytes do not have the checksum that the archive states. */
  CRC_MISMATCH(Kind.DAMAGED),
  /** The unpacked bytes are not as many as the archive states. */
  SIZE_MISMATCH(Kind.DAMAGED),
  /** The packed bytes cannot be unpacked. */
  ENTRY_DAMAGED(Kind.DAMAGED),
  /** The header before the data describes another entry than the directory does. */
  LOCAL_HEADER_DIFFERS(Kind.DAMAGED),
  /** Shares its packed bytes with another entry. */
  ENTRIES_OVERLAP(Kind.DAMAGED),
  /** No archive, or one whose directory cannot be read. */
  ARCHIVE_DAMAGED(Kind.DAMAGED),
  /** Ends before its end mark. */
  ARCHIVE_TRUNCATED(Kind.DAMAGED),
  /** The directory holds another number of entries than it states. */
  ENTRY_COUNT_MISMATCH(Kind.DAMAGED),
  /** An archive without a file in it. */
  ARCHIVE_EMPTY(Kind.UNSUPPORTED),
  /**
   * Bytes stand before the archive: a program, or another archive whose entries are hidden by this
   * one.
   */
  DATA_BEFORE_ARCHIVE(Kind.UNREADABLE),
  /** Bytes stand between entries which no entry owns: possibly an entry that is not listed. */
  DATA_BETWEEN_ENTRIES(Kind.UNREADABLE),
  /** Bytes stand after the end of the archive. */
  DATA_AFTER_ARCHIVE(Kind.UNREADABLE),
  /** Entries whose name before the data is not the one in the directory; the latter is shown. */
  LOCAL_NAMES_DIFFER(Kind.UNSUPPORTED),
  /** Entries of one name; the later ones are shown with {@code #} and their number. */
  DUPLICATE_NAMES(Kind.UNSUPPORTED),
  /**
   * Entries with two sizes, of which programs take one or the other and so see different archives.
   */
  SIZES_DISAGREE(Kind.DAMAGED),
  /**
   * By its name, and to programs that show PDF files, one of those, but an archive by its first
   * bytes: its entries were handed on, what such a program shows was not.
   */
  ARCHIVE_SHOWN_AS_PDF(Kind.DAMAGED);

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
