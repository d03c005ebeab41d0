package id.absah.ledger;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The ledger cannot be used. Stops the run; what was recorded before stays. */
public final class LedgerException extends IOException {
  private static final long serialVersionUID = 1L;

  private final LedgerProblem problem;
  private final transient SortedMap<String, String> values;

  LedgerException(LedgerProblem problem, SortedMap<String, String> values, Throwable cause) {
    super(problem + " " + values, cause);
    this.problem = problem;
    this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  LedgerException(LedgerProblem problem, SortedMap<String, String> values) {
    super(problem + " " + values);
    this.problem = problem;
    this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  static LedgerException of(LedgerProblem problem, String name, Object value) {
    return new LedgerException(problem, new TreeMap<>(java.util.Map.of(name, value.toString())));
  }

  /** The facts of a run were recorded by another version of the program, which can read them. */
  public static LedgerException otherEngine(long run, String engine) {
    return new LedgerException(
        LedgerProblem.LEDGER_OTHER_ENGINE,
        new TreeMap<>(Map.of("run", Long.toString(run), "engine", engine)));
  }

  /** Why. */
  public LedgerProblem problem() {
    return problem;
  }

  /** The message key of the reason. */
  public String key() {
    return "ledger." + problem.name();
  }

  /** The values that the message names, {@code file} among them. */
  public SortedMap<String, String> values() {
    return values;
  }
}
