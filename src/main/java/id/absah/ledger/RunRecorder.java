package id.absah.ledger;

import id.absah.findings.DocumentStatus;
import id.absah.findings.Examination;
import id.absah.findings.Rows;
import java.util.List;
import java.util.Optional;

/**
 * One run as it is made: its inventory, then the examination of every entry, then the verdicts.
 * Thread-safe. After an exception nothing more can be recorded: the run is to be stopped, and the
 * same command goes on with it.
 */
public final class RunRecorder {
  private final Object guard;
  private final Sql sql;
  private final Runs runs;
  private final Entries entries;
  private final Examinations examinations;
  private final KnownExaminations known;
  private final Evaluations evaluations;
  private final Run run;
  private final long examinationKey;
  private final boolean resumed;
  private boolean inventoryDone;

  RunRecorder(
      Object guard,
      Sql sql,
      Runs runs,
      Entries entries,
      Examinations examinations,
      Evaluations evaluations,
      Run run,
      long examinationKey,
      boolean resumed) {
    this.guard = guard;
    this.sql = sql;
    this.runs = runs;
    this.entries = entries;
    this.examinations = examinations;
    this.known = new KnownExaminations(sql);
    this.evaluations = evaluations;
    this.run = run;
    this.examinationKey = examinationKey;
    this.resumed = resumed;
    this.inventoryDone = run.state() != RunState.INVENTORY;
  }

  /** The run as it began: its number, and the times to go on with. */
  public Run run() {
    return run;
  }

  /** Whether an earlier command began it. */
  public boolean resumed() {
    return resumed;
  }

  /** Whether the inventory was finished; otherwise it must be made. */
  public boolean hasInventory() {
    synchronized (guard) {
      return inventoryDone;
    }
  }

  /**
   * Adds an entry to the inventory.
   *
   * @param path where it stands, as reports print it
   * @param file the file on disk that holds it
   * @param position its place among the entries of that file, from 0
   * @param size in bytes as listed; -1 when unknown
   * @return its id
   */
  public long addEntry(String path, String file, long position, long size) throws LedgerException {
    synchronized (guard) {
      if (inventoryDone) {
        throw new IllegalStateException("The inventory of run " + run.number() + " is made");
      }
      long id = entries.add(run.number(), path, file, position, size);
      sql.commitIfDue();
      return id;
    }
  }

  /** Ends the inventory; from now on a crash keeps it. */
  public void inventoryDone() throws LedgerException {
    synchronized (guard) {
      runs.state(run.number(), RunState.RUNNING);
      sql.commit();
      inventoryDone = true;
    }
  }

  /** How many entries the inventory has. */
  public long entryCount() throws LedgerException {
    synchronized (guard) {
      return entries.count(run.number());
    }
  }

  /** How many of them are still to be examined. */
  public long pendingCount() throws LedgerException {
    synchronized (guard) {
      return entries.pending(run.number());
    }
  }

  /**
   * What is done with each pending entry.
   *
   * @param <E> what it may throw
   */
  @FunctionalInterface
  public interface PendingVisitor<E extends Exception> {
    /** Takes the next one. */
    void visit(PendingEntry entry) throws E;
  }

  /**
   * Hands over every entry that is still to be examined, in the order of the inventory. Entries may
   * be recorded meanwhile, by other threads too.
   */
  public <E extends Exception> void forEachPending(PendingVisitor<E> visitor)
      throws E, LedgerException {
    List<PendingEntry> portion = pendingAfter(0);
    while (!portion.isEmpty()) {
      for (PendingEntry entry : portion) {
        visitor.visit(entry);
      }
      portion = pendingAfter(portion.get(portion.size() - 1).id());
    }
  }

  /** The next few pending entries after one, in the order of the inventory; none at the end. */
  public List<PendingEntry> pendingAfter(long id) throws LedgerException {
    synchronized (guard) {
      return entries.pendingAfter(run.number(), id);
    }
  }

  /** The next few pending entries of a file on disk, from a position on; none at the end. */
  public List<PendingEntry> pendingOf(String file, long position) throws LedgerException {
    synchronized (guard) {
      return entries.pendingOf(run.number(), file, position);
    }
  }

  /** Whether what some bytes gave holds for them under the name that they have here. */
  @FunctionalInterface
  public interface Fits {
    /** Tells it by what came of them, and the format they were taken for. */
    boolean test(DocumentStatus status, String format);
  }

