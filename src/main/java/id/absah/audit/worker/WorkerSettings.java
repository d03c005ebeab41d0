package id.absah.audit.worker;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How documents are examined by worker processes.
 *
 * @param mainClass the class whose main method calls {@link WorkerProcess#serve}; started with this
 *     program's class path
 * @param count how many documents are examined at once, at most
 * @param limits what one document may take
 * @param machine the virtual machine of a worker
 * @param mebibytesInFlight documents that wait or are in work, together
 * @param temporaryFolder where a folder of this run's own is made
 */
public record WorkerSettings(
    String mainClass,
    int count,
    Limits limits,
    Machine machine,
    int mebibytesInFlight,
    Path temporaryFolder) {
  public WorkerSettings {
    if (count < 1) {
      throw new IllegalArgumentException("count " + count);
    }
  }

  /**
   * What one document may take.
   *
   * @param cpu CPU time, of the examining thread and of the garbage collector
   * @param wall time, whatever it does meanwhile
   */
  public record Limits(Duration cpu, Duration wall) {
    /**
     * THREATS 3: a document ends within 10 s; the largest real one known takes under two. The wall
     * limit is six times that: a machine that is busy otherwise is no fault of a document.
     */
    public static Limits defaults() {
      return new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60));
    }
  }

  /**
   * The virtual machine of a worker, and its life.
   *
   * @param heapMebibytes its memory
   * @param stackKibibytes the stack of its threads
   * @param startLimit time to get ready
   * @param failedStarts so many failed starts after one another, while no worker lives, stop the
   *     run
   * @param recycleDocuments it is replaced after so many documents
   * @param recycleMebibytes it is replaced after so many MiB of documents
   */
  public record Machine(
      int heapMebibytes,
      int stackKibibytes,
      Duration startLimit,
      int failedStarts,
      int recycleDocuments,
      int recycleMebibytes) {
    public Machine {
      if (failedStarts < 1 || recycleDocuments < 1 || recycleMebibytes < 1) {
        throw new IllegalArgumentException("less than one");
      }
    }

    /**
     * THREATS 3: 512 MiB. The stack is the virtual machine's own default: documents must not get
     * deeper in a worker than in a test. A start takes half a second; on a laptop with a cold disk
     * and a virus scanner a hundred times as long. To get warm costs a worker about as much as 500
     * documents (PERFORMANCE), a hundredth of what it examines before it is replaced.
     */
    public static Machine defaults() {
      return new Machine(512, 1024, Duration.ofSeconds(60), 5, 50_000, 16 << 10);
    }
  }

  /**
   * One core is left to the supervisor and to the user; 256 MiB hold the largest entry there is.
   */
  public static WorkerSettings defaults(String mainClass) {
    return new WorkerSettings(
        mainClass,
        Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
        Limits.defaults(),
        Machine.defaults(),
        256,
        Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** The same with another number of workers. */
  public WorkerSettings withCount(int other) {
    return new WorkerSettings(
        mainClass, other, limits, machine, mebibytesInFlight, temporaryFolder);
  }

  /** The same with other limits for one document. */
  public WorkerSettings withLimits(Limits other) {
    return new WorkerSettings(mainClass, count, other, machine, mebibytesInFlight, temporaryFolder);
  }

  /** The same with other virtual machines. */
  public WorkerSettings withMachine(Machine other) {
    return new WorkerSettings(mainClass, count, limits, other, mebibytesInFlight, temporaryFolder);
  }

  /** The same with temporary files elsewhere. */
  public WorkerSettings withTemporaryFolder(Path other) {
    return new WorkerSettings(mainClass, count, limits, machine, mebibytesInFlight, other);
  }
}
