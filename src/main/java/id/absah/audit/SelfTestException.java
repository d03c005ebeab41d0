package id.absah.audit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Refuses a run: the program does not give the known verdicts on its built-in samples, so that none
 * of its verdicts can be relied on. Unchecked, because no caller can go on.
 */
public final class SelfTestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Difference> differences;

  /**
   * A sample that did not give what it must.
   *
   * @param sample its file name
   * @param expected the known verdict
   * @param actual the verdict given, or the failure
   */
  public record Difference(String sample, String expected, String actual) {
    @Override
    public String toString() {
      return sample + ": expected " + expected + ", actual " + actual;
    }
  }

  SelfTestException(List<Difference> differences) {
    super(differences.stream().map(Difference::toString).collect(Collectors.joining("; ")));
    this.differences = List.copyOf(differences);
  }

  /** The samples that differ; never empty. */
  public List<Difference> differences() {
    return differences;
  }
}
