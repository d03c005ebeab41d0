package id.absah.ledger;

import java.nio.file.Path;

/**
 * The file of a ledger, open, and the lock that keeps others out.
 *
 * @param writable whether it may be changed
 */
record OpenLedger(LedgerLock lock, Sql sql, boolean writable) implements AutoCloseable {
  /** Opens a ledger, or makes one. */
  static OpenLedger toWrite(Path file, Owner owner) throws LedgerException {
    Path place = placeOf(file);
    LedgerLock lock = LedgerLock.take(place, owner);
    try {
      return new OpenLedger(lock, LedgerFile.open(place), true);
    } catch (LedgerException | RuntimeException | Error e) {
      closeAfter(e, lock);
      throw e;
    }
  }

  /** The same, or where nothing can be written, as it stands. */
  static OpenLedger toRead(Path file, Owner owner) throws LedgerException {
    Path place = placeOf(file);
    try {
      return toWrite(place, owner);
    } catch (LedgerException e) {
      if (e.problem() != LedgerProblem.LEDGER_UNWRITABLE || !WriteProtection.isOver(place, e)) {
        throw e;
      }
    }
    LedgerLock lock = LedgerLock.share(place);
    try {
      return new OpenLedger(lock, LedgerFile.openToRead(place), false);
    } catch (LedgerException | RuntimeException | Error e) {
      closeAfter(e, lock);
      throw e;
    }
  }

  private static Path placeOf(Path file) throws LedgerException {
    Path place = LedgerFile.place(file);
    Path folder = place.getParent();
    if (folder == null) {
      throw LedgerFile.corrupt(place, "not a file");
    }
    NetworkShares.refuse(place, folder);
    return place;
  }

  private static void closeAfter(Throwable e, LedgerLock lock) {
    try {
      lock.close();
    } catch (LedgerException closing) {
      e.addSuppressed(closing);
    }
  }

  /** Commits, and frees the ledger for others. */
  @Override
  public void close() throws LedgerException {
    try {
      try {
        sql.commit();
      } finally {
        sql.close();
      }
    } finally {
      lock.close();
    }
  }
}
