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
  private final Run run;
  private final long count;

  LedgerRows(Object guard, Entries entries, Examinations examinations, Judging judging, Run run)
      throws LedgerException {
    this.guard = guard;
    this.entries = entries;
    this.examinations = examinations;
    this.judging = judging;
    this.run = run;
    this.count = entries.count(run.number());
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public <E extends Exception> void forEach(Visitor<E> visitor) throws E {
    JudgedEntries rows = new JudgedEntries(examinations, judging, run.start().validationTime());
    try {
      rows.<E>forEach(this::next, (entry, row) -> visitor.visit(row));
    } catch (LedgerException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Entries.Finished> next(String path, long id) throws LedgerException {
    synchronized (guard) {
      return entries.finishedAfter(run.number(), path, id);
    }
  }
}
