package id.absah.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger on a small disk of its own; only where this user may mount one. */
class FullDiskTest {
  private static final int COUNT = 3000;

  @TempDir private Path folder;

  @Test
  void stopsWithTheReasonWhereverTheDiskIsFullAndGoesOnWhenThereIsRoom() throws Exception {
    for (int kibibytes = 250; kibibytes <= 1450; kibibytes += 300) {
      mount("size=" + kibibytes + "k");
      Path file = folder.resolve("absah.ledger");
      assertThat(run(file)).as("%d KiB", kibibytes).contains(LedgerProblem.LEDGER_FULL.name());
      mount("remount,size=64m");
      assertThat(run(file)).contains("done");
      LedgerProcess.check(file, COUNT);
      unmount();
    }
  }

  private static String run(Path file) throws Exception {
    Process process = LedgerProcess.start("run", file.toString(), Integer.toString(COUNT));
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void mount(String options) throws Exception {
    if (command("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()) != 0) {
      System.err.println("FullDiskTest: no small disk can be mounted here; left out");
      Assumptions.abort("no small disk can be mounted here");
    }
  }

  @AfterEach
  void unmount() throws Exception {
    command("umount", folder.toString());
  }

  private static int command(String... words) throws Exception {
    try {
      Process process =
          new ProcessBuilder(List.of(words))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (java.io.IOException e) {
      return -1; // no such program on this system
    }
  }
}
