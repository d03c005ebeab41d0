package id.absah.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A merge join of runs in path order: holds one document of each. Where a path stands more than
 * once in a run, its first is compared with the first of the other run, and so on.
 */
final class IssueJoin {
  private final Side before;
  private final Side now;
  private final Side earlier;

  IssueJoin(RunIssues.Cursor before, RunIssues.Cursor now, RunIssues.Cursor earlier) {
    this.before = new Side(before);
    this.now = new Side(now);
    this.earlier = new Side(earlier);
  }

  <E extends Exception> void run(Comparison.Visitor<E> visitor) throws E {
    while (before.current.isPresent() || now.current.isPresent()) {
      int order = order(before.current, now.current);
      Optional<RunIssues.Document> left = order <= 0 ? before.current : Optional.empty();
      Optional<RunIssues.Document> right = order >= 0 ? now.current : Optional.empty();
      for (Comparison.Change change : compare(left, right)) {
        visitor.visit(change);
      }
      if (left.isPresent()) {
        before.advance();
      }
      if (right.isPresent()) {
        now.advance();
      }
    }
  }

  private static int order(Optional<RunIssues.Document> left, Optional<RunIssues.Document> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() ? 1 : -1;
    }
    return left.get().path().compareTo(right.get().path());
  }

  private List<Comparison.Change> compare(
      Optional<RunIssues.Document> left, Optional<RunIssues.Document> right) {
    List<OpenIssue> old = left.map(RunIssues.Document::issues).orElse(List.of());
    List<OpenIssue> open = right.map(RunIssues.Document::issues).orElse(List.of());
    if (old.isEmpty() && open.isEmpty()) {
      return List.of();
    }
    String path = left.or(() -> right).orElseThrow().path();
    boolean changed =
        left.isPresent() && right.isPresent() && !left.get().sha256().equals(right.get().sha256());
    List<Comparison.Change> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < open.size()) {
      int order =
          i == old.size()
              ? 1
              : j == open.size() ? -1 : OpenIssue.ORDER.compare(old.get(i), open.get(j));
      Optional<OpenIssue> was = order <= 0 ? Optional.of(old.get(i++)) : Optional.empty();
      Optional<OpenIssue> is = order >= 0 ? Optional.of(open.get(j++)) : Optional.empty();
      OpenIssue either = is.or(() -> was).orElseThrow();
      changes.add(
          new Comparison.Change(
              kind(path, was, is, right), path, either.rule(), either.subject(), was, is, changed));
    }
    return changes;
  }

  private Comparison.Kind kind(
      String path,
      Optional<OpenIssue> was,
      Optional<OpenIssue> is,
      Optional<RunIssues.Document> document) {
    if (is.isEmpty()) {
      if (document.isEmpty()) {
        return Comparison.Kind.GONE;
      }
      return document.get().examined() ? Comparison.Kind.SOLVED : Comparison.Kind.NOT_EXAMINED;
    }
    if (was.isPresent()) {
      return Comparison.Kind.STILL_OPEN;
    }
    return wasOpenEarlier(path, is.get()) ? Comparison.Kind.REOPENED : Comparison.Kind.NEW;
  }

  private boolean wasOpenEarlier(String path, OpenIssue issue) {
    while (earlier.current.isPresent() && earlier.current.get().path().compareTo(path) < 0) {
      earlier.advance();
    }
    if (earlier.current.isEmpty() || !earlier.current.get().path().equals(path)) {
      return false;
    }
    for (OpenIssue old : earlier.current.get().issues()) {
      if (OpenIssue.ORDER.compare(old, issue) == 0) {
        return true;
      }
    }
    return false;
  }

  /** One run, at one of its documents. */
  private static final class Side {
    private final RunIssues.Cursor cursor;
    private Optional<RunIssues.Document> current;

    Side(RunIssues.Cursor cursor) {
      this.cursor = cursor;
      this.current = cursor.next();
    }

    void advance() {
      String last = current.map(RunIssues.Document::path).orElse("");
      current = cursor.next();
      if (current.isPresent() && current.get().path().compareTo(last) < 0) {
        throw new IllegalStateException("A run is not in path order");
      }
    }
  }
}
