package id.absah.ledger;

import id.absah.findings.Rows;
import java.io.UncheckedIOException;
import java.util.List;

/** The rows of a run, judged again each time they are gone through. */
final class LedgerRows implements Rows {
  private final Object guard;
  private final Entries entries;
  private final Examinations examinations;
  private final Judging judging;
  private final long run;
  private final long count;

  LedgerRows(Object guard, Entries entries, Examinations examinations, Judging judging, long run)
      throws LedgerException {
    this.guard = guard;
    this.entries = entries;
    this.examinations = examinations;
    this.judging = judging;
    this.run = run;
    this.count = entries.count(run);
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public <E extends Exception> void forEach(Visitor<E> visitor) throws E {
    String path = "";
    long id = 0;
    List<Entries.Finished> portion = next(path, id);
    while (!portion.isEmpty()) {
      for (Entries.Finished entry : portion) {
        visitor.visit(Ledger.judge(entry, examinations, judging));
        path = entry.path();
        id = entry.id();
      }
      portion = next(path, id);
    }
  }

  private List<Entries.Finished> next(String path, long id) {
    synchronized (guard) {
      try {
        return entries.finishedAfter(run, path, id);
      } catch (LedgerException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
