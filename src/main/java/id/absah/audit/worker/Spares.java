package id.absah.audit.worker;

import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fresh workers one after the other; the next ones start while others examine. Thread-safe. */
final class Spares implements AutoCloseable {
  /** Two starts use what one document alone leaves of a small machine. */
  private static final int STARTED_AT_ONCE = 2;

  private final Crew crew;
  private final ExecutorService starter =
      Executors.newFixedThreadPool(
          STARTED_AT_ONCE,
          work -> {
            Thread thread = new Thread(work, "absah-spare");
            thread.setDaemon(true);
            return thread;
          });

  /** In the order in which they are ready: one may wait for the room that another takes. */
  private final CompletionService<Worker> spares = new ExecutorCompletionService<>(starter);

  private int outstanding;
  private int takers;

  Spares(Crew crew) {
    this.crew = crew;
  }

  /**
   * A worker that has not examined anything; the caller retires it.
   *
   * @param others how many more will be asked for, as far as is known
   */
  Worker next(int others) throws EngineException, InterruptedException {
    begin(others);
    Future<Worker> ready = spares.take();
    handOver();
    return await(ready);
  }

  private synchronized void begin(int others) {
    takers++;
    // those that are handed over included, never more than while all worked; the last waits for
    // the room there is while one stands still
    int wanted = Math.max(takers, Math.min(takers + others, crew.limit() + 1));
    while (outstanding < wanted) {
      Future<Worker> unused = spares.submit(crew::startSurely);
      outstanding++;
    }
  }

  private synchronized void handOver() {
    takers--;
    outstanding--;
  }

  private static Worker await(Future<Worker> starting)
      throws EngineException, InterruptedException {
    try {
      return starting.get();
    } catch (ExecutionException e) {
      throw EngineException.of(e);
    }
  }

  /** What still starts is ended with the crew. */
  @Override
  public void close() {
    starter.shutdownNow();
  }
}
