package id.absah.audit.worker;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

/**
 * Stops a run: the machine or the program fails, not a document. What has its outcome keeps it; the
 * same run can be begun again.
 */
public final class EngineException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What fails. */
  public enum Reason {
    /** Worker processes do not start: {@code attempts}, {@code detail}. */
    WORKERS_DO_NOT_START("engine.workers-do-not-start"),
    /** Too many documents fail for the program's own reasons: {@code failed}, {@code examined}. */
    TOO_MANY_FAILURES("engine.too-many-failures"),
    /** The folder for temporary files: {@code folder}, {@code detail}. */
    TEMPORARY_FILES("engine.temporary-files");

    private final String key;

    Reason(String key) {
      this.key = key;
    }
  }

  private final Reason reason;
  private final transient SortedMap<String, String> values;

  EngineException(Reason reason, Map<String, String> values) {
    super(reason + " " + new TreeMap<>(values));
    this.reason = reason;
    this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /**
   * What another thread failed with; what is no such exception is thrown as it is.
   *
   * @throws IllegalStateException for a checked one
   */
  static EngineException of(ExecutionException failed) {
    if (failed.getCause() instanceof EngineException engine) {
      return engine;
    }
    if (failed.getCause() instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (failed.getCause() instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(failed.getCause());
  }

  /** What fails. */
  public Reason reason() {
    return reason;
  }

  /** The key of the message that says so. */
  public String key() {
    return reason.key;
  }

  /** The values of the message. */
  public SortedMap<String, String> values() {
    return values;
  }
}
