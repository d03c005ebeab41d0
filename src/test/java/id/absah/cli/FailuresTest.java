package id.absah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.audit.FailedSelfTests;
import id.absah.reports.Messages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class FailuresTest {
  @ParameterizedTest
  @CsvSource({"id, Uji diri, tidak ada yang diperiksa", "en, Self-test, nothing was examined"})
  void saysWhichSampleOfTheSelfTestDiffersAndRefuses(String language, String name, String end)
      throws Exception {
    ByteArrayOutputStream people = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(people, true, StandardCharsets.UTF_8),
            Messages.in(language));
    CommandLine command = new CommandLine(new AbsahCommand(console));

    int code =
        new Failures(console)
            .handleExecutionException(
                FailedSelfTests.of("sample.pdf", "AUTHENTIC", "UNSIGNED"),
                command,
                command.parseArgs());

    assertThat(code).isEqualTo(ExitCode.TRUST_MISSING);
    assertThat(people.toString(StandardCharsets.UTF_8))
        .contains(name, "sample.pdf", "[AUTHENTIC]", "[UNSIGNED]", end);
  }

  @Test
  void endsAnUnforeseenFailureUnlikeARunWithFindings() throws Exception {
    ByteArrayOutputStream people = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(people, true, StandardCharsets.UTF_8),
            Messages.in("id"));
    CommandLine command = new CommandLine(new AbsahCommand(console));

    int code =
        new Failures(console)
            .handleExecutionException(
                new IllegalStateException("boom"), command, command.parseArgs());

    assertThat(code).isEqualTo(ExitCode.PROGRAM_FAILED).isNotEqualTo(ExitCode.FINDINGS);
    assertThat(people.toString(StandardCharsets.UTF_8))
        .contains("kesalahan dalam program", "IllegalStateException: boom");
  }
}
