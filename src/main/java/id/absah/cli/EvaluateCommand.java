package id.absah.cli;

import id.absah.audit.Audit;
import id.absah.audit.AuditRequest;
import id.absah.audit.TrustException;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Evaluation;
import id.absah.findings.WaiverProblem;
import id.absah.reports.ReportDirectory;
import id.absah.reports.ReportException;
import id.absah.reports.ReportFormat;
import id.absah.reports.ReportOptions;
import id.absah.rules.PolicyException;
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
      names = {"--out", "--keluaran"},
      paramLabel = "DIR",
      descriptionKey = "out")
  Path out = Path.of("laporan");

  @Option(
      names = {"--format"},
      split = ",",
      paramLabel = "FORMAT",
      descriptionKey = "format")
  Set<ReportFormat> formats = ReportFormat.defaults();

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
      names = {"--show-personal-data", "--tampilkan-data-pribadi"},
      descriptionKey = "show-personal-data")
  boolean showPersonalData;

  @Mixin CommonOptions common = new CommonOptions();

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws PolicyException, TrustException, IOException, InterruptedException {
    AuditRequest request = judge.request(paths, workerCount(), Clock.systemUTC());
    try {
      ReportDirectory.checkWritable(out);
    } catch (IOException e) {
      return notWritable(e);
    }
    sayWhenReportIsInsideArchive();
    Audit audit = Audit.prepare(request);
    for (Path ignored : audit.ignoredFiles()) {
      console.say("cli.trust-ignored", Map.of("file", ignored.toString()));
    }
    Evaluation evaluation = audit.run(new ProgressLines(console, Terminal.watched()));
    if (evaluation.documents().isEmpty()) {
      console.fail(
          "cli.nothing-to-scan",
          Map.of("paths", String.join(", ", paths.stream().map(Path::toString).toList())));
      return ExitCode.NOTHING_TO_SCAN;
    }
    try {
      ReportOptions options =
          new ReportOptions(formats, console.messages().language(), showPersonalData);
      for (Path file : ReportDirectory.publish(evaluation, audit.inputs(), out, options)) {
        console.data(file.toString());
      }
    } catch (IOException e) {
      return notWritable(e);
    }
    RunSummary.say(console, evaluation);
    sayWaiverProblems(evaluation);
    return exitCode(evaluation.documents());
  }

  private void sayWaiverProblems(Evaluation evaluation) {
    for (WaiverProblem problem :
        WaiverProblem.waiverProblems(
            evaluation.policy(), evaluation.documents(), evaluation.run().asOf())) {
      console.say(
          problem.kind() == WaiverProblem.Kind.EXPIRED ? "waiver.expired" : "waiver.unused",
          Map.of(
              "rule", problem.waiver().rule(),
              "path", problem.waiver().path(),
              "until", problem.waiver().until().toString()));
    }
  }

  /** An archive stays as it was handed in: whoever reports into it hears so. */
  private void sayWhenReportIsInsideArchive() {
    Path target = out.toAbsolutePath().normalize();
    if (paths.stream().anyMatch(path -> target.startsWith(path.toAbsolutePath().normalize()))) {
      console.say("cli.out-inside", Map.of("folder", out.toString()));
    }
  }

  private int notWritable(IOException e) throws InterruptedException {
    if (e instanceof ClosedByInterruptException) {
      throw new InterruptedException();
    }
    if (e instanceof ReportException report) {
      console.fail(report.messageKey(), Map.of("directory", report.directory()));
    } else {
      console.fail(
          "cli.not-writable",
          Map.of("folder", out.toString(), "detail", String.valueOf(e.getMessage())));
    }
    return ExitCode.OUTPUT_NOT_WRITABLE;
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

  private int exitCode(List<DocumentEvaluation> documents) {
    if (failOn.reachedBy(documents)) {
      return ExitCode.FINDINGS;
    }
    boolean all =
        documents.stream()
            .allMatch(
                document ->
                    document.status() == DocumentStatus.EVALUATED
                        || document.status() == DocumentStatus.UNSUPPORTED);
    return all ? ExitCode.DONE : ExitCode.NOT_ALL_EVALUATED;
  }
}
