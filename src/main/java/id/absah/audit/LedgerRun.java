package id.absah.audit;

import id.absah.archive.ArchiveWalker;
import id.absah.archive.EntryDefect;
import id.absah.audit.worker.EngineException;
import id.absah.audit.worker.ExaminerPool;
import id.absah.audit.worker.ThreadPool;
import id.absah.audit.worker.WorkerPool;
import id.absah.document.Octets;
import id.absah.findings.Evaluation;
import id.absah.findings.SummaryCounter;
import id.absah.ledger.EntryProblem;
import id.absah.ledger.Ledger;
import id.absah.ledger.LedgerException;
import id.absah.ledger.Origin;
import id.absah.ledger.Publication;
import id.absah.ledger.Run;
import id.absah.ledger.RunRecorder;
import id.absah.ledger.RunStart;
import id.absah.ledger.RunState;
import id.absah.reports.ReportDirectory;
import id.absah.reports.ReportOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One run over an archive that a ledger keeps: whatever stops it, the same command goes on with it,
 * and it ends with one row for every entry.
 */
public final class LedgerRun {
  /** Twice the cores, since readers also wait for the disk. */
  private static final int READERS = 2 * Runtime.getRuntime().availableProcessors();

  private final Audit audit;
  private final AuditRequest request;
  private final EngineOptions options;
  private final Ledger ledger;
  private final RunRecorder recorder;

  private LedgerRun(
      Audit audit,
      AuditRequest request,
      EngineOptions options,
      Ledger ledger,
      RunRecorder recorder) {
    this.audit = audit;
    this.request = request;
    this.options = options;
    this.ledger = ledger;
    this.recorder = recorder;
  }

  /**
   * Goes on with the unfinished run of this command, with the times that it began with, or begins
   * one.
   *
   * @param wanted prepared with the request
   * @throws LedgerException when the ledger cannot be used
   * @throws IOException when the report folder cannot be read
   */
  public static LedgerRun begin(
      Audit wanted, AuditRequest request, EngineOptions options, Ledger ledger) throws IOException {
    settle(ledger, options.output());
    String key = RunKey.of(wanted.configuration(), request.roots(), options.timesPinned());
    Optional<Run> unfinished = ledger.unfinished(key);
    Audit audit =
        unfinished.isPresent()
            ? wanted.at(unfinished.get().start().validationTime(), unfinished.get().start().asOf())
            : wanted;
    AuditConfiguration configuration = audit.configuration();
    RunRecorder recorder =
        ledger.beginOrResume(
            key,
            new RunStart(
                ProgramVersion.build(),
                configuration.asOf(),
                configuration.validationTime(),
                configuration.period().map(Period::toString),
                request.roots().stream().map(RunDescriptions::nameOf).toList(),
                Octets.of(configuration.toBytes()),
                ExaminationKeys.of(audit.examinerSettings())));
    return new LedgerRun(audit, request, options, ledger, recorder);
  }

  /**
   * Notes the publication that a crash kept from being noted: the run directory took its place by
   * one rename, so its manifest tells whether it did.
   */
  private static void settle(Ledger ledger, Path output) throws IOException {
    for (Run run : ledger.runs()) {
      if (run.state() == RunState.EVALUATED
          && run.publication().isPresent()
          && ReportDirectory.holds(output, run.publication().get().manifest())) {
        ledger.published(run.number());
      }
    }
  }

  /**
   * What stands on disk, archives counted as one file, without opening any.
   *
   * @throws IOException when a root does not exist
   */
  public static ArchiveWalker.Inventory count(AuditRequest request, EngineOptions options)
      throws IOException {
    return walker(request, options).count(request.roots());
  }

  private static ArchiveWalker walker(AuditRequest request, EngineOptions options) {
    Set<Path> own = new HashSet<>(Ledger.files(options.ledger()));
    own.add(options.output().toAbsolutePath());
    return new ArchiveWalker(request.limits().archive(), own);
  }

  /**
   * Lists, examines and judges everything.
   *
   * @param disk what {@link #count} found, for progress
   * @return the run as reports read it: its rows come from the ledger, which must stay open
   * @throws IOException when a root does not exist or the ledger cannot be used
   * @throws EngineException when the machine or the program fails, not a document
   * @throws InterruptedException when the run is interrupted
   */
  public Evaluation run(ArchiveWalker.Inventory disk, Progress progress)
      throws IOException, EngineException, InterruptedException {
    ArchiveWalker walker = walker(request, options);
    progress.begins(Progress.Stage.INVENTORY, disk.files(), disk.bytes());
    takeInventory(walker, progress);
    examine(walker, progress);
    SummaryCounter counter = new SummaryCounter(audit.policy());
    RowsDigest digest = new RowsDigest();
    judge(counter, digest, progress);
    progress.ended();
    return new Evaluation(
        audit.describe(recorder.run().start().roots(), digest.end()),
        audit.policy(),
        ledger.rows(recorder.run().number(), audit::judge),
        counter.summary(),
        LedgerReport.comparison(ledger, recorder.run()),
        audit.register());
  }

