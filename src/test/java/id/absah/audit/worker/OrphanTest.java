package id.absah.audit.worker;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Octets;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTest {
  @TempDir Path temporary;

  /** A supervisor with workers that hang, burn and wait; tells when all are at it. */
  static final class Supervisor {
    private Supervisor() {}

    public static void main(String[] arguments) throws Exception {
      WorkerSettings settings =
          WorkerSettings.defaults(TrickWorker.class.getName())
              .withCount(2)
              .withTemporaryFolder(Path.of(arguments[0]));
      try (WorkerPool pool =
          new WorkerPool(settings, new byte[0], TrickExaminer.CODEC, outcome -> {})) {
        for (int id = 0; id < 20; id++) {
          String words = id % 2 == 0 ? "hang" : "burn";
          pool.submit(new Task(id, "p", "PDF", Octets.of(words.getBytes(StandardCharsets.UTF_8))));
        }
        while (pool.pids().size() < 2) {
          Thread.sleep(20);
        }
        Thread.sleep(2_000);
        System.out.println("hanging");
        pool.drain();
      }
    }
  }

  @Test
  void supervisorKilledLeavesNoWorkerBehindAndTheNextRunTakesItsFilesAway() throws Exception {
    Process supervisor =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Supervisor.class.getName(),
                temporary.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader words =
        new BufferedReader(
            new InputStreamReader(supervisor.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(words.readLine()).isEqualTo("hanging");
      List<ProcessHandle> workers = supervisor.descendants().toList();
      assertThat(workers).hasSize(2).allMatch(ProcessHandle::isAlive);
      supervisor.destroyForcibly().waitFor();
      for (ProcessHandle worker : workers) {
        ProcessHandle ended = worker.onExit().get(30, TimeUnit.SECONDS);
        assertThat(ended.isAlive()).isFalse();
      }
    }
    assertThat(temporary).isNotEmptyDirectory();
    WorkerSettings next =
        WorkerSettings.defaults(TrickWorker.class.getName()).withTemporaryFolder(temporary);
    new WorkerPool(next, new byte[0], TrickExaminer.CODEC, outcome -> {}).close();
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).isEmpty();
    }
  }
}
