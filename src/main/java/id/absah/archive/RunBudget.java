package id.absah.archive;

/** What all archives of one walk together may still cost. */
final class RunBudget {
  private final ArchiveLimits limits;
  private long bytes;
  private long entries;
  private long excess;

  RunBudget(ArchiveLimits limits) {
    this.limits = limits;
  }

  /**
   * Asks before an archive is opened; it is then read whole, so that a walk that leaves some files
   * out opens no fewer of the others.
   *
   * @throws EntryRefusedException when the run has had its share
   */
  void requireSome() throws EntryRefusedException {
    ArchiveLimits.Allowance run = limits.run();
    if (bytes >= run.bytes()) {
      throw new EntryRefusedException(EntryDefect.RUN_TOO_LARGE).with("limit", run.bytes());
    }
    if (entries >= run.entries()) {
      throw new EntryRefusedException(EntryDefect.RUN_TOO_MANY_ENTRIES)
          .with("limit", run.entries());
    }
  }

  void takeEntry() {
    entries++;
  }

  void takeBytes(long count) {
    bytes += count;
  }

  /** Takes bytes beyond what an archive's size explains; false when none are left. */
  boolean takeExcess(long count) {
    excess += count;
    return excess <= limits.run().grace();
  }
}