  private void takeInventory(ArchiveWalker walker, Progress progress)
      throws IOException, EngineException, InterruptedException {
    InventoryTaker taker = new InventoryTaker(recorder, options.fresh(), progress);
    try {
      walker.list(request.roots(), taker, READERS);
    } catch (Stop e) {
      throw unwrapped(e);
    }
    recorder.inventoryDone();
    progress.begins(Progress.Stage.EXAMINATION, taker.pending(), taker.pendingBytes());
  }

  /** Files that come, go or change meanwhile do not keep it from ending. */
  private void examine(ArchiveWalker walker, Progress progress)
      throws IOException, EngineException, InterruptedException {
    if (recorder.pendingCount() == 0) {
      WorkerPool.removeLeft(options.workers());
      return;
    }
    PendingReader reader = new PendingReader(recorder, options.fresh(), progress);
    try (ExaminerPool pool = pool(reader)) {
      reader.handTo(pool);
      walk(walker, reader);
      pool.drain();
    } catch (Stop e) {
      throw unwrapped(e);
    }
    recorder.<LedgerException>forEachPending(
        entry ->
            recorder.recordProblem(
                entry.id(),
                new EntryProblem(
                    entry.size(),
                    Capabilities.nameOf(entry.path(), Octets.empty()),
                    Judge.status(EntryDefect.NOT_AS_LISTED.kind()),
                    EntryDefect.NOT_AS_LISTED.name(),
                    new TreeMap<>())));
  }

  private ExaminerPool pool(PendingReader reader) throws EngineException {
    return options.inProcess()
        ? new ThreadPool(options.workers(), audit.examiner()::examine, reader::record)
        : new WorkerPool(
            options.workers(),
            audit.examinerSettings().toBytes(),
            WorkerMain.codec(),
            reader::record);
  }

  private void walk(ArchiveWalker walker, ArchiveWalker.Visitor visitor)
      throws IOException, EngineException, InterruptedException {
    try {
      walker.walk(request.roots(), visitor);
    } catch (Stop e) {
      throw unwrapped(e);
    }
  }

  private static IOException unwrapped(Stop stop) throws EngineException {
    if (stop.reason() instanceof EngineException engine) {
      throw engine;
    }
    return (IOException) stop.reason();
  }

  private void judge(SummaryCounter counter, RowsDigest digest, Progress progress)
      throws LedgerException {
    progress.begins(Progress.Stage.JUDGEMENT, recorder.entryCount(), 0);
    recorder.<LedgerException>evaluate(
        audit::judge,
        row -> {
          counter.add(row);
          digest.add(row.sha256(), row.path());
          progress.done(Math.max(0, row.size()));
        });
  }

  /** The root of the run that this one is chained to. */
  public Optional<String> previousRoot() throws LedgerException {
    return LedgerReport.before(ledger, recorder.run()).flatMap(Run::root);
  }

  /**
   * The reports are written and about to take their place. When they have, {@link Ledger#published}
   * ends the run; until then the same command goes on with it.
   *
   * @param ownRoot of the run, over {@link #previousRoot} and the rows
   * @param publication by which a later run knows them
   */
  public void publishes(String ownRoot, Publication publication) throws LedgerException {
    recorder.evaluated(ownRoot, previousRoot(), publication);
  }

  /**
   * Ends the run without writing reports, when those of an earlier run of the same command are the
   * ones it would write: nothing that goes into them differs, they compare with no run before, its
   * rows were judged again with the same verdicts, and in the folder every byte is as it was
   * published.
   *
   * @param reports how they would be written
   * @param kept names of files that may lie there too
   * @return the report files; empty when the reports must be written
   * @throws IOException when the folder cannot be read
   */
  public Optional<List<Path>> reportsStand(ReportOptions reports, Set<String> kept)
      throws IOException {
    Optional<Run> alike = LedgerReport.alike(ledger, recorder.run(), reports.words());
    Optional<String> root = alike.flatMap(Run::root);
    Optional<Publication> published = alike.flatMap(Run::publication);
    boolean same =
        root.isPresent() && published.isPresent() && recorder.sameRowsAs(alike.get().number());
    if (!same) {
      return Optional.empty();
    }
    Optional<List<Path>> files =
        ReportDirectory.standing(options.output(), published.get().manifest(), kept);
    if (files.isPresent()) {
      publishes(root.get(), published.get());
      recorder.reported();
    }
    return files;
  }

  /** The file of the ledger. */
  public Path ledgerFile() {
    return options.ledger();
  }

  /** The number of the run in the ledger. */
  public long number() {
    return recorder.run().number();
  }

  /** Whether it was begun by an earlier command. */
  public boolean resumed() {
    return recorder.resumed();
  }

  /** How many entries were re-used, and why the others were not. */
  public Map<Origin, Long> origins() throws LedgerException {
    return ledger.origins(recorder.run().number());
  }

  /** What judges. */
  public Audit audit() {
    return audit;
  }
}
