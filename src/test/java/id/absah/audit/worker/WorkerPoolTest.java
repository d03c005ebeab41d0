package id.absah.audit.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.document.Octets;
import id.absah.findings.DocumentStatus;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerPoolTest {
  @TempDir Path temporary;

  private final Recorded recorded = new Recorded();

  private WorkerSettings settings(int count) {
    return WorkerSettings.defaults(TrickWorker.class.getName())
        .withCount(count)
        .withTemporaryFolder(temporary)
        .withLimits(new WorkerSettings.Limits(Duration.ofSeconds(10), Duration.ofSeconds(60)))
        .withMachine(machine(64, 3, 1_000));
  }

  private static WorkerSettings.Machine machine(int heap, int failedStarts, int documents) {
    return new WorkerSettings.Machine(
        heap, 1024, Duration.ofSeconds(60), failedStarts, documents, 1 << 20);
  }

  private WorkerPool pool(WorkerSettings settings, Consumer<Outcome> consumer)
      throws EngineException {
    return new WorkerPool(settings, new byte[0], TrickExaminer.CODEC, consumer);
  }

  private static Task task(long id, String words) {
    return new Task(
        id, "f/" + id + ".pdf", "PDF", Octets.of(words.getBytes(StandardCharsets.UTF_8)));
  }

  private void run(WorkerSettings settings, Task... tasks)
      throws EngineException, InterruptedException {
    try (WorkerPool pool = pool(settings, recorded)) {
      for (Task task : tasks) {
        pool.submit(task);
      }
      pool.drain();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "plain, UNSUPPORTED WALL_LIMIT, 1",
    "sleep 100, UNSUPPORTED WALL_LIMIT, 1",
    "caught-recurse, UNSUPPORTED WALL_LIMIT, 1",
    "chatter, UNSUPPORTED WALL_LIMIT, 1",
    "hang, TIMED_OUT WALL_LIMIT, 2",
    "burn, TIMED_OUT CPU_LIMIT, 2",
    "churn, TIMED_OUT CPU_LIMIT, 2",
    "allocate, CRASHED WORKER_DIED, 2",
    "recurse, CRASHED WORKER_DIED, 2",
    "halt 0, CRASHED WORKER_DIED, 2",
    "halt 3, CRASHED WORKER_DIED, 2",
    "exit 0, CRASHED WORKER_DIED, 2",
    "throw words, CRASHED WORKER_DIED, 2",
    "garbage, CRASHED WORKER_DIED, 2",
    "other-id, CRASHED WORKER_DIED, 2",
    "other-bytes, CRASHED WORKER_DIED, 2",
  })
  void everyTrickHasItsOutcomeAndTheNextDocumentItsOwn(String words, String expected, int attempts)
      throws EngineException, InterruptedException {
    Duration wall = Duration.ofSeconds(words.equals("hang") ? 3 : 60);
    run(
        settings(1).withLimits(new WorkerSettings.Limits(Duration.ofSeconds(1), wall)),
        task(7, words),
        task(8, "plain"));
    assertThat(recorded.byId()).containsOnlyKeys(7L, 8L);
    Outcome outcome = recorded.byId().get(7L);
    assertThat(Recorded.word(outcome)).isEqualTo(expected);
    assertThat(outcome.attempts()).isEqualTo(attempts);
    assertThat(outcome.path()).isEqualTo("f/7.pdf");
    assertThat(outcome.examination().sha256())
        .isEqualTo(Octets.of(words.getBytes(StandardCharsets.UTF_8)).sha256());
    assertThat(outcome.examination().size()).isEqualTo(words.length());
    if (outcome.examination().status() == DocumentStatus.TIMED_OUT) {
      String limit = words.equals("hang") ? "3" : "1";
      SortedMap<String, String> values = outcome.examination().problem().orElseThrow().values();
      assertThat(values).containsEntry("limit", limit).containsOnlyKeys("limit", "spent");
      assertThat(Integer.parseInt(values.get("spent"))).isBetween(Integer.parseInt(limit), 59);
    }
    assertThat(Recorded.word(recorded.byId().get(8L))).isEqualTo("UNSUPPORTED WALL_LIMIT");
    assertThat(recorded.byId().get(8L).attempts()).isEqualTo(1);
  }

  @Test
  void documentThatKillsItsProcessIsTriedOftenerBecauseAnotherCouldHaveDoneIt() throws Exception {
    run(settings(1), task(1, "kill"));
    assertThat(recorded.only()).isEqualTo("CRASHED WORKER_DIED");
    assertThat(recorded.value("exit")).isEqualTo("137");
    assertThat(recorded.all().get(0).attempts()).isEqualTo(Retries.MOST_ATTEMPTS);
  }

  @Test
  void documentThatIsInnocentGetsItsResultAtTheSecondAttempt() throws Exception {
    run(settings(1), task(1, "kill-once " + temporary.resolve("mark")));
    assertThat(recorded.only()).isEqualTo("UNSUPPORTED WALL_LIMIT");
    assertThat(recorded.all().get(0).attempts()).isEqualTo(2);
  }

  @Test
  void deathIsToldWithExitCodeAndLastWordsThatCanBePrinted() throws Exception {
    run(settings(1), task(1, "complain"));
    assertThat(recorded.value("exit")).isEqualTo("5");
    assertThat(recorded.value("detail")).isEqualTo("a?[31m line ? of words");
  }

  @Test
  void wordsOfAMachineOutOfMemoryAreKept() throws Exception {
    run(settings(1), task(1, "allocate"));
    assertThat(recorded.value("exit")).isEqualTo("3");
    assertThat(recorded.value("detail"))
        .isEqualTo("Terminating due to java.lang.OutOfMemoryError: Java heap space");
  }

  @Test
  void whatWasThrownIsTold() throws Exception {
    run(settings(1), task(1, "throw words"));
    assertThat(recorded.value("detail")).isEqualTo("java.lang.IllegalStateException: words");
  }

  @Test
  void frameForAnotherDocumentKillsTheWorker() throws Exception {
    run(settings(1), task(1, "other-id"));
    assertThat(recorded.value("detail")).isEqualTo("document 4711 instead of 1");
  }

  @Test
  void resultForOtherBytesOfTheSameLengthKillsTheWorker() throws Exception {
    run(settings(1), task(1, "other-bytes"));
    assertThat(recorded.value("detail"))
        .isEqualTo("result of other bytes for document 1, 11 bytes");
  }

  @Test
  void secondResultIsNeverTakenForThatOfTheNextDocument() throws Exception {
    run(settings(1), task(1, "two-results 1"), task(2, "plain"), task(3, "plain"));
    assertThat(recorded.byId()).containsOnlyKeys(1L, 2L, 3L);
    for (long id = 2; id <= 3; id++) {
      Outcome outcome = recorded.byId().get(id);
      assertThat(outcome.examination().sha256())
          .isEqualTo(Octets.of("plain".getBytes(StandardCharsets.UTF_8)).sha256());
      assertThat(outcome.examination().problem().orElseThrow().values())
          .containsEntry("detail", "f/" + id + ".pdf plain");
    }
  }

  @Test
  void noDoorToTheNetworkOpens() throws Exception {
    run(settings(1), task(1, "network"));
    assertThat(recorded.value("detail")).isEqualTo("f/1.pdf opened[]");
  }

  @Test
  void sameAttemptsOpenDoorsWhereTheyAreNotShut() {
    assertThat(NetworkAttempts.report())
        .contains("socket,server,datagram", "http was tried", "https was tried");
  }

  @Test
  void workerHasAFolderOfItsOwnAndTheSameEnvironmentEverywhere() throws Exception {
    run(settings(1), task(1, "environment"));
    String[] environment = recorded.value("detail").substring("f/1.pdf ".length()).split("\\|", -1);
    Path folder = Path.of(environment[0]);
    assertThat(folder.startsWith(temporary)).isTrue();
    assertThat(environment[1]).isEqualTo(folder.toString());
    assertThat(List.of(environment).subList(2, 6)).containsExactly("", "UTC", "UTF-8", "true");
  }

  @Test
  void nothingIsLeftOnDisk() throws Exception {
    run(settings(2), task(1, "environment"), task(2, "halt 1"), task(3, "throw x"));
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void smallRunStartsOneWorker() throws Exception {
    try (WorkerPool pool = pool(settings(4), recorded)) {
      for (int id = 0; id < 3; id++) {
        pool.submit(task(id, "plain"));
      }
      pool.drain();
      assertThat(pool.started()).isEqualTo(1);
    }
    assertThat(recorded.byId()).hasSize(3);
  }

  @Test
  void runWithoutDocumentsStartsNone() throws Exception {
    try (WorkerPool pool = pool(settings(4), recorded)) {
      pool.drain();
      assertThat(pool.started()).isZero();
    }
  }

  @Test
  void wornWorkersAreReplaced() throws Exception {
    try (WorkerPool pool = pool(settings(1).withMachine(machine(64, 3, 10)), recorded)) {
      for (int id = 0; id < 35; id++) {
        pool.submit(task(id, "plain"));
      }
      pool.drain();
      assertThat(pool.started()).isEqualTo(4);
    }
    assertThat(recorded.byId()).hasSize(35);
    assertThat(recorded.all()).allMatch(outcome -> outcome.attempts() == 1);
  }

  private String pace(long id) {
    return recorded
        .byId()
        .get(id)
        .examination()
        .problem()
        .orElseThrow()
        .values()
        .get("detail")
        .substring(("f/" + id + ".pdf ").length());
  }

  @Test
  void workerAfterOneThatDiedYoungIsQuickAndTheOneOfTheRetryIsNot() throws Exception {
    Path mark = temporary.resolve("mark");
    run(
        settings(1),
        task(1, "pace"),
        task(2, "halt 1"),
        task(3, "pace"),
        task(4, "pace-after-death " + mark));
    assertThat(pace(1)).isEqualTo("lasting");
    assertThat(pace(3)).isEqualTo("quick");
    assertThat(pace(4)).isEqualTo("lasting");
    assertThat(recorded.byId().get(4L).attempts()).isEqualTo(2);
  }

  @Test
  void oneMoreHelpsWhileWorkersDieYoungAndNotBefore() throws Exception {
    int most = 0;
    try (WorkerPool pool = pool(settings(1), recorded)) {
      for (int id = 0; id < 20; id++) {
        pool.submit(task(id, "sleep 50"));
      }
      while (recorded.all().size() < 15) {
        assertThat(pool.pids()).hasSizeLessThan(2);
        Thread.sleep(10);
      }
      pool.submit(task(20, "halt 1"));
      for (int id = 21; id < 120; id++) {
        pool.submit(task(id, "sleep 50"));
      }
      while (recorded.all().size() < 110) {
        most = Math.max(most, pool.pids().size());
        Thread.sleep(10);
      }
      pool.drain();
    }
    // three, when this machine itself stands still for a second
    assertThat(most).isBetween(2, 3);
    assertThat(recorded.byId()).hasSize(120);
  }

  @Test
  void anotherHelpsWhileOneStandsStill() throws Exception {
    int most = 0;
    WorkerSettings hasty =
        settings(1)
            .withLimits(new WorkerSettings.Limits(Duration.ofSeconds(10), Duration.ofSeconds(8)));
    try (WorkerPool pool = pool(hasty, recorded)) {
      pool.submit(task(0, "halt 1"));
      pool.submit(task(1, "hang"));
      for (int id = 2; id < 300; id++) {
        pool.submit(task(id, "sleep 50"));
      }
      while (recorded.all().size() < 290) {
        most = Math.max(most, pool.pids().size());
        Thread.sleep(10);
      }
      pool.drain();
    }
    assertThat(most).isEqualTo(3);
    assertThat(recorded.byId()).hasSize(300);
  }

  @Test
  void whatWaitedIsTriedAgainTogetherAndWhatComputedAlone() throws Exception {
    WorkerSettings hasty =
        settings(2)
            .withLimits(new WorkerSettings.Limits(Duration.ofSeconds(60), Duration.ofSeconds(6)));
    Path place = Files.createDirectory(temporary.resolve("place"));
    run(
        hasty,
        task(1, "meet " + place + " wait-1"),
        task(2, "meet " + place + " burn-1"),
        task(3, "meet " + place + " burn-2"),
        task(4, "meet " + place + " wait-2"));
    assertThat(met(1)).isEqualTo("together");
    assertThat(met(2)).isEqualTo("alone");
    assertThat(met(3)).isEqualTo("alone");
    assertThat(met(4)).isEqualTo("together");
    assertThat(recorded.all()).allMatch(outcome -> outcome.attempts() == 2);
  }

  @Test
  void whatWaitedAndThenEndsOtherwiseIsTriedAThirdTime() throws Exception {
    WorkerSettings hasty =
        settings(1)
            .withLimits(new WorkerSettings.Limits(Duration.ofSeconds(60), Duration.ofSeconds(4)));
    Path one = Files.createDirectory(temporary.resolve("one"));
    Path two = Files.createDirectory(temporary.resolve("two"));
    run(
        hasty,
        task(1, "stages " + one + " hang halt:3 plain"),
        task(2, "stages " + two + " hang halt:3 halt:4"),
        task(3, "stages " + temporary + " hang plain"));
    assertThat(recorded.byId()).containsOnlyKeys(1L, 2L, 3L);
    assertThat(met(1)).isEqualTo("plain");
    assertThat(recorded.byId().get(1L).attempts()).isEqualTo(3);
    assertThat(Recorded.word(recorded.byId().get(2L))).isEqualTo("CRASHED WORKER_DIED");
    assertThat(recorded.byId().get(2L).examination().problem().orElseThrow().values())
        .containsEntry("exit", "4");
    assertThat(recorded.byId().get(2L).attempts()).isEqualTo(3);
    assertThat(met(3)).isEqualTo("plain");
    assertThat(recorded.byId().get(3L).attempts()).isEqualTo(2);
  }

  @Test
  void consumerThatThrowsWhileAnotherStillWaitsStopsTheRunAtOnce() throws Exception {
    WorkerSettings hasty =
        settings(2)
            .withLimits(new WorkerSettings.Limits(Duration.ofSeconds(60), Duration.ofSeconds(8)));
    Path runs = Files.createDirectory(temporary.resolve("runs"));
    Consumer<Outcome> full =
        outcome -> {
          throw new IllegalStateException("full");
        };
    try (WorkerPool pool = pool(hasty.withTemporaryFolder(runs), full)) {
      pool.submit(task(1, "stages " + temporary + " hang plain"));
      pool.submit(task(2, "hang"));
      assertThatThrownBy(pool::drain)
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage("full");
      // the second hangs still
      assertThat(pool.pids()).isNotEmpty();
    }
    assertThat(runs).isEmptyDirectory();
  }

  @Test
  void interruptionEndsWhatIsTriedAgainTogether() throws Exception {
    WorkerSettings hasty =
        settings(2)
            .withLimits(new WorkerSettings.Limits(Duration.ofSeconds(60), Duration.ofSeconds(6)));
    Path runs = Files.createDirectory(temporary.resolve("runs"));
    Path one = Files.createDirectory(temporary.resolve("one"));
    Path two = Files.createDirectory(temporary.resolve("two"));
    AtomicBoolean interrupted = new AtomicBoolean();
    try (WorkerPool pool = pool(hasty.withTemporaryFolder(runs), recorded)) {
      pool.submit(task(1, "stages " + one + " hang sleep:3600000"));
      pool.submit(task(2, "stages " + two + " hang sleep:3600000"));
      Thread drainer = drainer(pool, interrupted);
      drainer.start();
      while (!Files.exists(one.resolve("sleep:36000003"))
          || !Files.exists(two.resolve("sleep:36000003"))) {
        Thread.sleep(20);
      }
      drainer.interrupt();
      drainer.join();
      assertThat(interrupted).isTrue();
      assertThat(pool.pids()).isEmpty();
      assertThat(runs).isEmptyDirectory();
    }
    assertThat(recorded.all()).isEmpty();
  }

  private String met(long id) {
    Outcome outcome = recorded.byId().get(id);
    String detail = outcome.examination().problem().orElseThrow().values().get("detail");
    return detail.substring(detail.lastIndexOf(' ') + 1);
  }

  @Test
  void workerKilledFromOutsideIsReplacedByALastingOne() throws Exception {
    run(settings(1), task(1, "kill"), task(2, "pace"));
    assertThat(pace(2)).isEqualTo("lasting");
  }

  @Test
  void lastingWorkerComesBackWhenNoneHasDiedForLong() throws Exception {
    int count = 3 * Pace.BREAK_EVEN;
    WorkerSettings patient = settings(1).withMachine(machine(64, 3, 50_000));
    try (WorkerPool pool = pool(patient, recorded)) {
      pool.submit(task(0, "halt 1"));
      for (int id = 1; id < count; id++) {
        pool.submit(new Task(id, "f/" + id, "PDF", Octets.of(TrickExaminer.plain(id))));
      }
      while (recorded.all().size() < count - 1) {
        Thread.sleep(10);
      }
      pool.submit(task(count, "pace"));
      pool.drain();
    }
    assertThat(recorded.byId()).hasSize(count + 1);
    assertThat(pace(count)).isEqualTo("lasting");
  }

  @Test
  void faultThatWasSaidNeedsNoWaitForTheEndOfTheProcess() throws Exception {
    run(settings(1), task(1, "throw words"));
    assertThat(recorded.value("exit")).isEqualTo("70");
  }

  @Test
  void manyRetriesStartWorkersAheadAndLeaveNone() throws Exception {
    try (WorkerPool pool = pool(settings(2), recorded)) {
      for (int id = 0; id < 12; id++) {
        pool.submit(task(id, id % 2 == 0 ? "throw words" : "plain"));
      }
      pool.drain();
      assertThat(pool.pids()).isEmpty();
    }
    assertThat(recorded.byId()).hasSize(12);
    for (Outcome outcome : recorded.all()) {
      assertThat(outcome.attempts()).isEqualTo(outcome.id() % 2 == 0 ? 2 : 1);
    }
    assertThat(temporary).isEmptyDirectory();
  }

  /**
   * Two: the one that was asked for, and the one more while workers die young; a third, when this
   * machine lets one stand still for a second.
   */
  @Test
  void noMoreLiveWhileDocumentsAreTriedAgainThanBefore() throws Exception {
    int most = 0;
    Path marks = Files.createDirectory(temporary.resolve("marks"));
    try (WorkerPool pool = pool(settings(1), recorded)) {
      for (int id = 0; id < 6; id++) {
        pool.submit(task(id, "pace-after-death " + marks.resolve("mark-" + id)));
      }
      Thread drainer = drainer(pool, new AtomicBoolean());
      drainer.start();
      while (drainer.isAlive()) {
        most = Math.max(most, pool.pids().size());
        Thread.sleep(1);
      }
    }
    assertThat(most).isBetween(2, 3);
    assertThat(recorded.byId()).hasSize(6);
    assertThat(recorded.all()).allMatch(outcome -> outcome.attempts() == 2);
  }

  @Test
  void machineWithMemoryForOneWorkerTriesDocumentsAgainToTheEnd() throws Exception {
    Path marks = Files.createDirectory(temporary.resolve("marks"));
    byte[] crowded = ("crowded " + temporary.resolve("place")).getBytes(StandardCharsets.UTF_8);
    WorkerSettings narrow =
        settings(2)
            .withLimits(new WorkerSettings.Limits(Duration.ofSeconds(10), Duration.ofSeconds(4)))
            .withMachine(machine(64, 2, 1_000));
    try (WorkerPool pool = new WorkerPool(narrow, crowded, TrickExaminer.CODEC, recorded)) {
      for (int id = 0; id < 3; id++) {
        pool.submit(task(id, "hang-after-death " + marks.resolve("mark-" + id)));
      }
      pool.drain();
      assertThat(pool.pids()).isEmpty();
    }
    assertThat(recorded.byId()).hasSize(3);
    for (Outcome outcome : recorded.all()) {
      assertThat(Recorded.word(outcome)).isEqualTo("TIMED_OUT WALL_LIMIT");
      assertThat(outcome.attempts()).isEqualTo(2);
    }
  }

  @Test
  void documentsLargerThanAPipeAndThanAllInFlightPass() throws Exception {
    byte[] large = new byte[5 << 20];
    large[0] = 'x';
    WorkerSettings base = settings(2);
    WorkerSettings small =
        new WorkerSettings(
            base.mainClass(), 2, base.limits(), base.machine(), 1, base.temporaryFolder());
    try (WorkerPool pool = pool(small, recorded)) {
      for (int id = 0; id < 8; id++) {
        pool.submit(new Task(id, "p", "PDF", Octets.of(large)));
      }
      pool.drain();
    }
    assertThat(recorded.byId()).hasSize(8);
    assertThat(recorded.all()).allMatch(outcome -> outcome.examination().size() == large.length);
  }

  @Test
  void workerThatDoesNotConfigureStopsTheRunWithItsWords() {
    assertThatThrownBy(
            () -> {
              try (WorkerPool pool =
                  new WorkerPool(
                      settings(1),
                      "refuse this".getBytes(StandardCharsets.UTF_8),
                      TrickExaminer.CODEC,
                      recorded)) {
                pool.submit(task(1, "plain"));
                pool.drain();
              }
            })
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(EngineException.Reason.WORKERS_DO_NOT_START);
              assertThat(e.values())
                  .containsEntry("attempts", "3")
                  .containsEntry("detail", "java.lang.IllegalArgumentException: refuse this");
            });
    assertThat(recorded.all()).isEmpty();
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void machineThatStartsNoProcessStopsTheRunWithItsWords() {
    assertThatThrownBy(
            () -> run(settings(1).withMachine(machine(1 << 30, 3, 10)), task(1, "plain")))
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(EngineException.Reason.WORKERS_DO_NOT_START);
              assertThat(e.values().get("detail")).startsWith("exit 1: ");
            });
  }

  @Test
  void temporaryFolderThatIsNoneStopsTheRun() {
    Path nowhere = temporary.resolve("nowhere");
    assertThatThrownBy(() -> pool(settings(1).withTemporaryFolder(nowhere), recorded).close())
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> assertThat(e.reason()).isEqualTo(EngineException.Reason.TEMPORARY_FILES));
  }

  @Test
  void consumerThatThrowsStopsTheRun() {
    assertThatThrownBy(
            () -> {
              try (WorkerPool pool =
                  pool(
                      settings(2),
                      outcome -> {
                        recorded.accept(outcome);
                        throw new IllegalStateException("the ledger is full");
                      })) {
                for (int id = 0; id < 100_000; id++) {
                  pool.submit(task(id, "plain"));
                }
                pool.drain();
              }
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the ledger is full");
    assertThat(recorded.all()).hasSize(1);
  }

  @Test
  void engineThatFailsOnEverythingStopsTheRun() {
    assertThatThrownBy(
            () -> {
              try (WorkerPool pool = pool(settings(2), recorded)) {
                for (int id = 0; id < 1_100; id++) {
                  pool.submit(task(id, id % 18 == 3 ? "halt 1" : "plain"));
                }
                pool.drain();
              }
            })
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(EngineException.Reason.TOO_MANY_FAILURES);
              assertThat(e.values()).containsKeys("failed", "examined");
            });
    assertThat(recorded.all()).allMatch(outcome -> outcome.attempts() == 1);
  }

  private static Thread drainer(WorkerPool pool, AtomicBoolean interrupted) {
    return new Thread(
        () -> {
          try {
            pool.drain();
          } catch (InterruptedException e) {
            interrupted.set(true);
          } catch (EngineException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void interruptionEndsAllWorkers() throws Exception {
    List<ProcessHandle> children = new ArrayList<>();
    AtomicBoolean interrupted = new AtomicBoolean();
    try (WorkerPool pool = pool(settings(2), recorded)) {
      for (int id = 0; id < 40; id++) {
        pool.submit(task(id, "hang"));
      }
      while (pool.pids().size() < 2) {
        Thread.sleep(20);
      }
      pool.pids().forEach(pid -> ProcessHandle.of(pid).ifPresent(children::add));
      Thread drainer = drainer(pool, interrupted);
      drainer.start();
      drainer.interrupt();
      drainer.join();
      assertThat(interrupted).isTrue();
      assertThat(children).hasSize(2).noneMatch(ProcessHandle::isAlive);
      assertThat(temporary).isEmptyDirectory();
    }
    assertThat(recorded.all()).isEmpty();
  }

  @Test
  void interruptionEndsWhatWasStartedAheadForRetries() throws Exception {
    List<ProcessHandle> children = new ArrayList<>();
    AtomicBoolean interrupted = new AtomicBoolean();
    Path marks = Files.createDirectory(temporary.resolve("marks"));
    Path runs = Files.createDirectory(temporary.resolve("runs"));
    try (WorkerPool pool = pool(settings(1).withTemporaryFolder(runs), recorded)) {
      for (int id = 0; id < 5; id++) {
        pool.submit(task(id, "hang-after-death " + marks.resolve("mark-" + id)));
      }
      Thread drainer = drainer(pool, interrupted);
      drainer.start();
      // all have died once; now one hangs alone, and another is started
      while (!Files.exists(marks.resolve("mark-4")) || pool.pids().size() < 2) {
        Thread.sleep(20);
      }
      pool.pids().forEach(pid -> ProcessHandle.of(pid).ifPresent(children::add));
      drainer.interrupt();
      drainer.join();
      assertThat(interrupted).isTrue();
      assertThat(children).hasSize(2).noneMatch(ProcessHandle::isAlive);
      assertThat(pool.pids()).isEmpty();
      assertThat(runs).isEmptyDirectory();
    }
    assertThat(recorded.all()).isEmpty();
  }

  @Test
  void workersKilledAtRandomLoseAndDoubleNothing() throws Exception {
    long seed = Long.getLong("absah.seed", 20261122);
    Random random = new Random(seed);
    int count = 3_000;
    AtomicBoolean done = new AtomicBoolean();
    int kills = 0;
    WorkerSettings patient = settings(2).withMachine(machine(64, 50, 1_000));
    try (WorkerPool pool = pool(patient, recorded)) {
      Thread submitter =
          new Thread(
              () -> {
                try {
                  for (int id = 0; id < count; id++) {
                    pool.submit(new Task(id, "f/" + id, "PDF", Octets.of(TrickExaminer.plain(id))));
                    Thread.sleep(1);
                  }
                  pool.drain();
                } catch (EngineException | InterruptedException e) {
                  throw new IllegalStateException("seed " + seed, e);
                } finally {
                  done.set(true);
                }
              });
      submitter.start();
      while (!done.get()) {
        Thread.sleep(100 + random.nextInt(400));
        List<Long> alive = pool.pids();
        if (!alive.isEmpty() && kills < 40) {
          kills++;
          ProcessHandle.of(alive.get(random.nextInt(alive.size())))
              .ifPresent(ProcessHandle::destroyForcibly);
        }
      }
    }
    assertThat(recorded.byId()).as("seed %d, %d kills", seed, kills).hasSize(count);
    for (Outcome outcome : recorded.all()) {
      byte[] bytes = TrickExaminer.plain(outcome.id());
      assertThat(outcome.examination())
          .as("seed %d", seed)
          .isEqualTo(TrickExaminer.resultOf(bytes, "f/" + outcome.id() + " plain"));
    }
  }

  @Test
  void folderOfARunThatWasKilledIsTakenAwayAndOfOneThatLivesIsNot() throws Exception {
    Path dead = Files.createDirectory(temporary.resolve("absah-run-999999999-x"));
    Files.createFile(dead.resolve("owner.lock"));
    Files.createDirectories(dead.resolve("worker-1/deeper"));
    Files.writeString(dead.resolve("aside-1"), "a document");
    Path foreign = Files.createDirectory(temporary.resolve("absah-run-of-somebody"));
    try (WorkerPool one = pool(settings(1), recorded);
        WorkerPool other = pool(settings(1), recorded)) {
      other.submit(task(1, "plain"));
      other.drain();
      one.submit(task(2, "halt 2"));
      one.drain();
      assertThat(names()).hasSize(3).doesNotContain(dead.getFileName().toString());
    }
    assertThat(names()).containsExactly(foreign.getFileName().toString());
    assertThat(recorded.byId()).hasSize(2);
  }

  @Test
  void whatKilledRunsLeftIsTakenAwayByARunThatNeedsNoWorkers() throws Exception {
    Path dead = Files.createDirectory(temporary.resolve("absah-run-999999999-x"));
    Files.createFile(dead.resolve("owner.lock"));
    Files.writeString(dead.resolve("aside-1"), "a document");
    Path foreign = Files.createDirectory(temporary.resolve("absah-run-of-somebody"));
    try (WorkerPool living = pool(settings(1), recorded)) {
      living.submit(task(1, "plain"));
      living.drain();
      List<String> before = names();
      WorkerPool.removeLeft(settings(1));
      assertThat(before).hasSize(2);
      assertThat(names()).containsExactlyInAnyOrderElementsOf(before);
    }
    WorkerPool.removeLeft(settings(1));
    assertThat(names()).containsExactly(foreign.getFileName().toString());
  }

  @Test
  void whatAnotherLivingProcessHasIsNotTakenAway() throws Exception {
    Path other = Files.createDirectory(temporary.resolve("absah-run-999999998-x"));
    Path lock = Files.createFile(other.resolve("owner.lock"));
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                lock.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(holder.getInputStream().read()).isEqualTo('l');
      WorkerPool.removeLeft(settings(1));
      assertThat(names()).containsExactly(other.getFileName().toString());
    } finally {
      holder.destroyForcibly().waitFor();
    }
    WorkerPool.removeLeft(settings(1));
    assertThat(names()).isEmpty();
  }

  @Test
  void temporaryFolderThatIsNoneIsSaidWithoutWorkersToo() {
    Path nowhere = temporary.resolve("nowhere");
    assertThatThrownBy(() -> WorkerPool.removeLeft(settings(1).withTemporaryFolder(nowhere)))
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> assertThat(e.reason()).isEqualTo(EngineException.Reason.TEMPORARY_FILES));
  }

  /** Locks a file as a run does, says so, and waits to be killed. */
  static final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws Exception {
      try (FileChannel channel =
          FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
        channel.lock();
        System.out.write('l');
        System.out.flush();
        Thread.sleep(3_600_000);
      }
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
