package id.absah.ledger;

import id.absah.document.Code;
import id.absah.findings.Rows;
import id.absah.findings.RunIssues;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What runs keep, in one SQLite file. Thread-safe; one process at a time.
 *
 * <p>Changes are committed together, at least about every second while there are any, and with
 * every step of a run from one state to the next. A crash of the program, of the machine or of its
 * power takes with it at most what was not committed: those entries are still pending, and the next
 * run with the same key goes on with them.
 */
public final class Ledger implements AutoCloseable {
  private final OpenLedger open;
  private final Sql sql;
  private final Runs runs;
  private final Entries entries;
  private final Examinations examinations;

  private Ledger(OpenLedger open, List<Class<? extends Code>> codes) {
    this.open = open;
    this.sql = open.sql();
    this.runs = new Runs(sql);
    this.entries = new Entries(sql);
    this.examinations = new Examinations(sql, codes);
  }

  /**
   * Opens a ledger, or makes one where there is none. A damaged file is left as it is.
   *
   * @param file the ledger; {@code -wal}, {@code -shm} and {@code .lock} files stand beside it
   * @param owner who to name to others that want it
   * @param codes enums of codes to the right of this package that examinations may name
   * @throws LedgerException when it cannot be used; the problem says why
   */
  public static Ledger open(Path file, Owner owner, List<Class<? extends Code>> codes)
      throws LedgerException {
    return new Ledger(OpenLedger.toWrite(file, owner), codes);
  }

  /**
   * Opens a ledger that is there to read it only: like {@link #open}, or, where permission or the
   * medium forbids writing beside it, without a trace. Nothing may be changed then; others are kept
   * from writing while it is open where they have left a lock file.
   *
   * @throws LedgerException when it cannot be used; the problem says why
   */
  public static Ledger openToRead(Path file, Owner owner, List<Class<? extends Code>> codes)
      throws LedgerException {
    return new Ledger(OpenLedger.toRead(file, owner), codes);
  }

  /** Whether it was opened to be changed. */
  public boolean writable() {
    return open.writable();
  }

  /** The files that belong to a ledger while it is open. */
  public static List<Path> files(Path ledger) {
    Path place = LedgerFile.place(ledger);
    return Stream.of("", "-wal", "-shm", ".lock")
        .map(end -> place.resolveSibling(place.getFileName() + end))
        .toList();
  }

  /** All runs, oldest first. */
  public synchronized List<Run> runs() throws LedgerException {
    return runs.all();
  }

  /**
   * One run.
   *
   * @throws LedgerException when there is none of that number
   */
  public synchronized Run run(long number) throws LedgerException {
    return runs.require(number);
  }

  /** How many entries a run has. */
  public synchronized long entryCount(long run) throws LedgerException {
    return entries.count(run);
  }

  /** The run that a command with this key would go on with. */
  public synchronized Optional<Run> unfinished(String key) throws LedgerException {
    return runs.unfinished(key);
  }

  /**
   * Notes that the reports of an evaluated run have taken their place: it is finished.
   *
   * @throws LedgerException when there is no such run
   */
  public synchronized void published(long run) throws LedgerException {
    if (runs.require(run).state() == RunState.EVALUATED) {
      runs.state(run, RunState.REPORTED);
      sql.commit();
    }
  }

  /**
   * Goes on with the unfinished run of a key, or begins one. Its inventory is made anew, for files
   * may have come and gone meanwhile; what was examined stays.
   *
   * @param key what makes two commands the same run: inputs and options, not the time
   * @param start what a new run begins with; a continued one keeps its own, see {@link
   *     RunRecorder#run}
   */
  public synchronized RunRecorder beginOrResume(String key, RunStart start) throws LedgerException {
    Optional<Run> unfinished = runs.unfinished(key);
    boolean resumed = unfinished.isPresent();
    long number;
    if (resumed) {
      number = unfinished.get().number();
      entries.clear(number);
      runs.state(number, RunState.INVENTORY);
      sql.commit();
    } else {
      number = runs.add(key, start, examinations.key(start.examinationKey()));
      sql.commit();
    }
    Run run = runs.require(number);
    long examinationKey = examinations.key(run.start().examinationKey());
    sql.commit();
    return new RunRecorder(
        this, sql, runs, entries, examinations, new Evaluations(sql), run, examinationKey, resumed);
  }

