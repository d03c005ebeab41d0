package id.absah.cli;

import id.absah.audit.Audit;
import id.absah.audit.AuditRequest;
import id.absah.audit.TrustException;
import id.absah.findings.Finding;
import id.absah.findings.PolicyTestRun;
import id.absah.findings.Result;
import id.absah.rules.PolicyException;
import id.absah.rules.PolicySource;
import id.absah.rules.PolicyTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a policy's tests against sample documents. */
@Command(name = "test", aliases = "uji")
final class RulesTestCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "tests")
  List<Path> tests = List.of();

  @Mixin JudgeOptions judge = new JudgeOptions();

  @Option(
      names = {"--samples", "--contoh"},
      paramLabel = "DIR",
      descriptionKey = "samples")
  Path samples = home("sample-corpus", "archive");

  @Mixin CommonOptions common = new CommonOptions();

  RulesTestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws PolicyException, TrustException, IOException, InterruptedException {
    AuditRequest request = judge.requestInProcess(List.of(samples), 1, Clock.systemUTC());
    judge.sayWhatIsMissing(console, request);
    Audit audit = Audit.prepare(request);
    List<PolicyTests.PolicyTest> expected = new ArrayList<>();
    for (Path file : testFiles()) {
      expected.addAll(PolicyTests.load(PolicySource.read(file), audit.policy()));
    }
    Map<String, List<Finding>> findings = new HashMap<>();
    audit
        .evaluate(request.roots(), request.limits().archive(), 1)
        .documents()
        .forEach(document -> findings.put(document.path(), document.findings()));
    List<PolicyTestRun.Failure> failures =
        PolicyTestRun.run(expected, sample -> findings.getOrDefault(sample, List.of()));
    for (PolicyTestRun.Failure failure : failures) {
      console.say(
          "rules.test-failed",
          Map.of(
              "sample", failure.test().sample(),
              "rule", failure.test().rule(),
              "actual", failure.actual().map(Result::name).orElse("-"),
              "expected", failure.test().expect()));
    }
    console.say(
        "rules.tested",
        Map.of(
            "passed", Integer.toString(expected.size() - failures.size()),
            "failed", Integer.toString(failures.size())));
    return failures.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private List<Path> testFiles() throws IOException {
    if (!tests.isEmpty()) {
      for (Path file : tests) {
        FolderException.refuse(file);
      }
      return tests;
    }
    Path folder = home("rules", "tests");
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static Path home(String... names) {
    return Path.of(System.getProperty("absah.home", "."), names);
  }
}
