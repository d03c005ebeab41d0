package id.absah.ledger;

import id.absah.findings.DocumentStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inventory of runs, read in portions so that nobody holds a run in memory. */
final class Entries {
  private static final int PORTION = 256;

  /** A portion ends earlier when its records come to more. */
  private static final long PORTION_BYTES = 4L << 20;

  private final Sql sql;

  Entries(Sql sql) {
    this.sql = sql;
  }

  /**
   * A finished entry.
   *
   * @param record of its examination; empty for an entry whose bytes could not be had
   * @param problem why they could not
   * @param judged whether an evaluation is kept
   */
  record Finished(
      long id,
      String path,
      Optional<byte[]> record,
      Optional<EntryProblem> problem,
      boolean judged) {}

  /** A document of a run, with what comparing needs. */
  record Listed(long id, String path, Optional<String> sha256, boolean examined) {}

  /** Adds a pending entry; its id. */
  long add(long run, String path, String file, long position, long size) throws LedgerException {
    return sql.insert(
        "INSERT INTO entry (run, path, file, position, size)"
            + " VALUES (?, CAST(? AS TEXT), CAST(? AS TEXT), ?, ?)",
        run,
        StoredText.encode(path),
        StoredText.encode(file),
        position,
        size);
  }

  /** Takes an inventory back with its verdicts, some rows at a time; examinations stay. */
  void clear(long run) throws LedgerException {
    sql.change("DELETE FROM summary WHERE run = ?", run);
    long left = count(run);
    while (left > 0) {
      for (String of : List.of("issue WHERE entry", "evaluation WHERE entry", "entry WHERE id")) {
        sql.change(
            "DELETE FROM "
                + of
                + " IN (SELECT id FROM entry WHERE run = ? ORDER BY id LIMIT 10000)",
            run);
      }
      left = count(run);
      sql.commit();
    }
  }

  long count(long run) throws LedgerException {
    return sql.first("SELECT count(*) FROM entry WHERE run = ?", 0L, row -> row.getLong(1), run);
  }

  long pending(long run) throws LedgerException {
    return sql.first(
        "SELECT count(*) FROM entry WHERE run = ? AND status IS NULL",
        0L,
        row -> row.getLong(1),
        run);
  }

  /** How many have no verdict yet. */
  long unjudged(long run) throws LedgerException {
    return sql.first(
        "SELECT count(*) FROM entry e LEFT JOIN evaluation v ON v.entry = e.id"
            + " WHERE e.run = ? AND v.entry IS NULL",
        0L,
        row -> row.getLong(1),
        run);
  }

  /** The next pending entries, in the order of the inventory. */
  List<PendingEntry> pendingAfter(long run, long after) throws LedgerException {
    List<PendingEntry> entries = new ArrayList<>();
    sql.each(
        // by id: the index of pending entries has another order, and all of them would be sorted
        "SELECT id, CAST(path AS BLOB), CAST(file AS BLOB), position, size FROM entry NOT INDEXED"
            + " WHERE run = ? AND status IS NULL AND id > ? ORDER BY id LIMIT "
            + PORTION,
        row -> {
          entries.add(
              new PendingEntry(
                  row.getLong(1), text(row, 2), text(row, 3), row.getLong(4), row.getLong(5)));
          return true;
        },
        run,
        after);
    return entries;
  }

  /** The next pending entries of a file on disk, from a position on. */
  List<PendingEntry> pendingOf(long run, String file, long position) throws LedgerException {
    List<PendingEntry> entries = new ArrayList<>();
    sql.each(
        "SELECT id, CAST(path AS BLOB), CAST(file AS BLOB), position, size FROM entry"
            + " WHERE run = ? AND status IS NULL AND file = CAST(? AS TEXT) AND position >= ?"
            + " ORDER BY position LIMIT "
            + PORTION,
        row -> {
          entries.add(
              new PendingEntry(
                  row.getLong(1), text(row, 2), text(row, 3), row.getLong(4), row.getLong(5)));
          return true;
        },
        run,
        StoredText.encode(file),
        position);
    return entries;
  }

