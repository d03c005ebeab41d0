package id.absah.audit.worker;

import id.absah.document.Defect;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Examination;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Examines in threads of this process ({@code --in-process}): for debugging, and where no process
 * can be started. Weaker than {@link WorkerPool}: a document over its CPU or wall limit gets its
 * row TIMED_OUT only when its examination comes back, one that never does stops the run for ever,
 * and one that exhausts the memory or halts the virtual machine ends everything. Nothing is tried a
 * second time.
 */
public final class ThreadPool implements ExaminerPool {
  private static final long END_MILLIS = 2_000;

  private final DocumentExaminer examiner;
  private final Duration cpuLimit;
  private final Duration wallLimit;
  private final Flow flow;
  private final CpuClock clock = new CpuClock();
  private final List<Thread> threads = new ArrayList<>();

  /**
   * Starts the threads.
   *
   * @param settings count, limits and bytes in flight are used
   * @param examiner examines; used by all threads at once
   * @param consumer hears every outcome
   */
  public ThreadPool(
      WorkerSettings settings, DocumentExaminer examiner, Consumer<Outcome> consumer) {
    this.examiner = examiner;
    this.cpuLimit = settings.limits().cpu();
    this.wallLimit = settings.limits().wall();
    this.flow = new Flow((long) settings.mebibytesInFlight() << 20, consumer);
    for (int i = 0; i < settings.count(); i++) {
      Thread thread = new Thread(this::run, "absah-examiner-" + i);
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  @Override
  public void submit(Task task) throws EngineException, InterruptedException {
    try {
      flow.add(task);
    } catch (InterruptedException e) {
      close();
      throw e;
    }
  }

  @Override
  public void drain() throws EngineException, InterruptedException {
    try {
      flow.awaitAllLeft();
    } catch (InterruptedException e) {
      close();
      throw e;
    }
  }

  @Override
  public void close() {
    flow.close();
    threads.forEach(Thread::interrupt);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(END_MILLIS);
    for (Thread thread : threads) {
      try {
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    try {
      while (flow.awaitWaiting()) {
        @Nullable Task task = flow.take();
        if (task != null) {
          flow.finished(task, new Outcome(task.id(), task.path(), examine(task), 1));
        }
      }
    } catch (InterruptedException e) {
      // closed
      return;
    } catch (RuntimeException | Error e) {
      flow.fail(e);
    }
  }

  private Examination examine(Task task) {
    long begun = System.nanoTime();
    long cpu = clock.threadMillis(Thread.currentThread().getId());
    try {
      Examination examination = examiner.examine(task.path(), task.document());
      long spent = clock.threadMillis(Thread.currentThread().getId()) - cpu;
      if (spent > cpuLimit.toMillis()) {
        return timedOut(task, EngineCode.CPU_LIMIT, cpuLimit, spent);
      }
      long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
      return waited > wallLimit.toMillis()
          ? timedOut(task, EngineCode.WALL_LIMIT, wallLimit, waited)
          : examination;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      return FailedExaminations.of(
          task,
          DocumentStatus.CRASHED,
          Defect.of(EngineCode.WORKER_DIED, "exit", "-")
              .with("detail", WorkerWords.line(e.toString())));
    }
  }

  private static Examination timedOut(
      Task task, EngineCode code, Duration limit, long spentMillis) {
    return FailedExaminations.of(
        task,
        DocumentStatus.TIMED_OUT,
        Defect.of(code, "limit", limit.toSeconds()).with("spent", spentMillis / 1000));
  }
}
