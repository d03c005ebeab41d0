package id.absah.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Ends {@code absah evaluate} at random moments of every stage, gives the same command again until
 * it is done, and compares all reports with those of an uninterrupted run, byte by byte. Ends with
 * 1 when anything differs, is left over, or came too late.
 *
 * <p>{@code --victim supervisor|workers --signal KILL|TERM|INT --kills N --seed S --launcher FILE
 * --corpus DIR --work DIR}
 */
final class KillRun {
  private static final int MOST_IN_A_CHAIN = 10;

  /** The sample archive holds damaged documents on purpose: done, but not all evaluated. */
  private static final int DONE = 3;

  private static final int INTERRUPTED = 130;
  private static final int ENGINE_STOPPED = 70;
  private static final double MOST_SECONDS_TO_STOP = 5;

  /** An orphan notices the end of its input at once; it may be far from a processor. */
  private static final long ORPHAN_SECONDS = 10;

  /** The database's native library, which it unpacks itself; a kill -9 leaves it behind. */
  private static final String LIBRARY = "sqlite-";

  private final PrintStream out = System.out;
  private final Random random;
  private final String signal;
  private final int kills;
  private final Path corpus;
  private final Path launcher;
  private final Path work;
  private final Path temporary;
  private final int[] killedIn = new int[Command.stages()];
  private long[] stages = new long[0];
  private int sent;
  private int runs;
  private int stopped;
  private int resumed;
  private int faults;
  private double longestStop;

  private KillRun(Map<String, String> options) throws IOException {
    random = new Random(Long.parseLong(options.getOrDefault("--seed", "1")));
    signal = options.getOrDefault("--signal", "KILL");
    kills = Integer.parseInt(options.getOrDefault("--kills", "20"));
    corpus = Path.of(options.getOrDefault("--corpus", "sample-corpus")).toAbsolutePath();
    launcher = Path.of(options.getOrDefault("--launcher", "absah")).toAbsolutePath();
    work = Files.createDirectories(Path.of(options.getOrDefault("--work", "target/kills")));
    temporary = Folders.anew(work.resolve("tmp")).toAbsolutePath();
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    String victim = options.getOrDefault("--victim", "supervisor");
    KillRun run = new KillRun(options);
    run.say("kills of %s by %s, %s", victim, run.signal, options);
    System.exit(run.run(victim.equals("workers")) ? 0 : 1);
  }

  private boolean run(boolean workers) throws Exception {
    Path reference = Folders.anew(work.resolve("reference"));
    Command uninterrupted = start(reference);
    require(uninterrupted.await() == DONE, "the uninterrupted run ended otherwise", uninterrupted);
    stages = uninterrupted.nanosOfStages();
    Path again = work.resolve("run");
    while (sent < kills) {
      Folders.anew(again);
      if (workers) {
        killWorkers(again);
      } else {
        killSupervisor(again);
      }
      runs++;
      for (String difference : Folders.differences(reference, again)) {
        fault(difference);
      }
      List<String> left =
          Folders.names(temporary).stream().filter(name -> !name.startsWith(LIBRARY)).toList();
      if (!left.isEmpty()) {
        fault("left in the temporary folder: " + left);
      }
      say("  run %d: %d kills so far, %d faults", runs, sent, faults);
    }
    say(
        "%d kills in %d runs; in start %d, inventory %d, examination %d, judgement %d, end %d;"
            + " resumed %d, stopped by the engine %d; longest stop %.1f s; faults %d",
        sent,
        runs,
        killedIn[0],
        killedIn[1],
        killedIn[2],
        killedIn[3],
        killedIn[4],
        resumed,
        stopped,
        longestStop,
        faults);
    return faults == 0;
  }

  private Command start(Path output) throws IOException {
    return Command.start(
        temporary,
        List.of(
            launcher.toString(),
            "evaluate",
            corpus.resolve("archive").toString(),
            "--tailor",
            corpus.resolve("tailor.yaml").toString(),
            "--as-of",
            "2026-11-01",
            "--lang",
            "id",
            "--out",
            output.toString()));
  }

  /** A chain of runs that are ended, and one that is not. */
  private void killSupervisor(Path output) throws Exception {
    for (int inChain = 0; inChain < MOST_IN_A_CHAIN && sent < kills; inChain++) {
      Command command = start(output);
      int stage = random.nextInt(Command.stages());
      command.awaitStage(stage);
      sleep((long) (random.nextDouble() * (stages[stage + 1] - stages[stage])));
      List<ProcessHandle> workers = command.workers();
      long begun = System.nanoTime();
      boolean hit = command.isAlive() && command.signal(signal);
      int code = command.await();
      double seconds = (System.nanoTime() - begun) / 1e9;
      resumed += command.words().contains("Melanjutkan") ? 1 : 0;
      if (code == DONE) {
        return;
      }
      require(hit, "ended by itself with " + code, command);
      sent++;
      killedIn[stage]++;
      if (!signal.equals("KILL")) {
        longestStop = Math.max(longestStop, seconds);
        require(code == INTERRUPTED, "ended with " + code + " in stage " + stage, command);
        require(seconds <= MOST_SECONDS_TO_STOP, "took " + seconds + " s to stop", command);
      }
      awaitOrphans(workers);
    }
    Command last = start(output);
    int code = last.await();
    resumed += last.words().contains("Melanjutkan") ? 1 : 0;
    require(code == DONE, "the last run ended with " + code, last);
  }

  private void awaitOrphans(List<ProcessHandle> workers) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ORPHAN_SECONDS);
    while (workers.stream().anyMatch(ProcessHandle::isAlive)) {
      if (System.nanoTime() > end) {
        fault("workers outlive their supervisor: " + workers);
        return;
      }
      Thread.sleep(20);
    }
  }

  /**
   * One run whose workers are killed every now and then; when the engine gives up because no worker
   * starts any more, the same command again.
   */
  private void killWorkers(Path output) throws Exception {
    Command command = start(output);
    command.awaitStage(2);
    int inRun = 0;
    while (command.isAlive()) {
      sleep((long) (random.nextDouble() * TimeUnit.MILLISECONDS.toNanos(2500)));
      List<ProcessHandle> workers = new ArrayList<>(command.workers());
      if (!workers.isEmpty() && inRun < 3 * MOST_IN_A_CHAIN && sent < kills) {
        if (Command.signal("KILL", workers.get(random.nextInt(workers.size())))) {
          sent++;
          inRun++;
          killedIn[2]++;
        }
      }
    }
    int code = command.await();
    if (code == ENGINE_STOPPED) {
      stopped++;
      say("  the engine stopped: %s", command.words().replace("\n", " | "));
      command = start(output);
      code = command.await();
    }
    require(code == DONE, "ended with " + code, command);
  }

  private static void sleep(long nanos) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(Math.max(0, nanos));
  }

  private void require(boolean right, String otherwise, Command command) {
    if (!right) {
      fault(otherwise + "\n" + command.words());
    }
  }

  private void fault(String what) {
    faults++;
    say("FAULT in run %d after %d kills: %s", runs, sent, what);
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
