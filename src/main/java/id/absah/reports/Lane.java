package id.absah.reports;

import id.absah.findings.DocumentEvaluation;
import id.absah.reports.table.RowWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A thread that writes some of the reports, so that others are written meanwhile. */
final class Lane {
  /** Batches that wait. */
  private static final int WAITING = 2;

  /** How long a failure of the lane may stay unnoticed. */
  private static final long NOTICE_MILLIS = 200;

  /** The end of the rows; told from a batch by identity. */
  private static final List<DocumentEvaluation> END = List.of();

  private final BlockingQueue<List<DocumentEvaluation>> batches = new ArrayBlockingQueue<>(WAITING);
  private final List<RowWriter> writers;
  private final Thread thread;
  private volatile @Nullable Throwable failure;

  Lane(List<RowWriter> writers) {
    this.writers = List.copyOf(writers);
    this.thread = new Thread(this::work, "absah-report");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void work() {
    try {
      for (List<DocumentEvaluation> batch = batches.take(); batch != END; batch = batches.take()) {
        for (DocumentEvaluation row : batch) {
          for (RowWriter writer : writers) {
            writer.row(row);
          }
        }
      }
      for (RowWriter writer : writers) {
        writer.finish();
      }
    } catch (InterruptedException e) {
      failure = new InterruptedIOException();
    } catch (IOException | RuntimeException | Error e) {
      failure = e; // thrown again by the thread that hands over rows
    }
  }

  /** Hands over rows, none of them when there is no more; waits for room. */
  void put(List<DocumentEvaluation> batch) throws IOException {
    try {
      while (!batches.offer(batch.isEmpty() ? END : batch, NOTICE_MILLIS, TimeUnit.MILLISECONDS)) {
        requireSound();
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** Waits until the reports are complete. */
  void join() throws IOException {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw interrupted();
    }
    requireSound();
  }

  private static IOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException();
  }

  private void requireSound() throws IOException {
    Throwable reason = failure;
    if (reason instanceof IOException io) {
      throw io;
    }
    if (reason instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (reason instanceof Error error) {
      throw error;
    }
  }

  /** Ends the thread if it still works; afterwards nobody uses the writers. */
  void stop() {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
