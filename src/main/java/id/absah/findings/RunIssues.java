package id.absah.findings;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What a run left open: every document of it in path order (as {@link String#compareTo} orders),
 * those without issues too, for only they tell a solved issue from a vanished document.
 */
public interface RunIssues {
  /**
   * A document of a run.
   *
   * @param path where it stands
   * @param sha256 of its bytes, when they could be had
   * @param examined whether it was
   * @param issues open, in {@link OpenIssue#ORDER}
   */
  record Document(String path, Optional<String> sha256, boolean examined, List<OpenIssue> issues) {
    public Document {
      issues = issues.stream().sorted(OpenIssue.ORDER).toList();
    }

    /** The document of a row. */
    public static Document of(DocumentEvaluation row) {
      List<OpenIssue> issues = new ArrayList<>();
      for (Finding finding : row.findings()) {
        if (OpenIssue.is(finding)) {
          issues.add(OpenIssue.of(finding));
        }
      }
      return new Document(
          row.path(), row.sha256(), row.status() == DocumentStatus.EVALUATED, issues);
    }
  }

  /** Goes through the documents once. Unlike streams it is left where it stands and closed. */
  interface Cursor extends AutoCloseable {
    /** The next document; empty at the end. */
    Optional<Document> next();

    @Override
    void close();
  }

  /** How the run is called, such as its number. */
  String name();

  /** Begins at the first document. */
  Cursor open();

  /** No run at all. */
  static RunIssues none() {
    return of("", List.of());
  }

  /** A run in memory. */
  static RunIssues of(String name, List<Document> documents) {
    return new RunIssues() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Cursor open() {
        Iterator<Document> rest = documents.iterator();
        return new Cursor() {
          @Override
          public Optional<Document> next() {
            return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
          }

          @Override
          public void close() {}
        };
      }
    };
  }
}
