package id.absah.ledger;

/** Why a ledger cannot be used; the words stand in the message files under {@code ledger.NAME}. */
public enum LedgerProblem {
  /** The folder is on a network share, where SQLite's log cannot be relied on. */
  LEDGER_ON_NETWORK_SHARE,
  /** Another run works on it; value {@code host} and {@code pid}. */
  LEDGER_OWNED,
  /** It is damaged, or is not a ledger. It is left as it is. */
  LEDGER_CORRUPT,
  /** A later version of the program wrote it. */
  LEDGER_NEWER,
  /** It cannot be created, opened or written. */
  LEDGER_UNWRITABLE,
  /** It cannot be written, and its log holds what only a writer can bring into it. */
  LEDGER_LOG_UNREAD,
  /** It cannot be written, and is of an earlier version, which must be brought to this one. */
  LEDGER_OLDER_READ_ONLY,
  /** The disk is full. What was recorded stays; the run can go on when there is room. */
  LEDGER_FULL,
  /** Somebody deleted or moved it while it was in use: what was recorded last is lost. */
  LEDGER_GONE,
  /** Reading or writing failed, as on a drive that went away. */
  LEDGER_IO,
  /** The SQLite library cannot be loaded. */
  LEDGER_NO_SQLITE,
  /** There is no run of that number. */
  LEDGER_NO_RUN,
  /** The run is not finished; the same command goes on with it. */
  LEDGER_RUN_UNFINISHED,
  /** The facts were recorded by another version of the program, which alone can read them. */
  LEDGER_OTHER_ENGINE
}
