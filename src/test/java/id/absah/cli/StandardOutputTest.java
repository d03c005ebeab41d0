package id.absah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Data that nobody takes, in a process of its own. */
@DisabledOnOs(OS.WINDOWS)
class StandardOutputTest {
  @TempDir Path folder;

  private ProcessBuilder inspect() throws IOException {
    Path sample;
    try (Stream<Path> samples = Files.walk(Path.of(Program.SAMPLES))) {
      sample =
          samples
              .filter(file -> file.getFileName().toString().matches(".*--pass--.*[.]pdf"))
              .sorted()
              .findFirst()
              .orElseThrow();
    }
    ProcessBuilder process =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "inspect",
            sample.toString(),
            "--tailor",
            Program.TAILOR);
    process.environment().remove("ABSAH_LANG");
    return process.redirectError(folder.resolve("stderr.txt").toFile());
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("stderr.txt"), StandardCharsets.UTF_8);
  }

  @Test
  void aReaderThatGoesAwayIsNoFailure() throws Exception {
    Process process = inspect().start();
    process.getInputStream().close();

    assertThat(process.waitFor()).as(said()).isEqualTo(ExitCode.DONE);
    assertThat(said()).isEmpty();
  }

  @Test
  void aFullDiskIsOne() throws Exception {
    Path full = Path.of("/dev/full");
    if (!Files.isWritable(full)) {
      System.err.println("StandardOutputTest: no /dev/full: not tested");
      Assumptions.abort("no /dev/full");
    }
    int code = inspect().redirectOutput(full.toFile()).start().waitFor();

    assertThat(code).as(said()).isEqualTo(ExitCode.OUTPUT_NOT_WRITABLE);
    assertThat(said()).contains("keluaran tidak dapat ditulis");
  }

  @Test
  void aFileTakesAll() throws Exception {
    Path file = folder.resolve("stdout.txt");
    int code = inspect().redirectOutput(file.toFile()).start().waitFor();

    assertThat(code).as(said()).isEqualTo(ExitCode.DONE);
    assertThat(file).isNotEmptyFile();
  }
}
