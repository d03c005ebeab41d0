package id.absah.audit.worker;

import id.absah.findings.DocumentStatus;
import id.absah.findings.Examination;
import id.absah.ledger.CorruptRecordException;
import id.absah.ledger.RecordCodec;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The supervisor's hand on one worker process. Used by one thread, but for {@link #expire} and
 * {@link #kill}.
 */
final class Worker {
  /** Far above the facts of 200 signatures and 50,000 pages (PdfLimits). */
  private static final int MAX_RESULT = 256 << 20;

  /** A killed process is gone within milliseconds, unless the machine itself hangs. */
  private static final long END_SECONDS = 2;

  /** Nothing is being waited for. */
  private static final long NONE = Long.MIN_VALUE;

  private final WorkerSettings settings;
  private final Pace pace;
  private final RecordCodec<Examination> codec;
  private final Path folder;
  private final Process process;
  private final OutputStream to;
  private final InputStream from;
  private final LastWords words;
  private final Stillness stillness;
  private int documents;
  private long bytes;
  private boolean broken;
  private boolean endedFromOutside;
  private volatile long begun;
  private final AtomicLong deadline = new AtomicLong(NONE);
  private volatile boolean overdue;
  private volatile boolean waited;

  /** Starts the process; it is not ready yet. */
  Worker(WorkerSettings settings, Pace pace, RecordCodec<Examination> codec, Path folder)
      throws IOException {
    this.settings = settings;
    this.pace = pace;
    this.codec = codec;
    this.folder = folder;
    this.process = WorkerCommand.of(settings, pace, folder).start();
    this.to = process.getOutputStream();
    this.from = process.getInputStream();
    this.words = new LastWords(process.getErrorStream());
    this.stillness = new Stillness(process);
  }

  /**
   * Gives it its configuration and waits until it is ready.
   *
   * @return why it did not start
   */
  Optional<String> configure(byte[] configuration) {
    begin(settings.machine().startLimit());
    try {
      byte[] limit =
          ByteBuffer.allocate(Long.BYTES).putLong(settings.limits().cpu().toMillis()).array();
      send(Frame.Type.CONFIGURE, Frame.NO_DOCUMENT, limit, configuration);
      to.flush();
      Frame frame = Frames.read(from, MAX_RESULT);
      if (frame.type() == Frame.Type.FAULT) {
        return Optional.of(WorkerWords.line(frame.payload(), frame.payload().length));
      }
      String theirs = new String(frame.payload(), StandardCharsets.US_ASCII);
      return frame.type() == Frame.Type.READY && theirs.equals(codec.fingerprint())
          ? Optional.empty()
          : Optional.of("another program than this one answers");
    } catch (IOException e) {
      return Optional.of(
          overdue ? "not ready in " + settings.machine().startLimit() : howItEnded(e));
    } finally {
      deadline.set(NONE);
    }
  }

  /** Has it examine a document; after {@link Reply.Died} it is of no use any more. */
  Reply examine(Task task) {
    documents++;
    bytes += task.document().length();
    begin(settings.limits().wall());
    try {
      send(
          Frame.Type.NAME,
          task.id(),
          task.sha256().getBytes(StandardCharsets.US_ASCII),
          task.path().getBytes(StandardCharsets.UTF_8));
      send(Frame.Type.EXAMINE, task.id(), task.document().array());
      to.flush();
      Frame frame = Frames.read(from, MAX_RESULT);
      if (frame.type() == Frame.Type.FAULT
          && (frame.id() == task.id() || frame.id() == Frame.NO_DOCUMENT)) {
        broken = true;
        return Reply.Died.crashed(
            Integer.toString(WorkerOutput.SAID_WHY),
            WorkerWords.line(frame.payload(), frame.payload().length),
            Reply.Cause.DOCUMENT);
      }
      if (frame.id() != task.id()) {
        return broken("document " + frame.id() + " instead of " + task.id());
      }
      if (frame.type() == Frame.Type.CPU_LIMIT && frame.payload().length == Long.BYTES) {
        broken = true;
        return Reply.Died.timedOut(
            EngineCode.CPU_LIMIT,
            settings.limits().cpu(),
            ByteBuffer.wrap(frame.payload()).getLong(),
            Reply.Cause.DOCUMENT);
      }
      if (frame.type() != Frame.Type.RESULT) {
        return broken("unexpected " + frame.type());
      }
      return result(task, codec.decode(frame.payload()));
    } catch (CorruptRecordException e) {
      return broken("corrupt result: " + e.getMessage());
    } catch (BrokenFrameException e) {
      return overdue ? overdue() : broken(e.what());
    } catch (IOException e) {
      return overdue ? overdue() : died(words.afterTheEnd());
    } finally {
      deadline.set(NONE);
    }
  }

  private Reply result(Task task, Examination examination) {
    if (examination.size() != task.document().length()
        || !examination.sha256().equals(task.sha256())) {
      return broken("result of other bytes for " + task);
    }
    // what a fault of ours left behind, the next document shall not meet
    broken = examination.status() == DocumentStatus.CRASHED;
    return new Reply.Examined(examination);
  }

  private void begin(Duration limit) {
    begun = System.nanoTime();
    deadline.set(begun + limit.toNanos());
  }

  private void send(Frame.Type type, long id, byte[]... parts) throws IOException {
    Frames.write(to, type, id, parts);
  }

  /** Whether it can be given a document. */
  boolean usable() {
    return !broken && !overdue && process.isAlive();
  }

  /**
   * Whether a document ended it before it could repay what a lasting one costs to get warm. Who is
   * killed from outside may have been one too many for the memory.
   */
  boolean diedYoung() {
    return (broken || overdue) && !endedFromOutside && documents < Pace.BREAK_EVEN;
  }

  /** Whether its process lives; for any thread. */
  boolean alive() {
    return process.isAlive();
  }

  /** Whether it has done enough for one life. */
  boolean worn() {
    return documents >= pace.recycleDocuments(settings.machine().recycleDocuments())
        || bytes >> 20 >= settings.machine().recycleMebibytes();
  }

  /** Kills it when it is over its time; for the clock. */
  void expire(long now) {
    long limit = deadline.get();
    if (overdue) {
      kill();
    } else if (limit != NONE) {
      stillness.look(begun, now);
      if (now - limit > 0) {
        // first, so that no other document is begun
        overdue = true;
        waited = stillness.hasWaited(now);
        kill();
      }
    }
  }

  /** Gives what is waited for more time; for the clock. */
  void postpone(long nanos) {
    stillness.postpone(nanos);
    long limit = deadline.get();
    if (limit != NONE) {
      // not when it came meanwhile
      boolean unused = deadline.compareAndSet(limit, limit + nanos);
    }
  }

  /** Whether what is waited for takes long; for any thread. */
  boolean stands(long now) {
    return deadline.get() != NONE && Stillness.isLong(begun, now);
  }

  /** Ends it at once. */
  void kill() {
    // what it started itself, to recognise text, would outlive it
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Ends it and takes its folder away. */
  void retire() {
    kill();
    waitForEnd();
    close(to);
    close(from);
    RunFolder.delete(folder);
  }

  private static void close(Closeable pipe) {
    try {
      pipe.close();
    } catch (IOException e) {
      // bytes that a process which is gone did not take
      return;
    }
  }

  long pid() {
    return process.pid();
  }

  /** Waits until it is gone, at most until a reading of the clock. */
  void awaitEnd(long end) throws InterruptedException {
    boolean unused = process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  private boolean waitForEnd() {
    try {
      return process.waitFor(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Reply overdue() {
    long spent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    return Reply.Died.timedOut(
        EngineCode.WALL_LIMIT,
        settings.limits().wall(),
        spent,
        waited ? Reply.Cause.WAITING : Reply.Cause.DOCUMENT);
  }

  private Reply broken(String detail) {
    broken = true;
    kill();
    return Reply.Died.crashed("-", detail, Reply.Cause.DOCUMENT);
  }

  private Reply died(String detail) {
    broken = true;
    if (!waitForEnd()) {
      kill();
      return Reply.Died.crashed("-", detail, Reply.Cause.DOCUMENT);
    }
    int exit = process.exitValue();
    endedFromOutside = ExitCodes.fromOutside(exit);
    return Reply.Died.crashed(
        Integer.toString(exit),
        detail,
        endedFromOutside ? Reply.Cause.OUTSIDE : Reply.Cause.DOCUMENT);
  }

  private String howItEnded(IOException e) {
    String said = words.afterTheEnd();
    String exit = waitForEnd() ? "exit " + process.exitValue() : WorkerWords.line(e.toString());
    return said.isEmpty() ? exit : exit + ": " + said;
  }
}
