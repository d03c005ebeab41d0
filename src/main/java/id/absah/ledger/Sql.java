package id.absah.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One connection, its prepared statements, and a transaction that collects changes until it is
 * large or old enough. Not thread-safe: {@link Ledger} guards it.
 */
final class Sql implements AutoCloseable {
  /** Enough that a commit's flush to disk does not count, few enough for SQLite's page cache. */
  private static final int BATCH = 20_000;

  /** What a power failure may take with it. */
  private static final long BATCH_NANOS = 1_000_000_000L;

  private final Path file;
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private final boolean onDisk;
  private boolean open;
  private int changes;
  private long since;

  Sql(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
    this.onDisk = Files.exists(file);
  }

  Path file() {
    return file;
  }

  @FunctionalInterface
  interface Reading<T> {
    T read(ResultSet row) throws SQLException, LedgerException;
  }

  @FunctionalInterface
  interface RowVisitor {
    /** Takes a row; false ends the reading. */
    boolean visit(ResultSet row) throws SQLException, LedgerException;
  }

  /** Hands rows over until the visitor has enough. */
  void each(String sql, RowVisitor visitor, Object... values) throws LedgerException {
    try (ResultSet rows = bind(sql, values).executeQuery()) {
      while (rows.next() && visitor.visit(rows)) {
        // the visitor does the work
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** What the first row gives, or what stands for none. */
  <T> T first(String sql, T none, Reading<T> reading, Object... values) throws LedgerException {
    try (ResultSet rows = bind(sql, values).executeQuery()) {
      return rows.next() ? reading.read(rows) : none;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Changes something, within the collecting transaction. */
  void change(String sql, Object... values) throws LedgerException {
    begin();
    try {
      bind(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failure(e);
    }
    changes++;
  }

  /** Adds a row, and gives its id. */
  long insert(String sql, Object... values) throws LedgerException {
    change(sql, values);
    return first("SELECT last_insert_rowid()", 0L, row -> row.getLong(1));
  }

  /** Commits when the transaction is large or old: called where the ledger is consistent. */
  void commitIfDue() throws LedgerException {
    if (open && (changes >= BATCH || System.nanoTime() - since >= BATCH_NANOS)) {
      commit();
    }
  }

  void commit() throws LedgerException {
    if (open) {
      requireThere();
      run("COMMIT");
      open = false;
    }
  }

  /** What is written to a file that was deleted meanwhile is lost without an error. */
  private void requireThere() throws LedgerException {
    if (onDisk && !Files.exists(file)) {
      rollback();
      throw LedgerException.of(LedgerProblem.LEDGER_GONE, "file", file);
    }
  }

  /** Gives up what is not committed; after a failure SQLite may have done so by itself. */
  void rollback() {
    if (open) {
      open = false;
      try {
        connection.createStatement().executeUpdate("ROLLBACK");
      } catch (SQLException e) {
        // no transaction is left to roll back: what was to be reached
        changes = 0;
      }
    }
  }

  void begin() throws LedgerException {
    if (!open) {
      run("BEGIN IMMEDIATE");
      open = true;
      changes = 0;
      since = System.nanoTime();
    }
  }

  /** A statement without parameters. */
  void run(String sql) throws LedgerException {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** A statement that SQLite only runs when no other is prepared to go on. */
  void runAlone(String sql) throws LedgerException {
    commit();
    try {
      closeStatements();
    } catch (SQLException e) {
      throw failure(e);
    }
    run(sql);
  }

  private void closeStatements() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
    statements.clear();
  }

  private PreparedStatement bind(String sql, Object[] values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof byte[] bytes) {
        statement.setBytes(i + 1, bytes);
      } else if (value instanceof Long number) {
        statement.setLong(i + 1, number);
      } else if (value instanceof Integer number) {
        statement.setInt(i + 1, number);
      } else if (value == NULL) {
        statement.setNull(i + 1, java.sql.Types.NULL);
      } else {
        statement.setString(i + 1, value.toString());
      }
    }
    return statement;
  }

  /** Stands for SQL's NULL among values. */
  static final Object NULL = new Object();

  static Object orNull(java.util.Optional<?> value) {
    return value.isPresent() ? value.get() : NULL;
  }

  LedgerException failure(SQLException e) {
    rollback();
    return failure(file, e);
  }

  static LedgerException failure(Path file, SQLException e) {
    return new LedgerException(
        problem(e),
        new TreeMap<>(Map.of("file", file.toString(), "detail", String.valueOf(e.getMessage()))),
        e);
  }

  private static LedgerProblem problem(SQLException e) {
    if (!(e instanceof SQLiteException sqlite)) {
      // the driver itself, before there is a database: its library could not be loaded
      return e.getCause() == null ? LedgerProblem.LEDGER_IO : LedgerProblem.LEDGER_NO_SQLITE;
    }
    SQLiteErrorCode code = sqlite.getResultCode();
    // a full disk shows as a failed write too where a quota ends, or when the shared memory
    // beside the ledger cannot grow (sqlite.org/rescode.html)
    boolean full =
        code == SQLiteErrorCode.SQLITE_FULL
            || code == SQLiteErrorCode.SQLITE_IOERR_WRITE
            || code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
    if (full) {
      return LedgerProblem.LEDGER_FULL;
    }
    return switch (code.code & 0xFF) {
      case 11, 26 -> LedgerProblem.LEDGER_CORRUPT;
      case 3, 8, 14 -> LedgerProblem.LEDGER_UNWRITABLE;
      default -> LedgerProblem.LEDGER_IO;
    };
  }

  @Override
  public void close() throws LedgerException {
    rollback();
    try {
      closeStatements();
      connection.close();
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }
}
