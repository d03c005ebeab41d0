package id.absah.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The tables, version by version: {@code schema-N.sql} leads from version N-1 to N. */
final class Schema {
  static final int CURRENT = 4;

  /** "ABSH": tells a ledger from another program's SQLite file. */
  static final int APPLICATION = 0x41425348;

  private Schema() {}

  /** Brings an open ledger to the current version, all or nothing. */
  static void upgrade(Sql sql) throws LedgerException {
    upgrade(sql, CURRENT);
  }

  static void upgrade(Sql sql, int target) throws LedgerException {
    int version = version(sql);
    if (version >= target) {
      return;
    }
    sql.begin();
    for (int step = version + 1; step <= target; step++) {
      for (String statement : text(step).split(";\\s*\\n", -1)) {
        if (!statement.isBlank()) {
          sql.run(statement);
        }
      }
    }
    sql.run("PRAGMA application_id = " + APPLICATION);
    sql.run("PRAGMA user_version = " + target);
    sql.commit();
  }

  /** Refuses a ledger that only {@link #upgrade} makes readable, where nothing can be written. */
  static void requireCurrent(Sql sql) throws LedgerException {
    int version = version(sql);
    if (version < CURRENT) {
      throw new LedgerException(
          LedgerProblem.LEDGER_OLDER_READ_ONLY,
          new TreeMap<>(
              Map.of(
                  "file", sql.file().toString(),
                  "found", Integer.toString(version),
                  "known", Integer.toString(CURRENT))));
    }
  }

  /** The version of a ledger that this program knows; 0 of an empty database. */
  private static int version(Sql sql) throws LedgerException {
    int version = sql.first("PRAGMA user_version", 0, row -> row.getInt(1));
    int application = sql.first("PRAGMA application_id", 0, row -> row.getInt(1));
    boolean foreign = version == 0 ? !isEmpty(sql) : application != APPLICATION;
    if (foreign) {
      throw new LedgerException(
          LedgerProblem.LEDGER_CORRUPT,
          new TreeMap<>(
              Map.of(
                  "file", sql.file().toString(), "detail", "another program's SQLite database")));
    }
    if (version > CURRENT) {
      throw new LedgerException(
          LedgerProblem.LEDGER_NEWER,
          new TreeMap<>(
              Map.of(
                  "file", sql.file().toString(),
                  "found", Integer.toString(version),
                  "known", Integer.toString(CURRENT))));
    }
    return version;
  }

  private static boolean isEmpty(Sql sql) throws LedgerException {
    return sql.first("SELECT count(*) FROM sqlite_schema", 0, row -> row.getInt(1)) == 0;
  }

  private static String text(int step) {
    String name = "schema-" + step + ".sql";
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
