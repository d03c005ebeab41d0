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
import id.absah.findings.WaiverProblem;
import id.absah.ledger.Ledger;
import id.absah.ledger.LedgerException;
import id.absah.ledger.Origin;
import id.absah.ledger.Publication;
import id.absah.reports.ReportDirectory;
import id.absah.reports.ReportDraft;
import id.absah.reports.ReportException;
import id.absah.reports.ReportOptions;
import id.absah.rules.PolicyException;
import id.absah.validation.SigningException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Evaluates an archive and writes the reports. */
@Command(name = "evaluate", aliases = "evaluasi")
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;

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
    AuditRequest request =
        inProcess
            ? judge.requestInProcess(paths, workerCount(), clock)
            : judge.request(paths, workerCount(), clock);
    Path ledgerFile = ledger.orElseGet(() -> LedgerFiles.beside(output.out));
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
    Audit audit = Audit.prepare(request);
    ArchiveWalker.Inventory disk = LedgerRun.count(request, options);
    if (disk.files() == 0) {
      console.fail(
          "cli.nothing-to-scan",
          Map.of("paths", String.join(", ", paths.stream().map(Path::toString).toList())));
      return ExitCode.NOTHING_TO_SCAN;
    }
    WrittenReports written;
    try {
      written = write(audit, request, options, disk, kept, key.isPresent());
    } catch (ReportException e) {
      return failures.say(e);
    }
    try {
      for (Path file : written.publish(key, kept)) {
        console.data(file.toString());
      }
    } catch (IOException e) {
      return failures.say(e);
    }
    Evaluation evaluation = written.evaluation();
    RunSummary.say(console, evaluation);
    sayWaiverProblems(evaluation);
    return exitCode(evaluation.summary());
  }

  private WrittenReports write(
      Audit audit,
      AuditRequest request,
      EngineOptions options,
      ArchiveWalker.Inventory disk,
      Set<String> kept,
      boolean signed)
      throws IOException, EngineException, InterruptedException {
    createFolder(options.ledger());
    try (Ledger open = LedgerFiles.open(options.ledger())) {
      LedgerRun run = LedgerRun.begin(audit, request, options, open);
      say(run);
      ReportOptions reports = output.reports(console.messages());
      Evaluation evaluation =
          run.run(disk, reports, new ProgressLines(console, Terminal.watched()));
      Optional<List<Path>> standing = signed ? Optional.empty() : run.reportsStand(kept);
      if (standing.isPresent()) {
        sayOrigins(run.origins());
        console.say("cli.reports-stand", Map.of("folder", output.out.toString()));
        return WrittenReports.standing(evaluation, standing.get());
      }
      ReportDraft draft = draft(evaluation, run, reports);
      try {
        run.reported(draft.runRoot(), new Publication(draft.manifestSha256(), reports.words()));
        sayOrigins(run.origins());
      } catch (IOException | RuntimeException e) {
        draft.close();
        throw e;
      }
      return WrittenReports.drafted(evaluation, draft);
    }
  }

  private static void createFolder(Path ledgerFile) throws ReportException {
    Path folder = ledgerFile.toAbsolutePath().getParent();
    if (folder != null) {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new ReportException("reports.error.unwritable", folder, e);
      }
    }
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

  private void say(LedgerRun run) {
    for (String ignored : run.audit().ignoredFiles()) {
      console.say("cli.trust-ignored", Map.of("file", ignored));
    }
    RegisterWords.warn(console, run.audit().registerWarnings());
    if (run.resumed()) {
      console.say("cli.resumed", Map.of("run", Long.toString(run.number())));
    }
    Path target = output.out.toAbsolutePath().normalize();
    if (isScanned(target)) {
      console.say("cli.out-inside", Map.of("folder", output.out.toString()));
    }
    Path ledgerFile = run.ledgerFile().toAbsolutePath().normalize();
    if (!ledgerFile.startsWith(target) && isScanned(ledgerFile)) {
      console.say("cli.ledger-inside", Map.of("file", run.ledgerFile().toString()));
    }
  }

  private boolean isScanned(Path file) {
    return paths.stream().anyMatch(path -> file.startsWith(path.toAbsolutePath().normalize()));
  }

  /** What was not examined again, and why the rest was. */
  private void sayOrigins(Map<Origin, Long> origins) {
    long reused = origins.getOrDefault(Origin.REUSED, 0L);
    if (reused == 0 && origins.keySet().stream().allMatch(Origin.NEVER_SEEN::equals)) {
      return;
    }
    console.say("cli.reused", Map.of("count", Long.toString(reused)));
    origins.forEach(
        (origin, count) -> {
          if (origin != Origin.REUSED) {
            console.say(
                "summary.line",
                Map.of(
                    "name", console.messages().text("origin." + origin.name()),
                    "count", Long.toString(count)));
          }
        });
  }

  private void sayWaiverProblems(Evaluation evaluation) {
    for (WaiverProblem problem :
        WaiverProblem.waiverProblems(evaluation.summary(), evaluation.run().asOf())) {
      console.say(
          problem.kind() == WaiverProblem.Kind.EXPIRED ? "waiver.expired" : "waiver.unused",
          Map.of(
              "rule", problem.waiver().rule(),
              "path", problem.waiver().path(),
              "until", problem.waiver().until().toString()));
    }
  }

  private int workerCount() {
    return workers.orElse(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }

  /** At least one; more threads than any machine has cores only cost memory. */
  static final class WorkerCount implements ITypeConverter<Integer> {
    private static final int MOST = 1024;

    @Override
    public Integer convert(String text) {
      int count = Integer.parseInt(text);
      if (count < 1 || count > MOST) {
        throw new TypeConversionException(text);
      }
      return count;
    }
  }

  private int exitCode(Summary summary) {
    if (failOn.reachedBy(summary)) {
      return ExitCode.FINDINGS;
    }
    long good = summary.count(DocumentStatus.EVALUATED) + summary.count(DocumentStatus.UNSUPPORTED);
    return good == summary.documents() ? ExitCode.DONE : ExitCode.NOT_ALL_EVALUATED;
  }
}
