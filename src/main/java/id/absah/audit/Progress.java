package id.absah.audit;

import id.absah.findings.DocumentEvaluation;

/** Hears how a run goes on. Called from one thread at a time. */
public interface Progress {
  /** What stands on disk, archives counted as one file, before the first document is read. */
  void started(long files, long bytes);

  /** One entry is done. */
  void finished(DocumentEvaluation evaluation);

  /** All entries are done; reports come next. */
  void ended();

  /** Hears nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void started(long files, long bytes) {}

      @Override
      public void finished(DocumentEvaluation evaluation) {}

      @Override
      public void ended() {}
    };
  }
}
