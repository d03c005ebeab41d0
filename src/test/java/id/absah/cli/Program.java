package id.absah.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The program as a user runs it: the real jar in a process of its own. */
final class Program {
  static final Path BASE = Path.of(System.getProperty("absah.basedir", "."));
  static final String SAMPLES = BASE.resolve("sample-corpus/archive").toString();
  static final String TAILOR = BASE.resolve("sample-corpus/tailor.yaml").toString();

  private final Path folder;

  Program(Path folder) {
    this.folder = folder;
  }

  record Run(int code, String out, String err) {}

  Run run(String... arguments) throws IOException, InterruptedException {
    Path out = folder.resolve("stdout.txt");
    Path err = folder.resolve("stderr.txt");
    int code =
        builder(arguments)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Run(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /** The process, not started. */
  ProcessBuilder builder(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dabsah.home=" + BASE,
                "-jar",
                System.getProperty("absah.jar", BASE.resolve("target/absah.jar").toString())));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("ABSAH_LANG");
    return builder;
  }
}
