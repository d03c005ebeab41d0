package id.absah.ledger;

import id.absah.findings.DocumentStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Looks for an examination of some content that may be used again, without reading its facts. */
final class KnownExaminations {
  /** Older ones of the same content are not worth looking at. */
  private static final int MAX_LOOKED_AT = 64;

  private final Sql sql;

  KnownExaminations(Sql sql) {
    this.sql = sql;
  }

  /**
   * What stands beside the facts of an examination.
   *
   * @param format empty where a program before schema 4 wrote it: such a one is never used again
   */
  private record Kept(
      long id,
      long key,
      long run,
      DocumentStatus status,
      Optional<String> format,
      Origin origin,
      Instant stableFrom,
      Instant stableUntil,
      boolean lasting) {
    static Kept of(ResultSet row) throws SQLException {
      return new Kept(
          row.getLong(1),
          row.getLong(2),
          row.getLong(3),
          Stored.constant(DocumentStatus.class, row.getString(4)),
          Optional.ofNullable(row.getString(5)),
          Stored.constant(Origin.class, row.getString(6)),
          Stored.moment(row.getLong(7), row.getLong(8)),
          Stored.moment(row.getLong(9), row.getLong(10)),
          row.getBoolean(11));
    }

    boolean holdsAt(Instant time) {
      return !time.isBefore(stableFrom) && time.isBefore(stableUntil);
    }
  }

  /**
   * What there is for some content under a key. An examination of the same run keeps its origin:
   * whether a run was interrupted, or the content stands twice in it, shows nowhere.
   */
  Reuse find(String sha256, long key, long run, Instant time, boolean fresh, RunRecorder.Fits fits)
      throws LedgerException {
    Search search = new Search(key, run, time, fresh, fits);
    sql.each(
        "SELECT id, key, run, status, format, origin, stable_from, stable_from_nano,"
            + " stable_until, stable_until_nano, lasting"
            + " FROM examination WHERE sha256 = ? ORDER BY id DESC LIMIT "
            + MAX_LOOKED_AT,
        row -> search.goesOnAfter(Kept.of(row)),
        HexFormat.of().parseHex(sha256));
    if (search.found.isPresent()) {
      return search.found.get();
    }
    if (fresh) {
      return Reuse.none(Origin.FORCED);
    }
    // known, perhaps, but under a name that makes it something else
    if (search.newest.isEmpty() || search.unfit) {
      return Reuse.none(Origin.NEVER_SEEN);
    }
    return Reuse.none(search.cut ? Origin.FAILED_BEFORE : why(search.newest.get(), key));
  }

  /** Looks at one examination after the other, the newest first, up to the first of use. */
  private static final class Search {
    private final long key;
    private final long run;
    private final Instant time;
    private final boolean fresh;
    private final RunRecorder.Fits fits;
    private Optional<Kept> newest = Optional.empty();
    private Optional<Reuse> found = Optional.empty();
    private boolean unfit;
    private boolean cut;

    Search(long key, long run, Instant time, boolean fresh, RunRecorder.Fits fits) {
      this.key = key;
      this.run = run;
      this.time = time;
      this.fresh = fresh;
      this.fits = fits;
    }

    boolean goesOnAfter(Kept kept) {
      newest = newest.or(() -> Optional.of(kept));
      boolean own = kept.run == run;
      boolean current = kept.key == key && kept.format.isPresent();
      if (current && kept.holdsAt(time) && (own || !(fresh || failed(kept.status)))) {
        boolean lasts = own || kept.lasting;
        boolean fit = fits.test(kept.status, kept.format.get());
        unfit |= lasts && !fit;
        cut |= !lasts;
        if (lasts && fit) {
          found = Optional.of(new Reuse(own ? kept.origin : Origin.REUSED, kept.id));
        }
      }
      return found.isEmpty();
    }
  }

  private Origin why(Kept kept, long key) throws LedgerException {
    if (kept.format.isEmpty()) {
      return Origin.ENGINE_CHANGED;
    }
    if (kept.key == key) {
      return failed(kept.status) ? Origin.FAILED_BEFORE : Origin.TIME_PASSED;
    }
    return sql.first(
        "SELECT a.engine = b.engine AND a.shape = b.shape, a.trust = b.trust,"
            + " a.revocation = b.revocation FROM examination_key a, examination_key b"
            + " WHERE a.id = ? AND b.id = ?",
        Origin.ENGINE_CHANGED,
        row -> {
          if (!row.getBoolean(1)) {
            return Origin.ENGINE_CHANGED;
          }
          if (!row.getBoolean(2)) {
            return Origin.TRUST_CHANGED;
          }
          return row.getBoolean(3) ? Origin.SETTINGS_CHANGED : Origin.REVOCATION_CHANGED;
        },
        kept.key,
        key);
  }

  /** What came of a fault of this run, not of the bytes: another run tries again. */
  private static boolean failed(DocumentStatus status) {
    return status == DocumentStatus.TIMED_OUT || status == DocumentStatus.CRASHED;
  }
}
