package id.absah.facts.extract.changes;

/** Stops the comparison of one revision when the document's budget is spent. */
final class AnalysisLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AnalysisLimitException() {
    super("too many objects to compare", null, false, false);
  }
}
