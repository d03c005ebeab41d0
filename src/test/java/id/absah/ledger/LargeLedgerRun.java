package id.absah.ledger;

import id.absah.document.Octets;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Examination;
import id.absah.rules.Policy;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Measures a large ledger, by hand: {@code LargeLedgerRun COUNT FOLDER}. Fills a new ledger in the
 * folder with entries made of the sample corpus, each with content of its own, judges them, then
 * judges all of them again under another policy as a second run that re-uses every examination.
 */
final class LargeLedgerRun {
  private static final ExaminationKey KEY = new ExaminationKey("1", "trust", "none", "settings");

  private LargeLedgerRun() {}

  public static void main(String[] arguments) throws Exception {
    long count = Long.parseLong(arguments[0]);
    Path file = Path.of(arguments[1], "large.absah.ledger");
    Files.deleteIfExists(file);
    List<Examination> samples =
        SampleExaminations.all().values().stream()
            .filter(sample -> sample.status() == DocumentStatus.EVALUATED)
            .toList();
    Policy policy = SampleExaminations.shipped();
    try (Ledger ledger = Ledger.open(file, new Owner("here", 1), SampleExaminations.CODES)) {
      RunRecorder first = ledger.beginOrResume("first", start("first"));
      list(first, count);
      measure("examined", count, () -> examine(first, samples));
      measure("judged", count, () -> evaluate(first, policy));
      RunRecorder second = ledger.beginOrResume("second", start("second"));
      list(second, count);
      measure("re-used", count, () -> reuse(second));
      measure("judged under a changed policy", count, () -> evaluate(second, changed(policy)));
      measure(
          "read and judged for a report",
          count,
          () ->
              ledger
                  .rows(2, SampleExaminations.judging(policy))
                  .<RuntimeException>forEach(row -> {}));
      measure(
          "issues compared",
          count,
          () -> {
            var cursor = ledger.issues(2).open();
            while (cursor.next().isPresent()) {}
          });
    }
    System.out.printf(
        Locale.ROOT,
        "file %,d bytes, %,d a document%n",
        Files.size(file),
        Files.size(file) / count);
  }

  private interface Step {
    void run() throws Exception;
  }

  private static void measure(String what, long count, Step step) throws Exception {
    long wall = System.nanoTime();
    long cpu = cpu();
    step.run();
    double seconds = (cpu() - cpu) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s CPU, %.1f s, %,.0f a CPU second%n",
        what,
        seconds,
        (System.nanoTime() - wall) / 1e9,
        count / seconds);
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static RunStart start(String name) {
    return new RunStart(
        "1",
        SampleExaminations.AS_OF,
        SampleExaminations.AT,
        Optional.empty(),
        List.of("archive"),
        Octets.of(name.getBytes(StandardCharsets.UTF_8)),
        KEY);
  }

  private static void list(RunRecorder run, long count) throws Exception {
    measure(
        "listed",
        count,
        () -> {
          for (long i = 0; i < count; i++) {
            run.addEntry(
                String.format(
                    Locale.ROOT, "2026/%02d/dinas-%02d/surat-%07d.pdf", i % 12 + 1, i % 37, i),
                "archive/" + i % 1000,
                i,
                1000);
          }
          run.inventoryDone();
        });
  }

  private static void examine(RunRecorder run, List<Examination> samples) throws Exception {
    run.<Exception>forEachPending(
        entry -> {
          Examination sample = samples.get((int) (entry.id() % samples.size()));
          run.record(entry.id(), Renumbered.of(sample, entry.position()), Origin.NEVER_SEEN);
        });
  }

  private static void reuse(RunRecorder run) throws Exception {
    run.<Exception>forEachPending(
        entry -> {
          String sha256 = Renumbered.sha256(entry.position());
          run.recordReused(entry.id(), sha256, run.reuse(sha256));
        });
  }

  private static void evaluate(RunRecorder run, Policy policy) throws Exception {
    run.<RuntimeException>evaluate(SampleExaminations.judging(policy), row -> {});
    run.evaluated("root of " + run.run().number(), Optional.empty(), Fixture.publication());
    run.reported();
  }

  /** Without waivers, its rules in the opposite order. */
  private static Policy changed(Policy policy) {
    List<id.absah.rules.Rule> rules = new ArrayList<>(policy.rules());
    java.util.Collections.reverse(rules);
    return new Policy(
        policy.id(),
        policy.title(),
        policy.settings(),
        rules,
        policy.notCheckable(),
        List.of(),
        policy.tailoring(),
        policy.anchors(),
        policy.algorithms());
  }
}
