package id.absah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of Unix, in a folder with a name that people give. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final Path BASE = Path.of(System.getProperty("absah.basedir", "."));

  @TempDir Path folder;

  private Path home;

  @BeforeEach
  void copyTheProgram() throws IOException {
    home = folder.resolve("Absah  milik Ju'ai");
    Files.createDirectories(home.resolve("target"));
    Files.copy(BASE.resolve("absah"), home.resolve("absah"));
    assertThat(home.resolve("absah").toFile().setExecutable(true)).isTrue();
    Files.createSymbolicLink(
        home.resolve("target/absah.jar"),
        Path.of(System.getProperty("absah.jar", BASE.resolve("target/absah.jar").toString()))
            .toAbsolutePath());
  }

  private String run(String locale, Path launcher, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(launcher.toString()).directory(folder.toFile());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LC_ALL", locale);
    Path out = folder.resolve("keluaran.txt");
    builder.redirectErrorStream(true).redirectOutput(out.toFile()).start().waitFor();
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  @Test
  void runsFromAFolderWithSpacesAndQuotesInItsName() throws Exception {
    assertThat(run("C.UTF-8", home.resolve("absah"), "--version")).startsWith("absah ");
  }

  @Test
  void findsTheProgramThroughLinks() throws Exception {
    Path link =
        Files.createSymbolicLink(folder.resolve("absah"), folder.relativize(home.resolve("absah")));
    Path second = Files.createSymbolicLink(folder.resolve("periksa"), link.toAbsolutePath());

    assertThat(run("C.UTF-8", second, "--version")).startsWith("absah ");
  }

  @Test
  void takesNamesBeyondAsciiInTheLocaleOfCron() throws Exception {
    assertThat(run("C", home.resolve("absah"), "inspect", "tidak-ada-é.pdf"))
        .contains("tidak-ada-é.pdf: tidak ada");
  }
}
