package id.absah.audit.worker;

import id.absah.document.Octets;
import id.absah.findings.Examination;
import id.absah.ledger.RecordCodec;
import java.util.concurrent.SynchronousQueue;

/**
 * Examines in a worker process, one document at a time, under the eyes of a watchdog that ends the
 * process when the CPU limit is passed: a parser at work cannot be interrupted.
 */
final class ExaminingThread {
  /** A twentieth of the shortest sensible limit, one second. */
  private static final long LOOK_MILLIS = 50;

  private record Work(long id, String path, Octets document) {}

  /** What is in work since which reading of the clock. */
  private record Current(long id, long begunMillis) {}

  private final SynchronousQueue<Work> next = new SynchronousQueue<>();
  private final DocumentExaminer examiner;
  private final RecordCodec<Examination> codec;
  private final WorkerOutput frames;
  private final long cpuLimitMillis;
  private final CpuClock clock = new CpuClock();
  private final Thread thread = new Thread(this::run, "absah-examiner");
  private final Thread watchdog = new Thread(this::watch, "absah-watchdog");
  private volatile Current current = new Current(Frame.NO_DOCUMENT, 0);

  ExaminingThread(
      DocumentExaminer examiner,
      RecordCodec<Examination> codec,
      WorkerOutput frames,
      long cpuLimitMillis) {
    this.examiner = examiner;
    this.codec = codec;
    this.frames = frames;
    this.cpuLimitMillis = cpuLimitMillis;
  }

  void start() {
    thread.setDaemon(true);
    watchdog.setDaemon(true);
    thread.start();
    watchdog.start();
  }

  /** Hands over a document; waits for the one before, which the protocol makes impossible. */
  void examine(long id, String path, Octets document) {
    try {
      next.put(new Work(id, path, document));
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a worker", e);
    }
  }

  private void run() {
    long id = Frame.NO_DOCUMENT;
    try {
      while (true) {
        Work work = next.take();
        id = work.id();
        current = new Current(id, clock.millis(Thread.currentThread().getId()));
        byte[] result = codec.encode(examiner.examine(work.path(), work.document()));
        synchronized (frames) {
          current = new Current(Frame.NO_DOCUMENT, 0);
          frames.send(Frame.Type.RESULT, id, result);
        }
        id = Frame.NO_DOCUMENT;
      }
    } catch (Throwable e) {
      frames.fault(id, e);
    }
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(LOOK_MILLIS);
        Current seen = current;
        if (seen.id() != Frame.NO_DOCUMENT) {
          look(seen);
        }
      }
    } catch (Throwable e) {
      frames.fault(Frame.NO_DOCUMENT, e);
    }
  }

  private void look(Current seen) {
    long spent = clock.millis(thread.getId()) - seen.begunMillis();
    if (spent > cpuLimitMillis) {
      synchronized (frames) {
        // not when its result was sent meanwhile
        if (current.equals(seen)) {
          frames.cpuLimit(seen.id(), spent);
        }
      }
    }
  }
}
