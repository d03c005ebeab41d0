package id.absah.audit;

import id.absah.findings.Comparison;
import id.absah.findings.Evaluation;
import id.absah.findings.Rows;
import id.absah.findings.SummaryCounter;
import id.absah.ledger.CorruptRecordException;
import id.absah.ledger.Ledger;
import id.absah.ledger.LedgerException;
import id.absah.ledger.Publication;
import id.absah.ledger.Run;
import id.absah.ledger.RunState;
import id.absah.rules.PolicyException;
import id.absah.rules.PolicySource;
import java.util.Optional;

/**
 * A run that a ledger keeps, read and judged again without a look at the archive: by the policy it
 * was judged by, or by another one that looks for the same things on the pages.
 */
public final class LedgerReport {
  private final Ledger ledger;
  private final Run run;
  private final Audit audit;

  private LedgerReport(Ledger ledger, Run run, Audit audit) {
    this.ledger = ledger;
    this.run = run;
    this.audit = audit;
  }

  /**
   * Reads what a run was made with.
   *
   * @param policy judges by this one; by the run's own when empty
   * @param tailor together with {@code policy}
   * @throws PolicyException with every mistake of the policy
   * @throws SettingsChangedException when the other policy looks for other things on the pages, so
   *     that the documents must be read again
   * @throws LedgerException when there is no such run, or another version of the program made it
   */
  public static LedgerReport of(
      Ledger ledger, long number, Optional<PolicySource> policy, Optional<PolicySource> tailor)
      throws PolicyException, SettingsChangedException, LedgerException {
    Run run = ledger.run(number);
    AuditConfiguration recorded = configuration(run);
    AuditConfiguration wanted =
        policy.isPresent() || tailor.isPresent() ? recorded.judgedBy(policy, tailor) : recorded;
    Audit audit = Audit.of(wanted);
    if (!ExaminationKeys.of(audit.examinerSettings()).equals(run.start().examinationKey())) {
      throw new SettingsChangedException(number);
    }
    return new LedgerReport(ledger, run, audit);
  }

  private static AuditConfiguration configuration(Run run) throws LedgerException {
    if (!run.start().engine().equals(ProgramVersion.build())) {
      throw LedgerException.otherEngine(run.number(), run.start().engine());
    }
    try {
      return AuditConfiguration.fromBytes(run.start().configuration().toByteArray());
    } catch (CorruptRecordException e) {
      throw LedgerException.otherEngine(run.number(), run.start().engine());
    }
  }

  /**
   * The run as reports read it: its rows come from the ledger, which must stay open.
   *
   * @throws LedgerException when the run is not finished
   */
  public Evaluation evaluation() throws LedgerException {
    Rows rows = ledger.rows(run.number(), audit::judge);
    SummaryCounter counter = new SummaryCounter(audit.policy());
    RowsDigest digest = new RowsDigest();
    rows.<RuntimeException>forEach(
        row -> {
          counter.add(row);
          digest.add(row.sha256(), row.path());
        });
    return new Evaluation(
        audit.describe(run.start().roots(), digest.end()),
        audit.policy(),
        rows,
        counter.summary(),
        comparison(ledger, run),
        audit.register());
  }

  /** What judges. */
  public Audit audit() {
    return audit;
  }

  /**
   * The root of the run that this one is chained to; as it was recorded with its own, for that run
   * may have been forgotten since.
   */
  public Optional<String> previousRoot() throws LedgerException {
    return run.root().isPresent() ? run.previousRoot() : before(ledger, run).flatMap(Run::root);
  }

  /**
   * The run that another is compared with and chained to: the last reported one over the same roots
   * for another date or period. The same command again is the same run once more, not a later one.
   */
  static Optional<Run> before(Ledger ledger, Run own) throws LedgerException {
    Optional<Run> before = Optional.empty();
    for (Run other : ledger.runs()) {
      boolean earlier = other.number() < own.number() && other.state() == RunState.REPORTED;
      boolean sameRoots = other.start().roots().equals(own.start().roots());
      boolean sameTime =
          other.start().asOf().equals(own.start().asOf())
              && other.start().period().equals(own.start().period());
      if (earlier && sameRoots && !sameTime) {
        before = Optional.of(other);
      }
    }
    return before;
  }

  /**
   * The last reported run before another, when there are such runs and none of them looked at the
   * same roots: there is nothing to compare with, though the ledger has something.
   *
   * @throws LedgerException when there is no such run
   */
  public static Optional<Run> overOtherRoots(Ledger ledger, long number) throws LedgerException {
    Run own = ledger.run(number);
    Optional<Run> last = Optional.empty();
    for (Run other : ledger.runs()) {
      if (other.number() < number && other.state() == RunState.REPORTED) {
        if (other.start().roots().equals(own.start().roots())) {
          return Optional.empty();
        }
        last = Optional.of(other);
      }
    }
    return last;
  }

  /**
   * The last run of the same command that published, at the same times, with the same inputs, its
   * reports written with the same options: if its rows are the same too, so are its reports, byte
   * by byte. None when there is a run before, or was one then: a comparison names the run's own
   * number, and tells new from reopened findings by all older runs that the ledger has by now.
   */
  static Optional<Run> alike(Ledger ledger, Run own, String reportOptions) throws LedgerException {
    if (before(ledger, own).isPresent()) {
      return Optional.empty();
    }
    Optional<Run> alike = Optional.empty();
    for (Run other : ledger.runs()) {
      boolean same =
          other.number() < own.number()
              && other.state() == RunState.REPORTED
              && other.key().equals(own.key())
              && other.start().equals(own.start())
              && other.previousRoot().isEmpty()
              && other.publication().map(Publication::options).equals(Optional.of(reportOptions));
      if (same) {
        alike = Optional.of(other);
      }
    }
    return alike;
  }

  static Optional<Comparison> comparison(Ledger ledger, Run own) throws LedgerException {
    Optional<Run> before = before(ledger, own);
    return before.isPresent()
        ? Optional.of(compare(ledger, before.get().number(), own.number()))
        : Optional.empty();
  }

  /**
   * Compares two runs, whatever version of the program made them.
   *
   * @throws LedgerException when there is no such run
   */
  public static Comparison compare(Ledger ledger, long before, long now) throws LedgerException {
    return Comparison.of(ledger.issues(before), ledger.issues(now), ledger.issuesBefore(before));
  }
}
