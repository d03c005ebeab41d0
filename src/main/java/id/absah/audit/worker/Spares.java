package id.absah.audit.worker;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Fresh workers one after the other; the next one starts while the last one examines. */
final class Spares implements AutoCloseable {
  private final Crew crew;
  private final ExecutorService starter =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "absah-spare");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable Future<Worker> spare;

  Spares(Crew crew) {
    this.crew = crew;
  }

  /** A worker that has not examined anything; the caller retires it. */
  Worker next(boolean another) throws EngineException, InterruptedException {
    Future<Worker> starting = spare == null ? starter.submit(crew::startSurely) : spare;
    spare = null;
    Worker worker = await(starting);
    if (another) {
      spare = starter.submit(crew::startSurely);
    }
    return worker;
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

  @Override
  public void close() {
    starter.shutdown();
    if (spare != null) {
      try {
        crew.retire(await(spare));
      } catch (EngineException | InterruptedException | RuntimeException e) {
        // none was started, so there is none to be ended
        spare = null;
      }
    }
  }
}
