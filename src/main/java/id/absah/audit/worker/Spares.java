package id.absah.audit.worker;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fresh workers one after the other; the next ones start while one examines. */
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
  private final Queue<Future<Worker>> spares = new ArrayDeque<>();

  Spares(Crew crew) {
    this.crew = crew;
  }

  /**
   * A worker that has not examined anything; the caller retires it.
   *
   * @param others how many more will be asked for, as far as is known
   */
  Worker next(int others) throws EngineException, InterruptedException {
    // besides the one that examines about as many live as while all worked
    int wanted = 1 + Math.min(others, crew.limit());
    while (spares.size() < wanted) {
      spares.add(starter.submit(crew::startSurely));
    }
    return await(spares.remove());
  }

  private static Worker await(Future<Worker> starting)
      throws EngineException, InterruptedException {
    try {
      return starting.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof EngineException engine) {
        throw engine;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** What still starts is ended with the crew. */
  @Override
  public void close() {
    starter.shutdownNow();
    spares.clear();
  }
}
