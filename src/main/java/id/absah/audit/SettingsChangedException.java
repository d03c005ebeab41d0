package id.absah.audit;

/** A run cannot be judged by another policy, because that looks for other things on the pages. */
public final class SettingsChangedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long run;

  SettingsChangedException(long run) {
    super("run " + run);
    this.run = run;
  }

  /** The number of the run. */
  public long run() {
    return run;
  }
}
