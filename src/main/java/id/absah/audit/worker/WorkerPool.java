package id.absah.audit.worker;

import id.absah.findings.Examination;
import id.absah.ledger.RecordCodec;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Examines in worker processes, which are started as work comes: the first ready one begins, and a
 * run of three documents starts one. A document during which its worker died is put aside and tried
 * again at the end of the run with a fresh worker; only what happens then is its outcome. While
 * workers die young there is one more than was asked for.
 *
 * <p>When this process is killed, its workers notice the end of their input and halt.
 */
public final class WorkerPool implements ExaminerPool {
  private final RunFolder folder;
  private final Flow flow;
  private final Crew crew;
  private final Retries retries;
  private boolean closed;

  /**
   * Makes the pool; no worker is started yet.
   *
   * @param configuration for the examiner of each worker
   * @param codec of the results, equal on both sides
   * @param consumer hears every outcome
   * @throws EngineException when the temporary folder cannot be used
   */
  public WorkerPool(
      WorkerSettings settings,
      byte[] configuration,
      RecordCodec<Examination> codec,
      Consumer<Outcome> consumer)
      throws EngineException {
    this.flow = new Flow((long) settings.mebibytesInFlight() << 20, consumer);
    try {
      this.folder = RunFolder.below(settings.temporaryFolder());
    } catch (IOException e) {
      throw PutAside.unusable(settings.temporaryFolder(), e);
    }
    this.crew = new Crew(settings, configuration.clone(), codec, folder, flow, this::work);
    this.retries = new Retries(crew, flow, folder.path(), heaviest(settings));
  }

  /** So heavy may each be of those that all workers there may ever be have at the same time. */
  private static long heaviest(WorkerSettings settings) {
    return ((long) settings.mebibytesInFlight() << 20) / (settings.count() + 2);
  }

  /**
   * Takes away the temporary files of killed runs, as a new pool does, for a run that needs none.
   *
   * @throws EngineException when the temporary folder cannot be used
   */
  public static void removeLeft(WorkerSettings settings) throws EngineException {
    try {
      RunFolder.removeLeft(settings.temporaryFolder());
    } catch (IOException e) {
      throw PutAside.unusable(settings.temporaryFolder(), e);
    }
  }

  @Override
  public void submit(Task task) throws EngineException, InterruptedException {
    try {
      crew.callIfNeeded(1);
      flow.add(task);
      crew.callIfNeeded(flow.waiting());
    } catch (InterruptedException e) {
      close();
      throw e;
    }
  }

  @Override
  public void drain() throws EngineException, InterruptedException {
    try {
      flow.awaitAllLeft();
      crew.awaitGone();
      retries.run();
      flow.require();
    } catch (InterruptedException e) {
      close();
      throw e;
    }
  }

  /** Ends all workers within two seconds and takes the temporary files away. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    flow.close();
    crew.end();
    try {
      retries.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      folder.close();
    } catch (IOException e) {
      // the next run takes it away
      return;
    }
  }

  /** Workers started so far, for measurements. */
  int started() {
    return crew.started();
  }

  /** The workers that live, for tests. */
  java.util.List<Long> pids() {
    return crew.pids();
  }

  /** The life of one worker. */
  private void work(Worker worker) throws EngineException, InterruptedException {
    while (flow.awaitWaiting() && worker.usable() && !worker.worn()) {
      @Nullable Task task = flow.take();
      if (task == null) {
        continue;
      }
      Reply reply = worker.examine(task);
      if (reply instanceof Reply.Examined examined) {
        flow.finished(task, new Outcome(task.id(), task.path(), examined.examination(), 1));
      } else {
        Reply.Died died = (Reply.Died) reply;
        retries.add(task, died);
        flow.putAside(task, died.status());
      }
    }
  }
}
