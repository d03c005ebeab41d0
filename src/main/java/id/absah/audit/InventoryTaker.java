package id.absah.audit;

import id.absah.archive.ArchiveEntry;
import id.absah.archive.ArchiveWalker;
import id.absah.document.Octets;
import id.absah.ledger.EntryProblem;
import id.absah.ledger.LedgerException;
import id.absah.ledger.Reuse;
import id.absah.ledger.RunRecorder;

/**
 * The first walk: every entry gets its row. What was refused, and content that the ledger knows, is
 * done with it; the rest is pending.
 */
final class InventoryTaker implements ArchiveWalker.Visitor {
  private final RunRecorder recorder;
  private final boolean fresh;
  private final Progress progress;
  private long pending;
  private long pendingBytes;

  InventoryTaker(RunRecorder recorder, boolean fresh, Progress progress) {
    this.recorder = recorder;
    this.fresh = fresh;
    this.progress = progress;
  }

  @Override
  public void visit(ArchiveEntry entry) {
    try {
      long id = recorder.addEntry(entry.path(), entry.file().path(), entry.ordinal(), entry.size());
      if (entry instanceof ArchiveEntry.Digested digested) {
        take(id, entry.path(), digested.sha256(), digested.size());
      } else if (entry instanceof ArchiveEntry.Content content) {
        take(id, entry.path(), content.sha256(), content.size());
      } else {
        recorder.recordProblem(id, problem((ArchiveEntry.Refused) entry));
      }
    } catch (LedgerException e) {
      throw new Stop(e);
    }
    progress.done(Math.max(0, entry.size()));
  }

  private void take(long id, String path, String sha256, long size) throws LedgerException {
    Reuse known =
        recorder.reuse(
            sha256, fresh, (status, format) -> Capabilities.holdsUnder(path, status, format));
    if (known.found()) {
      recorder.recordReused(id, sha256, known);
    } else {
      pending++;
      pendingBytes += size;
    }
  }

  static EntryProblem problem(ArchiveEntry.Refused entry) {
    return new EntryProblem(
        entry.size(),
        Capabilities.nameOf(entry.path(), Octets.empty()),
        Judge.status(entry.reason().kind()),
        entry.reason().name(),
        entry.values());
  }

  /** How many entries are still to be examined. */
  long pending() {
    return pending;
  }

  /** Their size. */
  long pendingBytes() {
    return pendingBytes;
  }
}
