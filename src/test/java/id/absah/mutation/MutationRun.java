package id.absah.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many mutants: {@code MutationRun --count 1000000 --seed 1 [--from INDEX] [--threads 2] [--keep
 * FOLDER] [--operators NAME,NAME]}. {@code --from INDEX --count 1} replays one; {@code --keep}
 * writes those that violate an invariant. Ends with 1 when one does.
 */
final class MutationRun {
  /** Violations named one by one. */
  private static final int NAMED = 200;

  /** How a run ended. */
  record Summary(long mutants, Map<String, Long> outcomes, List<String> violations) {}

  private final Mutator mutator;
  private final Invariants invariants;
  private final Optional<Path> keep;
  private final AtomicLong next;
  private final long end;
  private final Map<String, Long> outcomes = new TreeMap<>();
  private final List<String> violations = new ArrayList<>();
  private long violated;

  private MutationRun(
      Mutator mutator, Invariants invariants, long from, long count, Optional<Path> keep) {
    this.mutator = mutator;
    this.invariants = invariants;
    this.keep = keep;
    this.next = new AtomicLong(from);
    this.end = from + count;
  }

  public static void main(String[] arguments) throws Exception {
    long count = option(arguments, "--count").map(Long::parseLong).orElse(1_000_000L);
    long seed = option(arguments, "--seed").map(Long::parseLong).orElse(1L);
    long from = option(arguments, "--from").map(Long::parseLong).orElse(0L);
    int threads = option(arguments, "--threads").map(Integer::parseInt).orElse(2);
    Optional<Path> keep = option(arguments, "--keep").map(Path::of);
    List<Operator> operators =
        option(arguments, "--operators").map(MutationRun::named).orElseGet(Mutator::operators);
    long start = System.nanoTime();
    Summary summary = run(operators, seed, from, count, threads, keep);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    summary.outcomes().forEach((outcome, n) -> System.err.println(n + "\t" + outcome));
    System.err.printf(
        "%d mutants, seed %d from %d, %d s, %d violations%n",
        summary.mutants(), seed, from, taken.toSeconds(), summary.violations().size());
    if (!summary.violations().isEmpty()) {
      System.exit(1);
    }
  }

  private static Optional<String> option(String[] arguments, String name) {
    int at = Arrays.asList(arguments).indexOf(name);
    return at < 0 || at + 1 == arguments.length ? Optional.empty() : Optional.of(arguments[at + 1]);
  }

  private static List<Operator> named(String names) {
    List<String> wanted = Arrays.asList(names.split(","));
    List<Operator> operators =
        Mutator.operators().stream().filter(one -> wanted.contains(one.name())).toList();
    if (operators.size() != wanted.size()) {
      throw new IllegalArgumentException("no such operators: " + names);
    }
    return operators;
  }

  /** Makes and checks the mutants {@code from} to {@code from + count} of a seed. */
  static Summary run(
      List<Operator> operators, long seed, long from, long count, int threads, Optional<Path> keep)
      throws Exception {
    List<Sample> samples = Sample.load();
    Invariants invariants = new Invariants(Pipeline.ofSamples(), samples);
    Mutator mutator = new Mutator(samples, seed, operators);
    MutationRun run = new MutationRun(mutator, invariants, from, count, keep);
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      workers.add(new Thread(run::work, "mutants-" + i));
    }
    workers.forEach(Thread::start);
    for (Thread worker : workers) {
      worker.join();
    }
    return run.summary(count);
  }

  private void work() {
    for (long index = next.getAndIncrement(); index < end; index = next.getAndIncrement()) {
      Mutant mutant = mutator.mutant(index);
      record(mutant, invariants.check(mutant));
    }
  }

  private synchronized void record(Mutant mutant, Invariants.Result result) {
    outcomes.merge(mutant.operator().name() + "\t" + result.outcome(), 1L, Long::sum);
    if (result.violation().isPresent()) {
      violated++;
      String words = mutant + ": " + result.violation().get();
      System.err.println(words);
      if (violations.size() < NAMED) {
        violations.add(words);
      }
      keep.ifPresent(folder -> write(folder, mutant));
    }
    if (mutant.index() % 5_000 == 0) {
      System.err.println("at " + mutant.index() + ", " + violated + " violations");
    }
  }

  private static void write(Path folder, Mutant mutant) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(mutant.index() + ".pdf"), mutant.bytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private synchronized Summary summary(long count) {
    if (outcomes.values().stream().mapToLong(Long::longValue).sum() != count) {
      throw new IllegalStateException("not every mutant was checked");
    }
    return new Summary(count, outcomes, violations);
  }
}
