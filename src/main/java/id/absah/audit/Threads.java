package id.absah.audit;

import id.absah.findings.DocumentEvaluation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Threads that evaluate documents while the archive is walked, with a bound on the bytes held in
 * memory at once. For a few documents: results are held until all are there.
 */
final class Threads implements AutoCloseable {
  /**
   * Unpacked MiB that may wait or be in work; a larger single document still goes through, alone.
   */
  private static final int MEBIBYTES_IN_FLIGHT = 256;

  private final ExecutorService threads;
  private final Semaphore room = new Semaphore(MEBIBYTES_IN_FLIGHT);
  private final List<Future<DocumentEvaluation>> results = new ArrayList<>();

  Threads(int count) {
    this.threads =
        Executors.newFixedThreadPool(
            count,
            work -> {
              Thread thread = new Thread(work, "absah-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Takes work, waiting for room. */
  void submit(long bytes, Callable<DocumentEvaluation> work) throws InterruptedException {
    int weight = (int) Math.min(MEBIBYTES_IN_FLIGHT, 1 + (Math.max(0, bytes) >> 20));
    room.acquire(weight);
    results.add(
        threads.submit(
            () -> {
              try {
                return work.call();
              } finally {
                room.release(weight);
              }
            }));
  }

  /** Waits for everything; the rows in path order. */
  List<DocumentEvaluation> await() throws InterruptedException {
    List<DocumentEvaluation> rows = new ArrayList<>(results.size());
    for (Future<DocumentEvaluation> result : results) {
      try {
        rows.add(result.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException("a document must never stop a run", e.getCause());
      }
    }
    rows.sort(Comparator.comparing(DocumentEvaluation::path));
    return rows;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