  /** An entry has the content that an examination is of. */
  void examined(long entry, String sha256, long examination, Origin origin) throws LedgerException {
    sql.change(
        "UPDATE entry SET (status, sha256, size, format, problem, problem_values, examination,"
            + " origin) = (SELECT status, sha256, size, format, problem, problem_values, id, ?"
            + " FROM examination INDEXED BY examination_known WHERE sha256 = ? AND id = ?)"
            + " WHERE id = ?",
        origin,
        HexFormat.of().parseHex(sha256),
        examination,
        entry);
  }

  void refused(long entry, EntryProblem problem) throws LedgerException {
    sql.change(
        "UPDATE entry SET status = ?, size = ?, format = ?, problem = ?,"
            + " problem_values = CAST(? AS TEXT) WHERE id = ?",
        problem.status(),
        problem.size(),
        problem.format(),
        problem.code(),
        StoredText.encode(Lines.of(problem.values())),
        entry);
  }

  /** The next finished entries in the order of paths, after a path and id. */
  List<Finished> finishedAfter(long run, String path, long id) throws LedgerException {
    List<Finished> entries = new ArrayList<>();
    long[] bytes = new long[1];
    sql.each(
        "SELECT e.id, CAST(e.path AS BLOB), x.record, e.size, e.format, e.status, e.problem,"
            + " CAST(e.problem_values AS BLOB), v.entry IS NOT NULL"
            + " FROM entry e LEFT JOIN examination x ON x.id = e.examination"
            + " LEFT JOIN evaluation v ON v.entry = e.id"
            + " WHERE e.run = ? AND (e.path, e.id) > (CAST(? AS TEXT), ?)"
            + " ORDER BY e.path, e.id LIMIT "
            + PORTION,
        row -> {
          byte[] record = row.getBytes(3);
          entries.add(
              new Finished(
                  row.getLong(1),
                  text(row, 2),
                  Optional.ofNullable(record),
                  record == null ? Optional.of(problem(row)) : Optional.empty(),
                  row.getBoolean(9)));
          bytes[0] += record == null ? 0 : record.length;
          return bytes[0] < PORTION_BYTES;
        },
        run,
        StoredText.encode(path),
        id);
    return entries;
  }

  private static EntryProblem problem(ResultSet row) throws SQLException {
    return new EntryProblem(
        row.getLong(4),
        row.getString(5),
        Stored.constant(DocumentStatus.class, row.getString(6)),
        row.getString(7),
        Lines.map(text(row, 8)));
  }

  /** The next entries of a run in the order of paths. */
  List<Listed> listedAfter(long run, String path, long id) throws LedgerException {
    List<Listed> entries = new ArrayList<>();
    sql.each(
        "SELECT id, CAST(path AS BLOB), sha256, status FROM entry"
            + " WHERE run = ? AND (path, id) > (CAST(? AS TEXT), ?) ORDER BY path, id LIMIT "
            + PORTION,
        row -> {
          entries.add(
              new Listed(
                  row.getLong(1),
                  text(row, 2),
                  Optional.ofNullable(row.getBytes(3)).map(HexFormat.of()::formatHex),
                  DocumentStatus.EVALUATED.name().equals(row.getString(4))));
          return true;
        },
        run,
        StoredText.encode(path),
        id);
    return entries;
  }

  /** Whether two runs have the same entries: the same examination of each, not only its like. */
  boolean same(long run, long other) throws LedgerException {
    String what =
        "SELECT path, file, position, size, sha256, status, format, problem, problem_values,"
            + " examination FROM entry WHERE run = ?";
    return count(run) == count(other)
        && !sql.first(
            "SELECT EXISTS (" + what + " EXCEPT " + what + ")",
            true,
            row -> row.getBoolean(1),
            run,
            other);
  }

  Map<Origin, Long> origins(long run) throws LedgerException {
    Map<Origin, Long> origins = new EnumMap<>(Origin.class);
    sql.each(
        "SELECT origin, count(*) FROM entry WHERE run = ? AND origin IS NOT NULL GROUP BY origin",
        row -> {
          origins.put(Stored.constant(Origin.class, row.getString(1)), row.getLong(2));
          return true;
        },
        run);
    return origins;
  }

  private static String text(ResultSet row, int column) throws SQLException {
    return StoredText.decode(row.getBytes(column));
  }
}
