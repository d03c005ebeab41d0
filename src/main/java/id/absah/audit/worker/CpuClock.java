package id.absah.audit.worker;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * CPU time that a document costs: that of the examining thread, and of the garbage collector, which
 * stops all threads, because a document that fills the memory makes the collector work instead of
 * the thread.
 */
final class CpuClock {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getGarbageCollectorMXBeans();

  /** CPU milliseconds of a thread, and of the collector; comparable with each other only. */
  long millis(long thread) {
    return threadMillis(thread) + collectorMillis();
  }

  /** CPU milliseconds of a thread alone; 0 when it has ended or the machine does not tell. */
  long threadMillis(long thread) {
    return threads.isThreadCpuTimeSupported()
        ? Math.max(0, threads.getThreadCpuTime(thread)) / NANOS_PER_MILLI
        : 0;
  }

  private long collectorMillis() {
    long sum = 0;
    for (GarbageCollectorMXBean collector : collectors) {
      sum += Math.max(0, collector.getCollectionTime());
    }
    return sum;
  }
}
