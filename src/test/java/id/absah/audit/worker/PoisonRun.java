package id.absah.audit.worker;

import id.absah.document.Octets;
import id.absah.findings.Examination;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Examines generated documents, then again with one in a hundred poisoned: hangs, exhausts the
 * memory, overflows the stack, halts the process. Prints what was lost, doubled or misattributed,
 * and the throughput against the clean run; ends with 1 when anything was, or when it fell below 80
 * percent of the clean run less the deadlines.
 *
 * <p>{@code --count N --seed S --workers N --distinct N --wall SECONDS --work DIR --light yes};
 * {@code --documents DIR} takes the first so many of a folder that stands ready.
 */
final class PoisonRun {
  private static final List<String> POISONS = List.of("hang", "allocate", "recurse", "halt 1");
  private static final String TIMED_OUT = "TIMED_OUT WALL_LIMIT";
  private static final String CRASHED = "CRASHED WORKER_DIED";

  /** On a machine busy otherwise the memory is not full before the time is over. */
  private static final Map<String, Set<String>> EXPECTED =
      Map.of(
          "hang", Set.of(TIMED_OUT),
          "allocate", Set.of(CRASHED, TIMED_OUT),
          "recurse", Set.of(CRASHED),
          "halt 1", Set.of(CRASHED));

  /** What is kept of an outcome: facts of 20,000 documents fill the memory. */
  private record Seen(int id, String path, int attempts, String sha256, String word, String facts) {
    static Seen of(Outcome outcome) {
      Examination examination = outcome.examination();
      return new Seen(
          (int) outcome.id(),
          outcome.path(),
          outcome.attempts(),
          examination.sha256(),
          Recorded.word(outcome),
          Octets.of(PoisonWorker.CODEC.encode(examination)).sha256());
    }
  }

  private final PrintStream out = System.out;
  private final MeasuredDocuments documents;
  private final WorkerSettings settings;
  private final byte[] configuration;
  private final int count;
  private final Duration wall;
  private final Map<Integer, Seen> clean = new HashMap<>();
  private int faults;

  private PoisonRun(Map<String, String> options) throws Exception {
    count = Integer.parseInt(options.getOrDefault("--count", "20000"));
    wall = Duration.ofSeconds(Long.parseLong(options.getOrDefault("--wall", "5")));
    int distinct = Integer.parseInt(options.getOrDefault("--distinct", "1000"));
    Path work = Path.of(options.getOrDefault("--work", "target/poison"));
    documents =
        options.containsKey("--light")
            ? MeasuredDocuments.light(count)
            : options.containsKey("--documents")
                ? MeasuredDocuments.ready(Path.of(options.get("--documents")), count)
                : MeasuredDocuments.of(
                    work, Math.min(count, distinct), options.getOrDefault("--seed", "1"));
    configuration = MeasuredDocuments.settings().toBytes();
    WorkerSettings defaults = WorkerSettings.defaults(PoisonWorker.class.getName());
    settings =
        defaults
            .withCount(
                Integer.parseInt(
                    options.getOrDefault("--workers", Integer.toString(defaults.count()))))
            .withLimits(new WorkerSettings.Limits(Duration.ofSeconds(10), wall));
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = MeasuredDocuments.options(arguments);
    long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
    System.exit(new PoisonRun(options).run(seed) ? 0 : 1);
  }

  private boolean run(long seed) throws Exception {
    say(
        "%d documents, %d distinct, %d workers, seed %d",
        count, documents.size(), settings.count(), seed);
    String[] none = new String[count];
    double cleanSeconds = examine("clean", none);
    String[] poisons = new String[count];
    Random random = new Random(seed);
    int hangs = 0;
    for (int id = 0; id < count; id++) {
      if (random.nextInt(100) == 0) {
        poisons[id] = POISONS.get(random.nextInt(POISONS.size()));
        hangs += poisons[id].equals("hang") ? 1 : 0;
      }
    }
    double seconds = examine("poisoned", poisons);
    // two attempts each, by as many workers as were asked for; other work may go on beside them
    double deadlines = 2.0 * hangs * wall.toSeconds() / settings.count();
    double share = cleanSeconds / (seconds - deadlines);
    say(
        "deadlines %.1f s; throughput less the deadlines %.0f %% of the clean run, with them %.0f"
            + " %%",
        deadlines, 100 * share, 100 * cleanSeconds / seconds);
    return faults == 0 && share >= 0.8;
  }

  private double examine(String name, String... poisons) throws Exception {
    List<Seen> recorded = new ArrayList<>();
    long begun = System.nanoTime();
    int started;
    try (WorkerPool pool =
        new WorkerPool(
            settings,
            configuration,
            PoisonWorker.CODEC,
            outcome -> recorded.add(Seen.of(outcome)))) {
      for (int id = 0; id < count; id++) {
        pool.submit(new Task(id, path(id), "PDF", Octets.of(bytes(id, poisons[id]))));
      }
      pool.drain();
      started = pool.started();
    }
    double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
    say(
        "%s: %.1f s, %.0f documents a second, %d workers started",
        name, seconds, count / seconds, started);
    check(recorded, poisons);
    return seconds;
  }

  private void check(List<Seen> recorded, String... poisons) throws IOException {
    int[] seen = new int[count];
    int misattributed = 0;
    int again = 0;
    for (Seen outcome : recorded) {
      int id = outcome.id();
      seen[id]++;
      again += outcome.attempts() > 1 ? 1 : 0;
      if (!isRight(outcome, poisons[id])) {
        misattributed++;
        say("misattributed: %s %s %s", outcome.path(), outcome.word(), poisons[id]);
      }
    }
    int lost = 0;
    int doubled = 0;
    int poisoned = 0;
    for (int id = 0; id < count; id++) {
      lost += seen[id] == 0 ? 1 : 0;
      doubled += seen[id] > 1 ? 1 : 0;
      poisoned += poisons[id] == null ? 0 : 1;
    }
    say(
        "  poisoned %d, tried again %d, lost %d, doubled %d, misattributed %d",
        poisoned, again, lost, doubled, misattributed);
    faults += lost + doubled + misattributed;
  }

  private boolean isRight(Seen outcome, String poison) throws IOException {
    int id = outcome.id();
    if (!outcome.path().equals(path(id))
        || !outcome.sha256().equals(Octets.of(bytes(id, poison)).sha256())) {
      return false;
    }
    if (poison != null) {
      return EXPECTED.get(poison).contains(outcome.word());
    }
    // what the clean run found, first; every later run must find the same
    Seen before = clean.putIfAbsent(id % documents.size(), outcome);
    return before == null || before.facts().equals(outcome.facts());
  }

  private static String path(int id) {
    return "2026/surat-" + id + ".pdf";
  }

  private byte[] bytes(int id, String poison) throws IOException {
    return poison == null ? documents.get(id % documents.size()) : PoisonWorker.poison(poison, id);
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
