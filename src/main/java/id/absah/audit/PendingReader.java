package id.absah.audit;

import id.absah.archive.ArchiveEntry;
import id.absah.archive.ArchiveWalker;
import id.absah.audit.worker.EngineException;
import id.absah.audit.worker.ExaminerPool;
import id.absah.audit.worker.Outcome;
import id.absah.audit.worker.Task;
import id.absah.document.Octets;
import id.absah.ledger.LedgerException;
import id.absah.ledger.Origin;
import id.absah.ledger.PendingEntry;
import id.absah.ledger.Reuse;
import id.absah.ledger.RunRecorder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The second walk: what is pending is read again and handed to the examiners, files of which
 * nothing is pending are not opened. Content whose examination is recorded by then is not examined
 * again.
 */
final class PendingReader implements ArchiveWalker.Visitor {
  private final RunRecorder recorder;
  private final boolean fresh;
  private final Progress progress;

  /** Why what is in work could not be re-used; as many as documents may be in flight. */
  private final Map<Long, Origin> reasons = new ConcurrentHashMap<>();

  private List<PendingEntry> portion = List.of();
  private int next;
  private Optional<ExaminerPool> pool = Optional.empty();

  PendingReader(RunRecorder recorder, boolean fresh, Progress progress) {
    this.recorder = recorder;
    this.fresh = fresh;
    this.progress = progress;
  }

  void handTo(ExaminerPool examiners) {
    pool = Optional.of(examiners);
  }

  @Override
  public boolean wants(String file) {
    fetch(file, 0);
    return !portion.isEmpty();
  }

  @Override
  public void visit(ArchiveEntry entry) throws InterruptedException {
    while (next < portion.size() && portion.get(next).position() < entry.ordinal()) {
      next++;
      if (next == portion.size()) {
        fetch(entry.file().path(), entry.ordinal());
      }
    }
    if (next < portion.size() && portion.get(next).position() == entry.ordinal()) {
      PendingEntry pending = portion.get(next);
      if (pending.path().equals(entry.path())) {
        take(pending, entry);
      }
    }
  }

  private void fetch(String file, long position) {
    try {
      portion = recorder.pendingOf(file, position);
      next = 0;
    } catch (LedgerException e) {
      throw new Stop(e);
    }
  }

  private void take(PendingEntry pending, ArchiveEntry entry) throws InterruptedException {
    try {
      if (entry instanceof ArchiveEntry.Refused refused) {
        recorder.recordProblem(pending.id(), InventoryTaker.problem(refused));
        progress.done(0);
        return;
      }
      ArchiveEntry.Content content = (ArchiveEntry.Content) entry;
      Octets document = Octets.of(content.bytes(), content.sha256());
      Reuse known =
          recorder.reuse(
              content.sha256(),
              fresh,
              (status, format) ->
                  Capabilities.holdsUnder(content.path(), document, status, format));
      if (known.found()) {
        recorder.recordReused(pending.id(), content.sha256(), known);
        done(content.size());
        return;
      }
      reasons.put(pending.id(), known.origin());
      String format = Capabilities.nameOf(content.path(), document);
      pool.orElseThrow().submit(new Task(pending.id(), content.path(), format, document));
    } catch (LedgerException e) {
      throw new Stop(e);
    } catch (EngineException e) {
      throw new Stop(e);
    }
  }

  /** Records what an examiner found. */
  void record(Outcome outcome) {
    try {
      Origin why = reasons.remove(outcome.id());
      recorder.record(outcome.id(), outcome.examination(), why == null ? Origin.NEVER_SEEN : why);
    } catch (LedgerException e) {
      throw new Stop(e);
    }
    done(outcome.examination().size());
  }

  private synchronized void done(long bytes) {
    progress.done(bytes);
  }
}