  /** What the ledger has for some content, and if nothing of use, why. */
  public Reuse reuse(String sha256) throws LedgerException {
    return reuse(sha256, false, (status, format) -> true);
  }

  /**
   * What the ledger has for some content, and if nothing of use, why.
   *
   * @param fresh whether only this run's own examinations count, those before an interruption
   * @param fits whether an examination of the same bytes holds under the name that they have here
   */
  public Reuse reuse(String sha256, boolean fresh, Fits fits) throws LedgerException {
    synchronized (guard) {
      return known.find(
          sha256, examinationKey, run.number(), run.start().validationTime(), fresh, fits);
    }
  }

  /**
   * Records that an entry has the content of an examination found by {@link #reuse}.
   *
   * @param sha256 of the content, by which it was found
   */
  public void recordReused(long entry, String sha256, Reuse reuse) throws LedgerException {
    if (!reuse.found()) {
      throw new IllegalArgumentException("nothing was found: " + reuse.origin());
    }
    synchronized (guard) {
      entries.examined(entry, sha256, reuse.id(), reuse.origin());
      sql.commitIfDue();
    }
  }

  /**
   * Records what examining an entry gave.
   *
   * @param why it was not re-used
   */
  public void record(long entry, Examination examination, Origin why) throws LedgerException {
    synchronized (guard) {
      try {
        long id = examinations.add(examination, examinationKey, run.number(), why);
        entries.examined(entry, examination.sha256(), id, why);
        sql.commitIfDue();
      } catch (LedgerException e) {
        examinations.forget();
        throw e;
      }
    }
  }

  /** Records that the bytes of an entry could not be had. */
  public void recordProblem(long entry, EntryProblem problem) throws LedgerException {
    synchronized (guard) {
      entries.refused(entry, problem);
      sql.commitIfDue();
    }
  }

  /** Brings what was recorded to the disk at once, as before a long wait. */
  public void commit() throws LedgerException {
    synchronized (guard) {
      sql.commit();
    }
  }

  /**
   * Judges every entry, in path order, and keeps the verdicts and their sums. Those of an
   * interrupted earlier pass are replaced.
   *
   * @param judging gives the rows
   * @param visitor takes each row too, for what is worked out in the same pass
   * @throws LedgerException also when an entry is still pending
   */
  public <E extends Exception> void evaluate(Judging judging, Rows.Visitor<E> visitor)
      throws E, LedgerException {
    if (pendingCount() > 0 || !hasInventory()) {
      throw LedgerException.of(LedgerProblem.LEDGER_RUN_UNFINISHED, "run", run.number());
    }
    synchronized (guard) {
      evaluations.begin(run.number());
    }
    VerdictsDigest verdicts = new VerdictsDigest();
    new JudgedEntries(examinations, judging, run.start().validationTime())
        .<E>forEach(
            this::finishedAfter,
            (entry, row) -> {
              synchronized (guard) {
                evaluations.add(run.number(), entry.id(), row, entry.judged());
                sql.commitIfDue();
              }
              verdicts.add(row);
              visitor.visit(row);
            });
    synchronized (guard) {
      evaluations.end(run.number());
      runs.verdicts(run.number(), verdicts.end());
      sql.commit();
    }
  }

  private List<Entries.Finished> finishedAfter(String path, long id) throws LedgerException {
    synchronized (guard) {
      return entries.finishedAfter(run.number(), path, id);
    }
  }

  /**
   * Everything is judged. The run stays unfinished until {@link Ledger#published} or {@link
   * #reported}.
   *
   * @param root the hash over the root before and the rows
   * @param previous the root before; empty for the first of a chain
   * @param publication what is about to be published: by it {@link Ledger#published} is called even
   *     when a crash comes between the two
   */
  public void evaluated(String root, Optional<String> previous, Publication publication)
      throws LedgerException {
    synchronized (guard) {
      runs.root(run.number(), root, previous);
      runs.publishes(run.number(), publication);
      sql.commit();
    }
  }

  /**
   * Whether another run has the same rows: the same files with the same content and the same
   * examinations, and from {@link #evaluate} the same verdict on each.
   */
  public boolean sameRowsAs(long other) throws LedgerException {
    synchronized (guard) {
      return runs.sameVerdicts(run.number(), other) && entries.same(run.number(), other);
    }
  }

  /** Notes that the reports are published. */
  public void reported() throws LedgerException {
    synchronized (guard) {
      runs.state(run.number(), RunState.REPORTED);
      sql.commit();
    }
  }
}
