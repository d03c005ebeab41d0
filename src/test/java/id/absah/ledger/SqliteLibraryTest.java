package id.absah.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {
  @TempDir Path temporary;

  /** Opens a ledger, says so, and waits to be killed. */
  static final class Opener {
    private Opener() {}

    public static void main(String[] arguments) throws Exception {
      try (Ledger ledger =
          Ledger.open(Path.of(arguments[0]), Owner.thisProcess("here"), List.of())) {
        System.out.println(
            ledger.runs().size() + " runs " + System.getProperty("org.sqlite.tmpdir"));
        Thread.sleep(3_600_000);
      }
    }
  }

  private String killedAfterOpening(String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Opener.class.getName(),
            temporary.resolve("ledger").toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader words =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = String.valueOf(words.readLine());
      process.destroyForcibly().waitFor();
      return line;
    }
  }

  private Path folder(String name) throws Exception {
    return Files.createDirectories(temporary.resolve(name));
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void processThatIsKilledLeavesNoLibrary() throws Exception {
    Path place = folder("place");
    assertThat(killedAfterOpening("-Djava.io.tmpdir=" + place)).isEqualTo("0 runs null");
    assertThat(place).isEmptyDirectory();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void placeThatTheOperatorNamesIsUsedAndStaysNamed() throws Exception {
    Path place = folder("place");
    Path named = folder("named");
    assertThat(killedAfterOpening("-Djava.io.tmpdir=" + place, "-Dorg.sqlite.tmpdir=" + named))
        .isEqualTo("0 runs " + named);
    assertThat(place).isEmptyDirectory();
    assertThat(named).isEmptyDirectory();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatWasLeftLongAgoIsTakenAwayAndNothingElse() throws Exception {
    Path place = folder("place");
    Path old = Files.createDirectory(place.resolve("absah-sqlite-1"));
    Files.writeString(old.resolve("sqlite-1-x.so"), "x");
    Files.writeString(old.resolve("sqlite-1-x.so.lck"), "");
    Path starting = Files.createDirectory(place.resolve("absah-sqlite-2"));
    Files.writeString(starting.resolve("sqlite-1-y.so"), "y");
    Path outside = folder("outside");
    Files.writeString(outside.resolve("sqlite-kept"), "z");
    Files.createSymbolicLink(place.resolve("absah-sqlite-3"), outside);
    Path foreign = Files.createDirectory(place.resolve("absah-sqlite-4"));
    Files.writeString(foreign.resolve("letter.pdf"), "p");
    FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
    for (Path each : List.of(old, outside, foreign)) {
      Files.setLastModifiedTime(each, longAgo);
    }
    assertThat(killedAfterOpening("-Djava.io.tmpdir=" + place)).isEqualTo("0 runs null");
    assertThat(names(place)).containsExactly("absah-sqlite-2", "absah-sqlite-3", "absah-sqlite-4");
    assertThat(names(outside)).containsExactly("sqlite-kept");
    assertThat(names(foreign)).containsExactly("letter.pdf");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatAProcessLeftThatWasKilledJustNowIsTakenAwayAtOnce() throws Exception {
    Path place = folder("place");
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    long living = ProcessHandle.current().pid();
    for (String name : List.of(dead.pid() + "-x", living + "-x", "x-" + dead.pid(), "-x")) {
      Path left = Files.createDirectory(place.resolve("absah-sqlite-" + name));
      Files.writeString(left.resolve("sqlite-1-x.so"), "x");
    }
    assertThat(killedAfterOpening("-Djava.io.tmpdir=" + place)).isEqualTo("0 runs null");
    assertThat(names(place))
        .containsExactlyInAnyOrder(
            "absah-sqlite-" + living + "-x", "absah-sqlite-x-" + dead.pid(), "absah-sqlite--x");
  }
}
