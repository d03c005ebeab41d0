package id.absah.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the processes that this one started have used until they ended, with those that they started
 * themselves: as Linux tells it (proc(5)), and nothing elsewhere.
 *
 * @param wallSeconds by the clock
 * @param cpuSeconds of computing, in the program and in the system
 * @param calledBytes read through calls, from wherever they came
 * @param diskBytes that a disk had to be read for
 */
record Spent(double wallSeconds, double cpuSeconds, long calledBytes, long diskBytes) {
  private static final Path STATUS = Path.of("/proc/self/stat");
  private static final Path TRAFFIC = Path.of("/proc/self/io");

  /** sysconf(_SC_CLK_TCK): 100 wherever Linux runs Java. */
  private static final double TICKS = 100;

  /** Up to now. */
  static Spent soFar() throws IOException {
    double wall = System.nanoTime() / 1e9;
    if (!Files.isReadable(STATUS) || !Files.isReadable(TRAFFIC)) {
      return new Spent(wall, 0, 0, 0);
    }
    String status = Files.readString(STATUS);
    // behind the name in parentheses, which may hold spaces: from the third field on
    String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ", -1);
    double cpu = (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
    return new Spent(wall, cpu, traffic("rchar: "), traffic("read_bytes: "));
  }

  private static long traffic(String name) throws IOException {
    return Files.readAllLines(TRAFFIC).stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.substring(name.length()).strip()))
        .sum();
  }

  /** Since an earlier moment. */
  Spent since(Spent before) {
    return new Spent(
        wallSeconds - before.wallSeconds,
        cpuSeconds - before.cpuSeconds,
        calledBytes - before.calledBytes,
        diskBytes - before.diskBytes);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.1f s, %.1f s CPU, %,d bytes read, %,d of them from the disk",
        wallSeconds,
        cpuSeconds,
        calledBytes,
        diskBytes);
  }
}
