package id.absah.ledger;

import id.absah.findings.OpenIssue;
import id.absah.findings.RunIssues;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What a run left open, read in portions. */
final class LedgerIssues implements RunIssues {
  private final Object guard;
  private final Entries entries;
  private final Evaluations evaluations;
  private final long run;

  LedgerIssues(Object guard, Entries entries, Evaluations evaluations, long run) {
    this.guard = guard;
    this.entries = entries;
    this.evaluations = evaluations;
    this.run = run;
  }

  @Override
  public String name() {
    return Long.toString(run);
  }

  @Override
  public Cursor open() {
    return new Cursor() {
      private final Deque<Document> portion = new ArrayDeque<>();
      private String path = "";
      private long id;

      @Override
      public Optional<Document> next() {
        if (portion.isEmpty()) {
          fill();
        }
        return Optional.ofNullable(portion.poll());
      }

      private void fill() {
        synchronized (guard) {
          try {
            for (Entries.Listed entry : entries.listedAfter(run, path, id)) {
              portion.add(
                  new Document(
                      entry.path(),
                      entry.sha256(),
                      entry.examined(),
                      evaluations.open(entry.id())));
              path = entry.path();
              id = entry.id();
            }
          } catch (LedgerException e) {
            throw new UncheckedIOException(e);
          }
        }
      }

      @Override
      public void close() {
        portion.clear();
      }
    };
  }

  /** Several runs as one: for each path every issue that any of them left open. */
  record Union(String name, List<LedgerIssues> runs) implements RunIssues {
    @Override
    public Cursor open() {
      return new UnionCursor(runs.stream().map(LedgerIssues::open).toList());
    }
  }

  private static final class UnionCursor implements RunIssues.Cursor {
    private final List<RunIssues.Cursor> cursors;
    private final List<Optional<Document>> heads = new ArrayList<>();

    UnionCursor(List<RunIssues.Cursor> cursors) {
      this.cursors = cursors;
      cursors.forEach(cursor -> heads.add(cursor.next()));
    }

    @Override
    public Optional<Document> next() {
      Optional<Document> first = Optional.empty();
      for (Optional<Document> head : heads) {
        if (head.isPresent()
            && (first.isEmpty() || head.get().path().compareTo(first.get().path()) < 0)) {
          first = head;
        }
      }
      return first.map(this::merged);
    }

    private Document merged(Document first) {
      TreeSet<OpenIssue> issues = new TreeSet<>(OpenIssue.ORDER);
      for (int i = 0; i < heads.size(); i++) {
        while (heads.get(i).isPresent() && heads.get(i).get().path().equals(first.path())) {
          issues.addAll(heads.get(i).get().issues());
          heads.set(i, cursors.get(i).next());
        }
      }
      return new Document(first.path(), first.sha256(), first.examined(), List.copyOf(issues));
    }

    @Override
    public void close() {
      cursors.forEach(RunIssues.Cursor::close);
    }
  }
}