  /**
   * The rows of a run in path order, judged as they are read. Constant memory.
   *
   * @throws LedgerException when the run is not finished, or its facts were recorded by a version
   *     of the program that keeps other ones
   */
  public synchronized Rows rows(long run, Judging judging) throws LedgerException {
    boolean listed = runs.require(run).state() != RunState.INVENTORY;
    requireFinished(run, listed && entries.pending(run) == 0);
    long foreign =
        sql.first(
            "SELECT count(*) FROM (SELECT DISTINCT x.key FROM entry e JOIN examination x"
                + " ON x.id = e.examination WHERE e.run = ?) u"
                + " JOIN examination_key k ON k.id = u.key WHERE k.shape <> ?",
            0L,
            row -> row.getLong(1),
            run,
            examinations.shape());
    if (foreign > 0) {
      throw new LedgerException(
          LedgerProblem.LEDGER_OTHER_ENGINE,
          new TreeMap<>(
              Map.of("run", Long.toString(run), "engine", runs.require(run).start().engine())));
    }
    return new LedgerRows(this, entries, examinations, judging, runs.require(run));
  }

  private static void requireFinished(long run, boolean finished) throws LedgerException {
    if (!finished) {
      throw LedgerException.of(LedgerProblem.LEDGER_RUN_UNFINISHED, "run", run);
    }
  }

  /**
   * What a run left open; readable whatever version of the program recorded it.
   *
   * @throws LedgerException when not all of it is judged: what is not would look solved
   */
  public synchronized RunIssues issues(long run) throws LedgerException {
    boolean listed = runs.require(run).state() != RunState.INVENTORY;
    requireFinished(run, listed && entries.unjudged(run) == 0);
    return new LedgerIssues(this, entries, new Evaluations(sql), run);
  }

  /** What any run older than a run left open. */
  public synchronized RunIssues issuesBefore(long run) throws LedgerException {
    List<LedgerIssues> older = new ArrayList<>();
    for (Run each : runs.all()) {
      if (each.number() < run && !each.state().unfinished()) {
        older.add(new LedgerIssues(this, entries, new Evaluations(sql), each.number()));
      }
    }
    return new LedgerIssues.Union("<" + run, older);
  }

  /** Findings of a run by unit, month, rule and result. */
  public synchronized List<SummaryLine> summary(long run) throws LedgerException {
    return new Evaluations(sql).sums(run);
  }

  /** How many entries of a run were re-used, and why the others were not. */
  public synchronized Map<Origin, Long> origins(long run) throws LedgerException {
    return entries.origins(run);
  }

  /**
   * Forgets all runs but the newest few whose reports are published, and what only they used;
   * unfinished runs newer than those stay too, and do not count. Examinations that a run which
   * stays refers to are kept. The file shrinks. Their numbers are not given again while a newer run
   * is there.
   *
   * @param newest how many finished ones stay, at least one
   * @return how many were forgotten
   * @throws LedgerException also when there is no room to shrink the file; the runs are forgotten
   *     all the same
   */
  public synchronized int forgetAllBut(int newest) throws LedgerException {
    if (newest < 1) {
      throw new IllegalArgumentException("at least one run stays, not " + newest);
    }
    Forgetting forgetting = new Forgetting(sql, runs, entries);
    int forgotten = forgetting.allBut(newest);
    examinations.forget();
    forgetting.shrink();
    return forgotten;
  }

  /** Commits, and frees the ledger for others. */
  @Override
  public synchronized void close() throws LedgerException {
    open.close();
  }
}
