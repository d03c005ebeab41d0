package id.absah.audit;

/** Hears how a run goes on. Called from one thread at a time. */
public interface Progress {
  /** Work of one kind begins. */
  enum Stage {
    /** Every entry is listed and its content compared with what is known. */
    INVENTORY,
    /** What is not known yet is examined. */
    EXAMINATION,
    /** Everything is judged by the rules. */
    JUDGEMENT
  }

  /**
   * A stage begins.
   *
   * @param documents how many entries it has to do with, as far as is known
   * @param bytes their size, as far as is known
   */
  void begins(Stage stage, long documents, long bytes);

  /**
   * One more entry of the stage is done.
   *
   * @param bytes its size; 0 when unknown
   */
  void done(long bytes);

  /** The last stage is done; reports come next. */
  void ended();

  /** Hears nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void begins(Stage stage, long documents, long bytes) {}

      @Override
      public void done(long bytes) {}

      @Override
      public void ended() {}
    };
  }
}
