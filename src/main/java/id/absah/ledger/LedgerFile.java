package id.absah.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/** The file of a ledger: made whole or not at all, looked at before it is trusted. */
final class LedgerFile {
  private static final byte[] HEADER =
      "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII); // sqlite.org/fileformat.html, 1.3

  /**
   * Up to here the whole file is checked at every start (about a second); the structure of a larger
   * one shows its faults when it is read, and records carry their own checksums.
   */
  private static final long MAX_CHECKED = 256L << 20;

  /** Pages held in memory: sixteen MiB. */
  private static final int CACHE_PAGES = 4096;

  private LedgerFile() {}

  /** Where it really stands: SQLite's log and the lock stand there too, however it is called. */
  static Path place(Path file) {
    Path named = file.toAbsolutePath().normalize();
    try {
      return Files.isSymbolicLink(named) ? named.toRealPath() : named;
    } catch (IOException e) {
      // leads nowhere: what is made will take its place
      return named;
    }
  }

  /** Opens the ledger, makes it when there is none, and brings it to the current schema. */
  static Sql open(Path file) throws LedgerException {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      requireHeader(file);
    } catch (LedgerException e) {
      throw e;
    } catch (IOException e) {
      throw new LedgerException(
          LedgerProblem.LEDGER_UNWRITABLE,
          new TreeMap<>(Map.of("file", file.toString(), "detail", e.toString())),
          e);
    }
    Sql sql = new Sql(file, connect(file));
    try {
      sql.first("PRAGMA journal_mode = WAL", "", row -> row.getString(1));
      check(sql);
      Schema.upgrade(sql);
      return sql;
    } catch (LedgerException | RuntimeException e) {
      try {
        sql.close();
      } catch (LedgerException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  /**
   * Opens a ledger where nothing can be written, as it stands in its file. SQLite reads nothing but
   * the file then (sqlite.org/uri.html, immutable), so a log beside it that is not empty is
   * refused: the newest changes would be missing.
   */
  static Sql openToRead(Path file) throws LedgerException {
    Path log = logOf(file);
    try {
      requireHeader(file);
      if (Files.exists(log) && Files.size(log) > 0) {
        throw new LedgerException(
            LedgerProblem.LEDGER_LOG_UNREAD,
            new TreeMap<>(Map.of("file", file.toString(), "log", log.toString())));
      }
    } catch (LedgerException e) {
      throw e;
    } catch (IOException e) {
      throw new LedgerException(
          LedgerProblem.LEDGER_IO,
          new TreeMap<>(Map.of("file", file.toString(), "detail", e.toString())),
          e);
    }
    SQLiteConfig config = config();
    config.setReadOnly(true);
    Sql sql = new Sql(file, connect(file, config, file.toUri() + "?immutable=1"));
    try {
      check(sql);
      Schema.requireCurrent(sql);
      return sql;
    } catch (LedgerException | RuntimeException e) {
      try {
        sql.close();
      } catch (LedgerException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  private static Path logOf(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal");
  }

  /** Made beside its place and renamed, so that a crash leaves no half ledger. */
  private static void create(Path file) throws IOException {
    Path log = logOf(file);
    if (Files.exists(log) && Files.size(log) > 0) {
      // SQLite would replay it into the new file
      throw corrupt(file, "its log " + log.getFileName() + " is there, the ledger is not");
    }
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.deleteIfExists(file.resolveSibling(draft.getFileName() + "-journal"));
    try (Sql sql = new Sql(draft, connect(draft))) {
      Schema.upgrade(sql);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void requireHeader(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw corrupt(file, "not a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEADER.length);
      if (!Arrays.equals(head, HEADER)) {
        throw corrupt(file, head.length == 0 ? "empty" : "not an SQLite file");
      }
    }
  }

  private static void check(Sql sql) throws LedgerException {
    long pages = sql.first("PRAGMA page_count", 0L, row -> row.getLong(1));
    long size = sql.first("PRAGMA page_size", 0L, row -> row.getLong(1));
    if (pages * size > MAX_CHECKED) {
      return;
    }
    String verdict = sql.first("PRAGMA quick_check(1)", "-", row -> row.getString(1));
    if (!"ok".equals(verdict)) {
      throw corrupt(sql.file(), verdict);
    }
  }

  static LedgerException corrupt(Path file, String detail) {
    return new LedgerException(
        LedgerProblem.LEDGER_CORRUPT,
        new TreeMap<>(Map.of("file", file.toString(), "detail", detail)));
  }

  static Connection connect(Path file) throws LedgerException {
    return connect(file, config(), file.toAbsolutePath().toString());
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    // every commit reaches the disk: a report that was published is in the ledger after a power
    // failure too. Commits are a second apart, so this costs one flush a second.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(10_000);
    config.setCacheSize(CACHE_PAGES);
    config.setTempStore(SQLiteConfig.TempStore.FILE);
    config.enforceForeignKeys(false);
    // else the driver asks SQLite for the row id after every change, in a statement of its own
    config.setGetGeneratedKeys(false);
    return config;
  }

  private static Connection connect(Path file, SQLiteConfig config, String name)
      throws LedgerException {
    try {
      SqliteLibrary.load();
      return config.createConnection(JDBC.PREFIX + name);
    } catch (SQLException e) {
      throw Sql.failure(file, e);
    } catch (IOException | LinkageError e) {
      throw new LedgerException(
          LedgerProblem.LEDGER_NO_SQLITE,
          new TreeMap<>(Map.of("file", file.toString(), "detail", e.toString())),
          e);
    }
  }
}
