package id.absah.audit.worker;

import id.absah.audit.worker.PutAside.Aside;
import id.absah.findings.Examination;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Documents during which a worker died, tried again when everything else is examined, each by a
 * fresh worker.
 *
 * <p>What was over its time by the clock and had hardly computed meanwhile ({@link Stillness}) is
 * tried again some at a time: a neighbour does not slow what waits. All others, and what then ends
 * in another way, are tried while no other document is being examined.
 */
final class Retries {
  /**
   * A signal from outside (an operator, the kernel short of memory) proves nothing against a
   * document that was tried alone; but some documents bring the kernel to it every time.
   */
  static final int MOST_ATTEMPTS = 12;

  private static final long LOOK_MILLIS = 100;

  private static final long END_MILLIS = 500;

  private final Crew crew;
  private final Flow flow;
  private final long heaviest;
  private final PutAside waited;
  private final PutAside others;
  private Optional<Thread> thread = Optional.empty();

  /**
   * Makes them.
   *
   * @param heaviest a document beside which others may be held in memory, in {@link Task#weight}
   */
  Retries(Crew crew, Flow flow, Path folder, long heaviest) {
    this.crew = crew;
    this.flow = flow;
    this.heaviest = heaviest;
    this.waited = new PutAside(folder);
    this.others = new PutAside(folder);
  }

  /** Puts a document aside after its first attempt. */
  void add(Task task, Reply.Died died) throws EngineException {
    boolean together = died.cause() == Reply.Cause.WAITING && task.weight() <= heaviest;
    (together ? waited : others).put(new Aside(task, 1));
  }

  private int left() {
    return waited.size() + others.size();
  }

  /** Tries all of them; comes back when that is done or the run has stopped. */
  void run() throws InterruptedException {
    if (left() > 0) {
      Thread trying = begun();
      while (trying.isAlive() && !flow.isOver()) {
        trying.join(LOOK_MILLIS);
      }
    }
  }

  private synchronized Thread begun() {
    Thread trying = daemon(this::tryAll, "absah-retries");
    thread = Optional.of(trying);
    trying.start();
    return trying;
  }

  /** Ends what is left of it, when the workers have been ended. */
  synchronized void close() throws InterruptedException {
    if (thread.isPresent()) {
      thread.get().interrupt();
      thread.get().join(END_MILLIS);
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private void tryAll() {
    try (Spares spares = new Spares(crew)) {
      if (waited.size() > 0) {
        tryTogether(spares);
      }
      for (Aside aside = others.take(); aside != null; aside = others.take()) {
        if (flow.isOver()) {
          return;
        }
        flow.hear(tryAlone(aside, spares));
      }
    } catch (EngineException | InterruptedException | RuntimeException | Error e) {
      flow.fail(e);
    }
  }

  private void tryTogether(Spares spares) throws EngineException, InterruptedException {
    int atOnce = Math.min(waited.size(), crew.limit());
    ExecutorService threads =
        Executors.newFixedThreadPool(atOnce, work -> daemon(work, "absah-retry"));
    try {
      CompletionService<Boolean> ended = new ExecutorCompletionService<>(threads);
      Callable<Boolean> work = () -> tryBesideOthers(spares);
      for (int i = 0; i < atOnce; i++) {
        ended.submit(work);
      }
      for (int i = 0; i < atOnce; i++) {
        boolean unused = ended.take().get();
      }
    } catch (ExecutionException e) {
      flow.fail(EngineException.of(e));
    } finally {
      threads.shutdownNow();
      boolean unused = threads.awaitTermination(END_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private boolean tryBesideOthers(Spares spares) throws EngineException, InterruptedException {
    for (Aside aside = waited.take(); aside != null; aside = waited.take()) {
      int attempt = aside.attempts() + 1;
      Reply reply = examine(aside.task(), spares.next(left()));
      if (flow.isOver()) {
        return false;
      }
      if (reply instanceof Reply.Died died && died.cause() != Reply.Cause.WAITING) {
        others.put(new Aside(aside.task(), attempt));
      } else {
        flow.hear(outcome(aside.task(), reply, attempt));
      }
    }
    return true;
  }

  private Outcome tryAlone(Aside aside, Spares spares)
      throws EngineException, InterruptedException {
    for (int attempt = aside.attempts() + 1; ; attempt++) {
      Reply reply = examine(aside.task(), spares.next(left()));
      if (!(reply instanceof Reply.Died died)
          || died.cause() != Reply.Cause.OUTSIDE
          || attempt >= MOST_ATTEMPTS) {
        return outcome(aside.task(), reply, attempt);
      }
    }
  }

  private Reply examine(Task task, Worker worker) {
    Reply reply = worker.examine(task);
    crew.retire(worker);
    return reply;
  }

  private static Outcome outcome(Task task, Reply reply, int attempt) {
    Examination examination =
        reply instanceof Reply.Examined examined
            ? examined.examination()
            : FailedExaminations.of(task, (Reply.Died) reply);
    return new Outcome(task.id(), task.path(), examination, attempt);
  }
}
