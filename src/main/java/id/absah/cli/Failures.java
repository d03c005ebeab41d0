package id.absah.cli;

import id.absah.archive.RootLostException;
import id.absah.archive.TemporarySpaceException;
import id.absah.audit.SelfTestException;
import id.absah.audit.TrustException;
import id.absah.audit.register.RegisterException;
import id.absah.audit.worker.EngineException;
import id.absah.ledger.LedgerException;
import id.absah.reports.text.SafeText;
import id.absah.rules.PolicyException;
import id.absah.rules.PolicyProblem;
import id.absah.validation.SigningException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;

/** Says in the user's language why a command stopped, and with which exit code. */
final class Failures implements IExecutionExceptionHandler {
  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(
      Exception e, CommandLine command, CommandLine.ParseResult arguments) throws Exception {
    // whatever an interrupted command stumbled over on its way out; Interruption has said why
    if (e instanceof InterruptedException || Thread.currentThread().isInterrupted()) {
      return ExitCode.INTERRUPTED;
    }
    if (e instanceof PolicyException policy) {
      policy.problems().forEach(this::say);
      console.fail(
          "cli.policy-problems", Map.of("count", Integer.toString(policy.problems().size())));
      return ExitCode.BAD_ARGUMENTS;
    }
    if (e instanceof TrustException trust) {
      console.fail(
          "cli.trust",
          Map.of("file", trust.file(), "reason", console.messages().text(trust.key())));
      return ExitCode.TRUST_MISSING;
    }
    if (e instanceof SelfTestException test) {
      for (SelfTestException.Difference each : test.differences()) {
        console.fail(
            "selftest.difference",
            Map.of(
                "sample", each.sample(),
                "expected", each.expected(),
                "actual", SafeText.display(each.actual())));
      }
      console.fail("selftest.refused", Map.of());
      return ExitCode.TRUST_MISSING;
    }
    if (e instanceof UncheckedIOException unchecked
        && unchecked.getCause() instanceof LedgerException ledger) {
      return ledgerFailed(ledger);
    }
    if (e instanceof LedgerException ledger) {
      return ledgerFailed(ledger);
    }
    if (e instanceof SigningException signing) {
      String code = signing.defect().code().name();
      console.fail(
          "cli.signing",
          Map.of(
              "reason",
              console.messages().text("code." + code, signing.defect().values()),
              "code",
              code));
      return ExitCode.BAD_ARGUMENTS;
    }
    if (e instanceof EngineException engine) {
      console.fail(engine.key(), engine.values());
      return engine.reason() == EngineException.Reason.TEMPORARY_FILES
          ? ExitCode.OUTPUT_NOT_WRITABLE
          : ExitCode.PROGRAM_FAILED;
    }
    if (e instanceof TemporarySpaceException space) {
      console.fail(
          "engine.temporary-files",
          Map.of(
              "folder", System.getProperty("java.io.tmpdir"),
              "detail", SafeText.display(String.valueOf(space.getMessage()))));
      return ExitCode.OUTPUT_NOT_WRITABLE;
    }
    if (e instanceof RootLostException lost) {
      console.fail("cli.root-lost", Map.of("folder", String.valueOf(lost.getMessage())));
      return ExitCode.BAD_ARGUMENTS;
    }
    if (e instanceof RegisterException register) {
      register.problems().forEach(problem -> RegisterWords.say(console, problem));
      console.fail(
          "register.refused", Map.of("count", Integer.toString(register.problems().size())));
      return ExitCode.BAD_ARGUMENTS;
    }
    if (e instanceof IOException io) {
      console.fail(
          "cli.file",
          Map.of(
              "file", String.valueOf(io.getMessage()),
              "reason", console.messages().text(reason(io))));
      return ExitCode.BAD_ARGUMENTS;
    }
    return programFailed(console, e);
  }

  private int ledgerFailed(LedgerException ledger) {
    console.fail(ledger.key(), ledger.values());
    return switch (ledger.problem()) {
      case LEDGER_NO_RUN, LEDGER_RUN_UNFINISHED -> ExitCode.BAD_ARGUMENTS;
      default -> ExitCode.OUTPUT_NOT_WRITABLE;
    };
  }

  /** What nobody foresaw; it must never end like a run that found something. */
  static int programFailed(Console console, Throwable e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    console.fail(
        e instanceof OutOfMemoryError ? "cli.out-of-memory" : "cli.program-failed", Map.of());
    console.raw(trace.toString());
    return ExitCode.PROGRAM_FAILED;
  }

  private void say(PolicyProblem problem) {
    console.raw(
        problem.file()
            + ":"
            + problem.line()
            + ":"
            + problem.column()
            + ": "
            + console.messages().text(problem.key(), problem.values())
            + System.lineSeparator());
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "cli.reason-missing";
    }
    if (e instanceof FolderException) {
      return "cli.reason-folder";
    }
    if (e instanceof NotDirectoryException) {
      return "cli.reason-no-folder";
    }
    return e instanceof AccessDeniedException ? "cli.reason-denied" : "cli.reason-unreadable";
  }
}
