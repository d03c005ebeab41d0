package id.absah.ledger;

/** How far a run is. */
public enum RunState {
  /** Its entries are being listed. */
  INVENTORY,
  /** Its entries are being examined and judged. */
  RUNNING,
  /** Everything is judged; its reports are not known to have taken their place. */
  EVALUATED,
  /** Its reports are published. */
  REPORTED;

  /** Whether the same command goes on with it. */
  public boolean unfinished() {
    return this != REPORTED;
  }
}
