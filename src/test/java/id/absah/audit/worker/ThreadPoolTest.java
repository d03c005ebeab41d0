package id.absah.audit.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.document.Octets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ThreadPoolTest {
  private final Recorded recorded = new Recorded();

  private static WorkerSettings settings(Duration cpu, Duration wall) {
    return WorkerSettings.defaults("none")
        .withCount(2)
        .withLimits(new WorkerSettings.Limits(cpu, wall));
  }

  private void run(WorkerSettings settings, DocumentExaminer examiner, Task... tasks)
      throws EngineException, InterruptedException {
    try (ThreadPool pool = new ThreadPool(settings, examiner, recorded)) {
      for (Task task : tasks) {
        pool.submit(task);
      }
      pool.drain();
    }
  }

  private static Task task(long id, String words) {
    return new Task(id, "p" + id, "PDF", Octets.of(words.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void everyDocumentHasItsOwnOutcome() throws Exception {
    Task[] tasks = new Task[500];
    for (int id = 0; id < tasks.length; id++) {
      tasks[id] = task(id, "plain " + id);
    }
    run(WorkerSettings.defaults("none"), new TrickExaminer(), tasks);
    assertThat(recorded.byId()).hasSize(500);
    recorded
        .byId()
        .forEach(
            (id, outcome) ->
                assertThat(outcome.examination())
                    .isEqualTo(
                        TrickExaminer.resultOf(
                            ("plain " + id).getBytes(StandardCharsets.UTF_8),
                            "p" + id + " plain")));
  }

  @Test
  void documentThatComesBackTooLateIsTimedOut() throws Exception {
    run(
        settings(Duration.ofSeconds(60), Duration.ofMillis(10)),
        new TrickExaminer(),
        task(1, "sleep 100"));
    assertThat(recorded.only()).isEqualTo("TIMED_OUT WALL_LIMIT");
  }

  @Test
  void documentThatComesBackAfterTooMuchWorkIsTimedOut() throws Exception {
    run(
        settings(Duration.ZERO, Duration.ofMinutes(10)),
        (path, document) -> {
          long begun = System.nanoTime();
          while (System.nanoTime() - begun < 500_000_000) {
            Thread.onSpinWait();
          }
          return TrickExaminer.resultOf(document.array(), "");
        },
        task(1, "spin"));
    assertThat(recorded.only()).isEqualTo("TIMED_OUT CPU_LIMIT");
  }

  @Test
  void whatIsThrownIsARowAndTheRunGoesOn() throws Exception {
    run(
        settings(Duration.ofSeconds(60), Duration.ofSeconds(60)),
        new TrickExaminer(),
        task(1, "throw words"),
        task(2, "recurse"),
        task(3, "plain"));
    assertThat(Recorded.word(recorded.byId().get(1L))).isEqualTo("CRASHED WORKER_DIED");
    assertThat(Recorded.word(recorded.byId().get(2L))).isEqualTo("CRASHED WORKER_DIED");
    assertThat(Recorded.word(recorded.byId().get(3L))).isEqualTo("UNSUPPORTED WALL_LIMIT");
  }

  @Test
  void engineThatFailsOnEverythingStopsTheRun() {
    Task[] tasks = new Task[2_000];
    for (int id = 0; id < tasks.length; id++) {
      tasks[id] = task(id, "throw x");
    }
    assertThatThrownBy(() -> run(WorkerSettings.defaults("none"), new TrickExaminer(), tasks))
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> assertThat(e.reason()).isEqualTo(EngineException.Reason.TOO_MANY_FAILURES));
  }

  @Test
  void interruptionEndsTheThreads() throws Exception {
    CountDownLatch inWork = new CountDownLatch(1);
    Thread user =
        new Thread(
            () -> {
              try (ThreadPool pool =
                  new ThreadPool(
                      settings(Duration.ofSeconds(60), Duration.ofSeconds(60)),
                      (path, document) -> {
                        inWork.countDown();
                        return new TrickExaminer().examine(path, document);
                      },
                      recorded)) {
                pool.submit(task(1, "hang"));
                pool.drain();
              } catch (EngineException | InterruptedException e) {
                recorded.all().clear();
              }
            });
    user.start();
    inWork.await();
    user.interrupt();
    user.join();
    assertThat(recorded.all()).isEmpty();
  }
}
