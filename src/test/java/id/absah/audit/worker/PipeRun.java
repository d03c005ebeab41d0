package id.absah.audit.worker;

import id.absah.document.Octets;
import id.absah.findings.Examination;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Measures a worker process against this one: from start to ready, and documents a second through
 * the pipe and without it, each warm.
 *
 * <p>{@code --count N --seed S --work DIR}
 */
final class PipeRun {
  private PipeRun() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = MeasuredDocuments.options(arguments);
    int count = Integer.parseInt(options.getOrDefault("--count", "500"));
    Path work = Path.of(options.getOrDefault("--work", "target/poison"));
    MeasuredDocuments documents =
        MeasuredDocuments.of(work, count, options.getOrDefault("--seed", "1"));
    byte[] configuration = MeasuredDocuments.settings().toBytes();
    WorkerSettings settings = WorkerSettings.defaults(PoisonWorker.class.getName()).withCount(1);
    Path folder = Files.createTempDirectory(work, "pipe");
    Worker worker = start(settings, configuration, folder, 0);
    for (int round = 1; round <= 4; round++) {
      worker.retire();
      worker = start(settings, configuration, folder, round);
    }
    DocumentExaminer here = new PoisonWorker(configuration);
    for (int round = 0; round < 3; round++) {
      long cpu = cpu(worker.pid()) + cpu(ProcessHandle.current().pid());
      long begun = System.nanoTime();
      int id = 0;
      for (; id < documents.size(); id++) {
        Octets document = Octets.of(documents.get(id));
        if (!(worker.examine(new Task(id, "p.pdf", "PDF", document)) instanceof Reply.Examined)) {
          throw new IllegalStateException("document " + id);
        }
      }
      say(
          "through the pipe",
          count,
          begun,
          cpu(worker.pid()) + cpu(ProcessHandle.current().pid()) - cpu);
      cpu = cpu(ProcessHandle.current().pid());
      begun = System.nanoTime();
      long bytes = 0;
      for (int place = 0; place < documents.size(); place++) {
        Examination examination = here.examine("p.pdf", Octets.of(documents.get(place)));
        bytes += examination.size();
      }
      say("in this process", count, begun, cpu(ProcessHandle.current().pid()) - cpu);
      System.out.println(bytes / count + " bytes a document");
    }
    worker.retire();
    RunFolder.delete(folder);
    System.out.println("started as " + ManagementFactory.getRuntimeMXBean().getInputArguments());
  }

  private static Worker start(WorkerSettings settings, byte[] configuration, Path folder, int round)
      throws Exception {
    long begun = System.nanoTime();
    Worker worker =
        new Worker(
            settings,
            Pace.LASTING,
            PoisonWorker.CODEC,
            Files.createDirectory(folder.resolve("w" + round)).toAbsolutePath());
    Optional<String> problem = worker.configure(configuration);
    if (problem.isPresent()) {
      throw new IllegalStateException(problem.get());
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    System.out.println(
        "start to ready " + millis + " ms wall, " + cpu(worker.pid()) / 1_000_000 + " ms CPU");
    return worker;
  }

  private static long cpu(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .orElseThrow()
        .toNanos();
  }

  private static void say(String name, int count, long begun, long cpuNanos) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s: %.0f documents a second, %.2f CPU ms each",
            name,
            count / seconds,
            cpuNanos / 1e6 / count));
  }
}
