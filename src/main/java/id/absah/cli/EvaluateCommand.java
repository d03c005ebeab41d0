package id.absah.cli;

import id.absah.archive.ArchiveWalker;
import id.absah.audit.Audit;
import id.absah.audit.AuditRequest;
import id.absah.audit.EngineOptions;
import id.absah.audit.LedgerRun;
import id.absah.audit.TrustException;
import id.absah.audit.WorkerMain;
import id.absah.audit.worker.EngineException;
import id.absah.audit.worker.WorkerSettings;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Evaluation;
import id.absah.findings.Summary;
import id.absah.ledger.Ledger;
import id.absah.ledger.LedgerException;
import id.absah.ledger.Publication;
import id.absah.reports.ReportDirectory;
import id.absah.reports.ReportDraft;
import id.absah.reports.ReportException;
import id.absah.reports.ReportOptions;
import id.absah.rules.PolicyException;
import id.absah.validation.SigningException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates an archive and writes the reports. */
@Command(name = "evaluate", aliases = "evaluasi")
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;
  private final RunNotes notes;

  @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "paths")
  List<Path> paths = List.of();

  @Mixin JudgeOptions judge = new JudgeOptions();

  @Option(
      names = {"--workers", "--pekerja"},
      paramLabel = "N",
      converter = WorkerCount.class,
      descriptionKey = "workers")
  Optional<Integer> workers = Optional.empty();

  @Option(
      names = {"--fail-on", "--gagal-pada"},
      paramLabel = "critical|major|error|never",
      descriptionKey = "fail-on")
  FailOn failOn = FailOn.never;

  @Option(
      names = {"--ledger", "--buku"},
      paramLabel = "FILE",
      descriptionKey = "ledger")
  Optional<Path> ledger = Optional.empty();

  @Option(
      names = {"--fresh", "--dari-awal"},
      descriptionKey = "fresh")
  boolean fresh;

  @Option(
      names = {"--in-process", "--satu-proses"},
      descriptionKey = "in-process")
  boolean inProcess;

  @Mixin ManifestSigning signing = new ManifestSigning();

  @Mixin OutputOptions output = new OutputOptions();

  @Mixin CommonOptions common = new CommonOptions();

  EvaluateCommand(Console console) {
    this.console = console;
    this.notes = new RunNotes(console);
  }

  @Override
  public Integer call()
      throws PolicyException,
          TrustException,
          IOException,
          EngineException,
          SigningException,
          InterruptedException {
    Clock clock = Clock.systemUTC();
    signing.check();
    NamedRoots roots = NamedRoots.of(paths);
    AuditRequest request =
        inProcess
            ? judge.requestInProcess(roots.examined(), workerCount(), clock)
            : judge.request(roots.examined(), workerCount(), clock);
    Path ledgerFile = ledger.orElseGet(() -> LedgerFiles.beside(output.out));
    FolderException.refuse(ledgerFile);
    Set<String> kept = LedgerFiles.keptIn(output.out, ledgerFile);
    OutputFailures failures = new OutputFailures(console, output.out);
    EngineOptions options = options(request, ledgerFile);
    try {
      ReportDirectory.recover(output.out, kept);
      ReportDirectory.checkWritable(output.out, kept);
    } catch (IOException e) {
      return failures.say(e);
    }
    Optional<ManifestSigning.Key> key = signing.open(Clock.systemUTC());
    judge.sayWhatIsMissing(console, request);
    notes.left(roots);
    Optional<WrittenReports> done;
    try (LedgerOpening opening = LedgerOpening.begin(ledgerFile)) {
      Audit audit = Audit.prepare(request);
      ArchiveWalker.Inventory disk = LedgerRun.count(request, options);
      done =
          disk.files() == 0
              ? Optional.empty()
              : Optional.of(
                  write(audit, request, options, disk, kept, key.isPresent(), opening.ledger()));
    } catch (ReportException e) {
      return failures.say(e);
    }
    if (done.isEmpty()) {
      console.fail(
          "cli.nothing-to-scan",
          Map.of("paths", String.join(", ", paths.stream().map(Path::toString).toList())));
      return ExitCode.NOTHING_TO_SCAN;
    }
    WrittenReports written = done.get();
    try {
      for (Path file : written.publish(key, kept)) {
        console.data(file.toString());
      }
    } catch (IOException e) {
      return failures.say(e);
    }
    Evaluation evaluation = written.evaluation();
    RunSummary.say(console, evaluation);
    notes.waivers(evaluation);
    return exitCode(evaluation.summary());
  }

  private WrittenReports write(
      Audit audit,
      AuditRequest request,
      EngineOptions options,
      ArchiveWalker.Inventory disk,
      Set<String> kept,
      boolean signed,
      Ledger ledger)
      throws IOException, EngineException, InterruptedException {
    LedgerRun run = LedgerRun.begin(audit, request, options, ledger);
    notes.begun(run, request.roots(), output.out);
    Evaluation evaluation = run.run(disk, new ProgressLines(console, Terminal.watched()));
    notes.notCompared(ledger, run.number());
    ReportOptions reports = output.reports(console.messages());
    Optional<List<Path>> standing = signed ? Optional.empty() : run.reportsStand(reports, kept);
    if (standing.isPresent()) {
      notes.examined(run.origins());
      console.say("cli.reports-stand", Map.of("folder", output.out.toString()));
      return WrittenReports.standing(evaluation, standing.get());
    }
    ReportDraft draft = draft(evaluation, run, reports);
    try {
      run.publishes(draft.runRoot(), new Publication(draft.manifestSha256(), reports.words()));
      notes.examined(run.origins());
    } catch (IOException | RuntimeException e) {
      draft.close();
      throw e;
    }
    long number = run.number();
    return WrittenReports.drafted(
        evaluation, draft, () -> LedgerFiles.published(options.ledger(), number));
  }

  private EngineOptions options(AuditRequest request, Path ledgerFile) {
    return new EngineOptions(
        ledgerFile,
        output.out,
        request
            .limits()
            .bounding(WorkerSettings.defaults(WorkerMain.class.getName()).withCount(workerCount())),
        inProcess,
        fresh,
        judge.timesPinned());
  }

  private ReportDraft draft(Evaluation evaluation, LedgerRun run, ReportOptions reports)
      throws IOException {
    Optional<String> previousRoot = run.previousRoot();
    try {
      return ReportDirectory.draft(
          evaluation, run.audit().inputs(), previousRoot, output.out, reports);
    } catch (ClosedByInterruptException | LedgerException | ReportException e) {
      throw e;
    } catch (IOException e) {
      throw new ReportException("reports.error.unwritable", output.out, e);
    }
  }

  private int workerCount() {
    return workers.orElse(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }

  private int exitCode(Summary summary) {
    if (failOn.reachedBy(summary)) {
      return ExitCode.FINDINGS;
    }
    long good = summary.count(DocumentStatus.EVALUATED) + summary.count(DocumentStatus.UNSUPPORTED);
    return good == summary.documents() ? ExitCode.DONE : ExitCode.NOT_ALL_EVALUATED;
  }
}
