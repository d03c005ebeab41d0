package id.absah.cli;

import id.absah.audit.Audit;
import id.absah.audit.AuditRequest;
import id.absah.audit.TrustException;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Evaluation;
import id.absah.reports.jsonl.JsonLinesReport;
import id.absah.rules.PolicyException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Shows everything about one document: revisions, signatures, chain, times, changes, facts,
 * findings.
 */
@Command(name = "inspect", aliases = "periksa")
final class InspectCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "file")
  Path file = Path.of("");

  @Mixin JudgeOptions judge = new JudgeOptions();

  @Option(names = "--json", descriptionKey = "json")
  boolean json;

  @Option(
      names = {"--show-personal-data", "--tampilkan-data-pribadi"},
      descriptionKey = "show-personal-data")
  boolean showPersonalData;

  @Mixin CommonOptions common = new CommonOptions();

  InspectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws PolicyException, TrustException, IOException, InterruptedException {
    AuditRequest request = judge.requestInProcess(List.of(file), 1, Clock.systemUTC());
    judge.sayWhatIsMissing(console, request);
    Audit audit = Audit.prepare(request);
    new RunNotes(console).unpinned(audit);
    Evaluation evaluation = audit.evaluate(request.roots(), request.limits().archive(), 1);
    if (evaluation.documents().isEmpty()) {
      console.fail("cli.nothing-to-scan", Map.of("paths", file.toString()));
      return ExitCode.NOTHING_TO_SCAN;
    }
    InspectionText text = new InspectionText(evaluation, console.messages(), showPersonalData);
    boolean all = true;
    for (DocumentEvaluation document : evaluation.documents().toList()) {
      if (json) {
        StringWriter line = new StringWriter();
        JsonLinesReport.write(document, showPersonalData, line);
        console.data(line.toString());
      } else {
        text.lines(document).forEach(console::data);
      }
      all = all && document.status() == DocumentStatus.EVALUATED;
    }
    if (console.lost()) {
      console.fail("cli.output-lost", Map.of());
      return ExitCode.OUTPUT_NOT_WRITABLE;
    }
    return all ? ExitCode.DONE : ExitCode.NOT_ALL_EVALUATED;
  }
}
