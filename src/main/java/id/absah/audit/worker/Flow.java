package id.absah.audit.worker;

import id.absah.findings.DocumentStatus;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What stands between those who submit documents and those who examine them: what waits, what is in
 * work, how many bytes that is, and why the run stopped. Thread-safe.
 */
final class Flow {
  private final long maxInFlight;
  private final Consumer<Outcome> consumer;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Object oneAtATime = new Object();
  private final ArrayDeque<Task> waiting = new ArrayDeque<>();
  private final CircuitBreaker breaker = new CircuitBreaker();
  private long inFlight;
  private int inWork;
  private boolean complete;
  private @Nullable Throwable failure;
  private boolean closed;

  Flow(long maxInFlight, Consumer<Outcome> consumer) {
    this.maxInFlight = maxInFlight;
    this.consumer = consumer;
  }

  /** Adds a document, waiting for room. */
  void add(Task task) throws EngineException, InterruptedException {
    lock.lockInterruptibly();
    try {
      if (complete) {
        throw new IllegalStateException("drained");
      }
      while (inFlight > 0 && inFlight + task.weight() > maxInFlight && !over()) {
        changed.await();
      }
      require();
      inFlight += task.weight();
      waiting.add(task);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is a document to take; false when there never will be. */
  boolean awaitWaiting() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (waiting.isEmpty() && !complete && !over()) {
        changed.await();
      }
      return !waiting.isEmpty() && !over();
    } finally {
      lock.unlock();
    }
  }

  /** A document to examine; null when another was quicker. */
  @Nullable Task take() {
    lock.lock();
    try {
      Task task = over() ? null : waiting.poll();
      if (task != null) {
        inWork++;
      }
      return task;
    } finally {
      lock.unlock();
    }
  }

  /** A document taken has its outcome at the first attempt. */
  void finished(Task task, Outcome outcome) {
    hear(outcome);
    leave(task, outcome.examination().status() == DocumentStatus.CRASHED);
  }

  /** A document taken was put aside. */
  void putAside(Task task, DocumentStatus status) {
    leave(task, status == DocumentStatus.CRASHED);
  }

  /** Tells the consumer, unless the run has stopped. */
  void hear(Outcome outcome) {
    synchronized (oneAtATime) {
      if (isOver()) {
        return;
      }
      try {
        consumer.accept(outcome);
      } catch (RuntimeException | Error e) {
        fail(e);
      }
    }
  }

  private void leave(Task task, boolean programsFault) {
    lock.lock();
    try {
      inWork--;
      inFlight -= task.weight();
      if (breaker.tripsAfter(programsFault) && failure == null) {
        failure =
            new EngineException(
                EngineException.Reason.TOO_MANY_FAILURES,
                Map.of(
                    "failed", Integer.toString(breaker.failed()),
                    "examined", Integer.toString(breaker.examined())));
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until all that was added has left; nothing can be added any more. */
  void awaitAllLeft() throws EngineException, InterruptedException {
    lock.lockInterruptibly();
    try {
      while ((!waiting.isEmpty() || inWork > 0) && !over()) {
        changed.await();
      }
      require();
      complete = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Stops the run; the first reason counts. */
  void fail(Throwable reason) {
    lock.lock();
    try {
      if (failure == null) {
        failure = reason;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends everything. */
  void close() {
    lock.lock();
    try {
      closed = true;
      waiting.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether the run has stopped. */
  boolean isOver() {
    lock.lock();
    try {
      return over();
    } finally {
      lock.unlock();
    }
  }

  /** Whether all there was has left. */
  boolean isComplete() {
    lock.lock();
    try {
      return complete;
    } finally {
      lock.unlock();
    }
  }

  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  private boolean over() {
    return closed || failure != null;
  }

  /** Throws why the run stopped, if it did. */
  void require() throws EngineException {
    lock.lock();
    try {
      if (failure instanceof EngineException engine) {
        throw engine;
      }
      if (failure instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure != null || closed) {
        throw new IllegalStateException("closed", failure);
      }
    } finally {
      lock.unlock();
    }
  }
}
