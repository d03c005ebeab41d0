package id.absah.archive;

import org.jspecify.annotations.Nullable;

/**
 * What one file on disk and everything nested in it may still cost. Once spent it stays spent:
 * every further asking gives the same refusal.
 */
final class Budget {
  private final ArchiveLimits.Allowance allowance;
  private final RunBudget run;
  private final double explained;
  private long bytes;
  private long entries;
  private long excess;
  private @Nullable EntryDefect spent;

  /**
   * Starts a file's budget.
   *
   * @param packed the size of the file on disk
   */
  Budget(ArchiveLimits limits, RunBudget run, long packed) {
    this.allowance = limits.archive();
    this.run = run;
    this.explained = packed * allowance.ratio();
  }

  /**
   * Takes one entry.
   *
   * @throws EntryRefusedException when none is left
   */
  void takeEntry() throws EntryRefusedException {
    entries++;
    run.takeEntry();
    if (entries > allowance.entries()) {
      spent = EntryDefect.TOO_MANY_ENTRIES;
    }
    requireSome();
  }

  /** Whether any entry may be looked at at all, unpacked or not. */
  boolean entriesLeft() {
    return entries < allowance.entries();
  }

  /**
   * Takes bytes that were unpacked.
   *
   * @throws EntryRefusedException when there were no more to be had
   */
  void takeBytes(long count) throws EntryRefusedException {
    bytes += count;
    run.takeBytes(count);
    if (bytes > allowance.bytes()) {
      spent = EntryDefect.ARCHIVE_TOO_LARGE;
    } else if (bytes > explained) {
      long beyond = (long) (bytes - explained) - excess;
      excess += beyond;
      if (excess > allowance.grace()) {
        spent = EntryDefect.ARCHIVE_RATIO_TOO_HIGH;
      } else if (!run.takeExcess(beyond)) {
        spent = EntryDefect.RUN_RATIO_TOO_HIGH;
      }
    }
    requireSome();
  }

  boolean isSpent() {
    return spent != null;
  }

  /**
   * Asks whether anything is left.
   *
   * @throws EntryRefusedException when not, with the bound that was met
   */
  void requireSome() throws EntryRefusedException {
    EntryDefect reason = spent;
    if (reason != null) {
      throw new EntryRefusedException(reason).with("limit", limit(reason));
    }
  }

  private Object limit(EntryDefect reason) {
    return switch (reason) {
      case TOO_MANY_ENTRIES -> allowance.entries();
      case ARCHIVE_TOO_LARGE -> allowance.bytes();
      default -> (long) allowance.ratio();
    };
  }
}
