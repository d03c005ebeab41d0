package id.absah.ledger;

import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Whether nobody but others may write beside a ledger: for lack of permission, or by its medium.
 */
final class WriteProtection {
  private WriteProtection() {}

  /** Whether that is why a ledger could not be opened. */
  static boolean isOver(Path ledger, LedgerException failure) {
    Path folder = ledger.getParent();
    Path lock = LedgerLock.fileOf(ledger);
    return failure.getCause() instanceof AccessDeniedException
        || (folder != null && Files.isDirectory(folder) && !Files.isWritable(folder))
        || (Files.exists(lock, LinkOption.NOFOLLOW_LINKS) && !Files.isWritable(lock));
  }
}
