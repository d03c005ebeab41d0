package id.absah.cli;

import id.absah.audit.Audit;
import id.absah.audit.AuditRequest;
import id.absah.audit.TrustException;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Evaluation;
import id.absah.findings.WaiverProblem;
import id.absah.reports.ReportDirectory;
import id.absah.reports.ReportFormat;
import id.absah.reports.ReportOptions;
import id.absah.rules.PolicyException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
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
      paramLabel = "xlsx,html,csv,jsonl",
      descriptionKey = "format")
  Set<ReportFormat> formats = EnumSet.allOf(ReportFormat.class);

  @Option(
      names = {"--workers", "--pekerja"},
      paramLabel = "N",
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

  @Option(
      names = {"--lang", "--bahasa"},
      paramLabel = "id|en",
      descriptionKey = "lang")
  String language = "id";

  @Option(
      names = {"-h", "--help", "--bantuan"},
      usageHelp = true,
      descriptionKey = "help")
  boolean help;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws PolicyException, TrustException, IOException, InterruptedException {
    if (writable().isPresent()) {
      return ExitCode.OUTPUT_NOT_WRITABLE;
    }
    AuditRequest request = judge.request(paths, workerCount(), Clock.systemUTC());
    Audit audit = Audit.prepare(request);
    for (Path ignored : audit.ignoredFiles()) {
      console.say("cli.trust-ignored", Map.of("file", ignored.toString()));
    }
    Evaluation evaluation = audit.run(new ProgressLines(console, Terminal.watched()));
    if (evaluation.documents().isEmpty()) {
      console.fail("cli.nothing-to-scan", Map.of("paths", paths.toString()));
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

  private Optional<IOException> writable() {
    try {
      ReportDirectory.checkWritable(out);
      return Optional.empty();
    } catch (IOException e) {
      notWritable(e);
      return Optional.of(e);
    }
  }

  private int notWritable(IOException e) {
    console.fail(
        "cli.not-writable",
        Map.of("folder", out.toString(), "detail", String.valueOf(e.getMessage())));
    return ExitCode.OUTPUT_NOT_WRITABLE;
  }

  private int workerCount() {
    return Math.max(1, workers.orElse(Runtime.getRuntime().availableProcessors() - 1));
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
