package id.absah.findings;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the issues of an earlier run. Nothing of it is kept in memory but the numbers: the
 * changes are worked out by going through both runs side by side, in path order.
 */
public final class Comparison {
  /** What became of an issue. */
  public enum Kind {
    /** Open now, never before. */
    NEW,
    /** Open now and in a run before, though not in the one compared with. */
    REOPENED,
    /** Open in both. */
    STILL_OPEN,
    /** Open before, and the document, examined again, no longer gives reason for it. */
    SOLVED,
    /** Open before; the document stands no longer where it was, so nothing is known of it. */
    GONE,
    /** Open before; the document could not be examined this time, so nothing is known of it. */
    NOT_EXAMINED
  }

  /**
   * One issue and what became of it.
   *
   * @param kind what became of it
   * @param path of the document
   * @param rule the rule's id
   * @param subject {@code document}, the field of a signature, or the SHA-256 of a certificate
   * @param before as it was in the earlier run; empty when it was not open there
   * @param now as it is; empty when it is not open
   * @param changedFile whether the file has other bytes than in the earlier run
   */
  public record Change(
      Kind kind,
      String path,
      String rule,
      String subject,
      Optional<OpenIssue> before,
      Optional<OpenIssue> now,
      boolean changedFile) {}

  /**
   * What is done with each change.
   *
   * @param <E> what it may throw
   */
  @FunctionalInterface
  public interface Visitor<E extends Exception> {
    /** Takes the next change. */
    void visit(Change change) throws E;
  }

  private final RunIssues before;
  private final RunIssues now;
  private final RunIssues earlier;
  private final Map<Kind, Long> counts;
  private final long changedFiles;

  private Comparison(RunIssues before, RunIssues now, RunIssues earlier) {
    this.before = before;
    this.now = now;
    this.earlier = earlier;
    ComparisonCounts counting = new ComparisonCounts();
    this.<RuntimeException>forEach(counting);
    this.counts = Collections.unmodifiableMap(counting.kinds());
    this.changedFiles = counting.changedFiles();
  }

  /**
   * Compares two runs.
   *
   * @param before the run compared with
   * @param now the run reported
   * @param earlier what was open in any run older than {@code before}; {@link RunIssues#none} when
   *     there is none
   * @throws IllegalStateException when a run is not in path order
   */
  public static Comparison of(RunIssues before, RunIssues now, RunIssues earlier) {
    return new Comparison(before, now, earlier);
  }

  /** The name of the run compared with, such as its number. */
  public String before() {
    return before.name();
  }

  /** The name of the run reported. */
  public String now() {
    return now.name();
  }

  /** How many issues became what; every kind has a number. */
  public Map<Kind, Long> counts() {
    return counts;
  }

  /** How many issues became that. */
  public long count(Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** Documents with issues whose file has other bytes than before. */
  public long changedFiles() {
    return changedFiles;
  }

  /** Hands every change to a visitor, in the order of path, rule and subject. */
  public <E extends Exception> void forEach(Visitor<E> visitor) throws E {
    try (RunIssues.Cursor left = before.open();
        RunIssues.Cursor right = now.open();
        RunIssues.Cursor old = earlier.open()) {
      new IssueJoin(left, right, old).run(visitor);
    }
  }
}
