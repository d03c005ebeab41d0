package id.absah.ledger;

import id.absah.findings.DocumentEvaluation;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Finished entries on their way to a visitor: read by the caller's thread, judged by as many
 * threads as there are cores, handed over by the caller's thread in their order. Few are held.
 */
final class JudgedEntries {
  /** Judged by one thread in one go: about two milliseconds of work. */
  private static final int SLICE = 32;

  /** Slices for each thread that are read, in work, or wait for their turn. */
  private static final int WAITING_FOR_EACH = 4;

  /**
   * Encoded records that are read, in work, or wait, together: 16 portions ({@link Entries}) of
   * usual ones; but one record alone may have 256 MiB (Worker), and is then alone.
   */
  private static final long MAX_WAITING_BYTES = 64L << 20;

  private final Examinations examinations;
  private final Judging judging;
  private final Instant validationTime;

  JudgedEntries(Examinations examinations, Judging judging, Instant validationTime) {
    this.examinations = examinations;
    this.judging = judging;
    this.validationTime = validationTime;
  }

  /** Where the entries come from. */
  @FunctionalInterface
  interface Source {
    /** The next portion in the order of paths, after a path and id; none at the end. */
    List<Entries.Finished> after(String path, long id) throws LedgerException;
  }

  /**
   * What is done with them.
   *
   * @param <E> what it may throw
   */
  @FunctionalInterface
  interface Visitor<E extends Exception> {
    /** Takes the next one. */
    void visit(Entries.Finished entry, DocumentEvaluation row) throws E, LedgerException;
  }

  private record Slice(
      List<Entries.Finished> entries, long bytes, Future<List<DocumentEvaluation>> evaluations) {}

  /** Hands over all. An interrupt ends it with an exception; the thread stays interrupted. */
  <E extends Exception> void forEach(Source source, Visitor<E> visitor) throws E, LedgerException {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            cores,
            work -> {
              Thread thread = new Thread(work, "absah-judge");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Deque<Slice> slices = new ArrayDeque<>();
      long waiting = 0;
      List<Entries.Finished> portion = source.after("", 0);
      while (!portion.isEmpty()) {
        for (int from = 0; from < portion.size(); from += SLICE) {
          List<Entries.Finished> entries =
              portion.subList(from, Math.min(portion.size(), from + SLICE));
          long bytes = bytes(entries);
          while (!slices.isEmpty()
              && (slices.size() >= cores * WAITING_FOR_EACH
                  || waiting + bytes > MAX_WAITING_BYTES)) {
            waiting -= slices.element().bytes();
            take(slices.remove(), visitor);
          }
          waiting += bytes;
          slices.add(begin(threads, entries, bytes));
        }
        Entries.Finished last = portion.get(portion.size() - 1);
        portion = source.after(last.path(), last.id());
      }
      while (!slices.isEmpty()) {
        take(slices.remove(), visitor);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static long bytes(List<Entries.Finished> entries) {
    long bytes = 0;
    for (Entries.Finished entry : entries) {
      bytes += entry.record().isPresent() ? entry.record().get().length : 0;
    }
    return bytes;
  }

  private Slice begin(ExecutorService threads, List<Entries.Finished> entries, long bytes) {
    return new Slice(
        entries,
        bytes,
        threads.submit(
            () -> {
              List<DocumentEvaluation> rows = new ArrayList<>(entries.size());
              for (Entries.Finished entry : entries) {
                rows.add(judge(entry));
              }
              return rows;
            }));
  }

  private DocumentEvaluation judge(Entries.Finished entry) {
    if (entry.problem().isPresent()) {
      return entry.problem().get().row(entry.path());
    }
    try {
      byte[] record = entry.record().orElseThrow();
      return judging.judge(entry.path(), examinations.read(record, validationTime));
    } catch (LedgerException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <E extends Exception> void take(Slice slice, Visitor<E> visitor)
      throws E, LedgerException {
    List<DocumentEvaluation> rows = evaluations(slice);
    for (int i = 0; i < rows.size(); i++) {
      visitor.visit(slice.entries().get(i), rows.get(i));
    }
  }

  private static List<DocumentEvaluation> evaluations(Slice slice) {
    try {
      return slice.evaluations().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
