package id.absah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.audit.Limit;
import id.absah.reports.Messages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsCommandTest {
  private static List<String> lines(String language, String... arguments) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(data, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            Messages.in(language));
    assertThat(Main.run(console, arguments)).isEqualTo(ExitCode.DONE);
    return data.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void listsEveryLimitWithMeaningAndSource() {
    List<String> lines = lines("id", "batas");
    List<String> english = lines("en", "limits");

    assertThat(lines).hasSize(3 * Limit.values().length);
    int i = 0;
    for (Limit limit : Limit.values()) {
      assertThat(lines.get(3 * i))
          .startsWith(limit.label() + " ")
          .contains(" " + limit.standard() + " ")
          .endsWith(" " + limit.code().orElse("-"));
      assertThat(lines.get(3 * i + 1)).startsWith("    ").isNotEqualTo(english.get(3 * i + 1));
      assertThat(lines.get(3 * i + 2)).contains("bawaan " + limit.standard() + ": ");
      i++;
    }
  }

  @Test
  void showsTheValuesThatTheOptionsGive() {
    List<String> lines =
        lines("en", "limits", "--limit", "entry.bytes=300MiB", "--limit", "worker.cpu=30");

    assertThat(lines)
        .anyMatch(line -> line.matches("entry\\.bytes +314572800 bytes +ENTRY_TOO_LARGE"))
        .anyMatch(line -> line.contains("default 268435456: "))
        .anyMatch(line -> line.matches("worker\\.cpu +30 seconds +CPU_LIMIT"));
  }

  @Test
  void takesSizesInAnyUnitAndCase() {
    List<String> lines =
        lines(
            "en",
            "limits",
            "--limit",
            "entry.bytes=300mib",
            "--limit",
            "worker.heap=1GiB",
            "--limit",
            "worker.stack=2MiB",
            "--limit",
            "worker.in-flight=96");

    assertThat(lines)
        .anyMatch(line -> line.matches("entry\\.bytes +314572800 bytes +.*"))
        .anyMatch(line -> line.matches("worker\\.heap +1024 MiB +.*"))
        .anyMatch(line -> line.matches("worker\\.stack +2048 KiB +.*"))
        .anyMatch(line -> line.matches("worker\\.in-flight +96 MiB +.*"));
  }
}
