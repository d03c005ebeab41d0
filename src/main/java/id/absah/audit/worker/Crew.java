package id.absah.audit.worker;

import id.absah.findings.Examination;
import id.absah.ledger.RecordCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The workers that live: starts them as work comes, one thread of this process for the life of
 * each, and kills what is over its time.
 *
 * <p>While workers die young, new ones are {@link Pace#QUICK}, and there is one more than was asked
 * for, two while one stands still; until one has grown old again.
 */
final class Crew {
  /** What one worker has in front of it before another is called at once. */
  private static final int WAITING_PER_WORKER = 8;

  /** What waits so long after the last start calls another worker, however little it is. */
  private static final long CALL_AFTER_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final long TICK_MILLIS = 50;

  /**
   * A clock that comes so late stood still with the whole machine, which no document is to blame
   * for.
   */
  private static final long STOOD_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** Between failed starts: another program may give memory back. */
  private static final long PAUSE_MILLIS = 500;

  private static final long END_MILLIS = 1_500;

  /** What a worker's thread does with it until it is of no use or there is no more work. */
  @FunctionalInterface
  interface Life {
    void of(Worker worker) throws EngineException, InterruptedException;
  }

  private final WorkerSettings settings;
  private final byte[] configuration;
  private final RecordCodec<Examination> codec;
  private final RunFolder folder;
  private final Flow flow;
  private final Life life;
  private final Mortality mortality = new Mortality();
  private final Set<Worker> workers = new LinkedHashSet<>();
  private final Set<Worker> starting = new LinkedHashSet<>();
  private final Set<Thread> threads = new LinkedHashSet<>();
  private final Thread clock = new Thread(this::tick, "absah-clock");
  private int most;
  private int ready;
  private int sureStarts;
  private int failedStarts;
  private int started;
  private long lastCall;
  private boolean ended;

  Crew(
      WorkerSettings settings,
      byte[] configuration,
      RecordCodec<Examination> codec,
      RunFolder folder,
      Flow flow,
      Life life) {
    this.settings = settings;
    this.configuration = configuration;
    this.codec = codec;
    this.folder = folder;
    this.flow = flow;
    this.life = life;
    this.most = settings.count();
    clock.setDaemon(true);
    clock.start();
  }

  /** Starts a worker when so much waits that those who live are too few. */
  synchronized void callIfNeeded(int waiting) {
    boolean urgent = threads.isEmpty() || waiting > WAITING_PER_WORKER * threads.size();
    if (waiting > 0 && urgent) {
      call();
    }
  }

  private synchronized void callForTheSlow() {
    boolean settled = ready == threads.size() && System.nanoTime() - lastCall > CALL_AFTER_NANOS;
    if (flow.waiting() > 0 && (settled || threads.isEmpty())) {
      call();
    }
  }

  private synchronized void call() {
    if (ended || threads.size() >= limit() || flow.isOver()) {
      return;
    }
    lastCall = System.nanoTime();
    Thread thread = new Thread(this::serve, "absah-supervisor");
    thread.setDaemon(true);
    threads.add(thread);
    try {
      thread.start();
    } catch (OutOfMemoryError e) {
      // the system has no thread left; nobody would ever take this one off the list
      threads.remove(thread);
      flow.fail(e);
    }
  }

  private void serve() {
    boolean counted = false;
    try {
      Optional<Worker> worker = flow.isComplete() ? Optional.empty() : start(pace());
      if (worker.isPresent()) {
        counted = true;
        count(1);
        try {
          life.of(worker.get());
          learn(worker.get());
        } finally {
          retire(worker.get());
        }
      }
    } catch (InterruptedException e) {
      // ended
      return;
    } catch (EngineException | RuntimeException | Error e) {
      flow.fail(e);
    } finally {
      leave(counted);
    }
  }

  private synchronized void count(int started) {
    ready += started;
    lastCall = System.nanoTime();
  }

  /** How many workers may live at once. */
  synchronized int limit() {
    return most + mortality.more();
  }

  private synchronized Pace pace() {
    return mortality.pace();
  }

  private synchronized void learn(Worker worker) {
    mortality.learn(worker);
  }

  private synchronized void leave(boolean counted) {
    if (counted) {
      ready--;
    }
    threads.remove(Thread.currentThread());
    if (flow.waiting() > 0) {
      // a worker that died or was worn is replaced at once: the work was enough for it before
      call();
    }
    notifyAll();
  }

  /**
   * A fresh worker; empty when it could not be started but others go on without it, or everything
   * has ended.
   *
   * @throws EngineException after too many failed starts
   */
  private Optional<Worker> start(Pace pace) throws EngineException, InterruptedException {
    String reason;
    try {
      Worker worker = new Worker(settings, pace, codec, folder.forWorker());
      if (!register(worker)) {
        worker.retire();
        return Optional.empty();
      }
      Optional<String> problem = worker.configure(configuration);
      boolean wanted = started(worker, problem.isEmpty());
      if (wanted && problem.isEmpty()) {
        return Optional.of(worker);
      }
      retire(worker);
      if (!wanted) {
        return Optional.empty();
      }
      reason = problem.orElse("");
    } catch (IOException e) {
      reason = WorkerWords.line(e.toString());
    }
    if (failedForGood()) {
      throw new EngineException(
          EngineException.Reason.WORKERS_DO_NOT_START,
          Map.of(
              "attempts", Integer.toString(settings.machine().failedStarts()), "detail", reason));
    }
    Thread.sleep(PAUSE_MILLIS);
    return Optional.empty();
  }

  /**
   * A fresh lasting worker when there is room for one, tried for until it starts or starts have
   * failed too often.
   */
  Worker startSurely() throws EngineException, InterruptedException {
    while (true) {
      awaitRoom();
      try {
        flow.require();
        Optional<Worker> worker = start(Pace.LASTING);
        if (worker.isPresent()) {
          return worker.get();
        }
        takeLess();
      } finally {
        leaveRoom();
      }
    }
  }

  private synchronized void awaitRoom() throws InterruptedException {
    while (!ended && sureStarts + living() >= limit()) {
      wait();
    }
    sureStarts++;
  }

  private synchronized void leaveRoom() {
    sureStarts--;
    notifyAll();
  }

  /** Two that started at once may have been one too many. */
  private synchronized void takeLess() {
    most = Math.max(1, living());
    mortality.spare();
  }

  /** How many have started and live. */
  private synchronized int living() {
    int living = 0;
    for (Worker worker : workers) {
      living += worker.alive() && !starting.contains(worker) ? 1 : 0;
    }
    return living;
  }

  private synchronized boolean register(Worker worker) {
    if (ended) {
      return false;
    }
    started++;
    return workers.add(worker) && starting.add(worker);
  }

  /** A start came to its end; whether the worker is wanted still. */
  private synchronized boolean started(Worker worker, boolean successfully) {
    if (successfully) {
      failedStarts = 0;
    }
    return starting.remove(worker);
  }

  /** While others live the run goes on with them; there is not memory for more, it seems. */
  private synchronized boolean failedForGood() {
    // none is ready while documents are tried again, but those started ahead may live
    int others = Math.max(ready, living());
    if (others > 0) {
      most = others;
      mortality.spare();
      return false;
    }
    return ++failedStarts >= settings.machine().failedStarts() && !ended;
  }

  /** Ends a worker. */
  void retire(Worker worker) {
    worker.retire();
    forget(worker);
  }

  private synchronized void forget(Worker worker) {
    workers.remove(worker);
    notifyAll();
  }

  /** Waits until all threads have left, because there is no more work; stops what only starts. */
  synchronized void awaitGone() throws InterruptedException {
    starting.forEach(Worker::kill);
    starting.clear();
    while (!threads.isEmpty()) {
      wait();
    }
  }

  /** Ends all workers at once. */
  void end() {
    List<Thread> left;
    List<Worker> killed;
    synchronized (this) {
      ended = true;
      killed = List.copyOf(workers);
      killed.forEach(Worker::kill);
      notifyAll();
      left = new ArrayList<>(threads);
    }
    clock.interrupt();
    left.forEach(Thread::interrupt);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(END_MILLIS);
    try {
      for (Thread thread : left) {
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
      }
      for (Worker worker : killed) {
        worker.awaitEnd(end);
        forget(worker);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized int started() {
    return started;
  }

  synchronized List<Long> pids() {
    return workers.stream().map(Worker::pid).toList();
  }

  /** One that stands still leaves its processor to another. */
  private synchronized void look(long now) {
    int standing = 0;
    for (Worker worker : workers) {
      standing += worker.stands(now) && !starting.contains(worker) ? 1 : 0;
    }
    if (mortality.stand(standing)) {
      notifyAll();
    }
  }

  private void tick() {
    try {
      long last = System.nanoTime();
      while (true) {
        Thread.sleep(TICK_MILLIS);
        long now = System.nanoTime();
        long stood = now - last - TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS);
        last = now;
        synchronized (this) {
          if (stood > STOOD_NANOS) {
            workers.forEach(worker -> worker.postpone(stood));
          }
          workers.forEach(worker -> worker.expire(now));
          look(now);
        }
        callForTheSlow();
      }
    } catch (InterruptedException e) {
      // ended
      return;
    } catch (RuntimeException | Error e) {
      flow.fail(e);
    }
  }
}
