package id.absah.audit.worker;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Whether a process that takes long for a document computes or waits; used by the clock alone. */
final class Stillness {
  /** Few documents take so long, a cold worker's first included. */
  private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** What computes gets more than this share of the time, though twenty share one processor. */
  private static final int LITTLE = 20;

  private final Process process;
  private Optional<Duration> cpuThen = Optional.empty();
  private long document;
  private long since;

  Stillness(Process process) {
    this.process = process;
  }

  /** Whether what has begun then takes long now. */
  static boolean isLong(long begun, long now) {
    return now - begun > LONG_NANOS;
  }

  /** Looks at it once in a while; when a document has begun stands for the document. */
  void look(long begun, long now) {
    if (begun != document) {
      document = begun;
      cpuThen = Optional.empty();
    }
    if (cpuThen.isEmpty() && isLong(begun, now)) {
      cpuThen = cpu();
      since = now;
    }
  }

  /** The whole machine stood still for so long. */
  void postpone(long nanos) {
    since += nanos;
  }

  /**
   * Whether it has hardly computed since it was found to take long, nor had another program do so.
   */
  boolean hasWaited(long now) {
    Optional<Duration> cpuNow = cpu();
    return cpuThen.isPresent()
        && cpuNow.isPresent()
        && cpuNow.get().minus(cpuThen.get()).toNanos() < (now - since) / LITTLE
        && process.descendants().findAny().isEmpty();
  }

  /** Empty where the system does not tell. */
  private Optional<Duration> cpu() {
    try {
      return process.info().totalCpuDuration();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
