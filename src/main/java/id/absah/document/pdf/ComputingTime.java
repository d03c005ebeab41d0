package id.absah.document.pdf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/**
 * The computing time of the thread that reads, in nanoseconds: unlike the clock it stands while the
 * machine does something else, so that a busy or sleeping machine changes no result.
 */
final class ComputingTime implements LongSupplier {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final boolean known =
      threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled();

  /** Comparable with each other only, in one thread; by the clock where the machine tells none. */
  @Override
  public long getAsLong() {
    return known ? threads.getCurrentThreadCpuTime() : System.nanoTime();
  }
}
