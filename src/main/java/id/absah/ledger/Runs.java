package id.absah.ledger;

import id.absah.document.Octets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs, one row each. */
final class Runs {
  private static final String SELECT =
      "SELECT r.number, r.key, r.state, r.engine, r.as_of, r.validation_time, r.period, r.roots,"
          + " c.bytes, k.engine, k.trust, k.revocation, k.settings, r.root, r.previous_root,"
          + " r.manifest, r.report_options, c.sha256 FROM run r JOIN content c ON c.id ="
          + " r.configuration JOIN examination_key k ON k.id = r.examination_key";

  private final Sql sql;

  Runs(Sql sql) {
    this.sql = sql;
  }

  List<Run> all() throws LedgerException {
    List<Run> runs = new ArrayList<>();
    sql.each(
        SELECT + " ORDER BY r.number",
        row -> {
          runs.add(run(row));
          return true;
        });
    return runs;
  }

  Optional<Run> find(long number) throws LedgerException {
    return sql.first(
        SELECT + " WHERE r.number = ?", Optional.empty(), row -> Optional.of(run(row)), number);
  }

  Run require(long number) throws LedgerException {
    return find(number)
        .orElseThrow(() -> LedgerException.of(LedgerProblem.LEDGER_NO_RUN, "run", number));
  }

  /** The run that a command goes on with. */
  Optional<Run> unfinished(String key) throws LedgerException {
    return sql.first(
        SELECT + " WHERE r.key = ? AND r.state <> 'REPORTED' ORDER BY r.number DESC" + " LIMIT 1",
        Optional.empty(),
        row -> Optional.of(run(row)),
        key);
  }

  long add(String key, RunStart start, long examinationKey) throws LedgerException {
    byte[] sha256 = HexFormat.of().parseHex(start.configuration().sha256());
    sql.change(
        "INSERT OR IGNORE INTO content (sha256, bytes) VALUES (?, ?)",
        sha256,
        start.configuration().toByteArray());
    long configuration =
        sql.first("SELECT id FROM content WHERE sha256 = ?", 0L, row -> row.getLong(1), sha256);
    return sql.insert(
        "INSERT INTO run (key, state, engine, as_of, validation_time, period, roots,"
            + " configuration, examination_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        key,
        RunState.INVENTORY,
        start.engine(),
        start.asOf(),
        start.validationTime(),
        Sql.orNull(start.period()),
        Lines.of(start.roots()),
        configuration,
        examinationKey);
  }

  void state(long number, RunState state) throws LedgerException {
    sql.change("UPDATE run SET state = ? WHERE number = ?", state, number);
  }

  void root(long number, String root, Optional<String> previous) throws LedgerException {
    sql.change(
        "UPDATE run SET root = ?, previous_root = ?, state = ? WHERE number = ?",
        root,
        Sql.orNull(previous),
        RunState.EVALUATED,
        number);
  }

  /** Keeps the digest of all verdicts. */
  void verdicts(long number, String digest) throws LedgerException {
    sql.change("UPDATE run SET verdicts = ? WHERE number = ?", digest, number);
  }

  /** Whether both were judged with the same verdicts. */
  boolean sameVerdicts(long number, long other) throws LedgerException {
    return sql.first(
        "SELECT a.verdicts = b.verdicts FROM run a, run b WHERE a.number = ? AND b.number = ?",
        false,
        row -> row.getBoolean(1),
        number,
        other);
  }

  void publishes(long number, Publication publication) throws LedgerException {
    sql.change(
        "UPDATE run SET manifest = ?, report_options = ? WHERE number = ?",
        publication.manifest(),
        publication.options(),
        number);
  }

  /** Removes the run itself; what belongs to it is gone by then. */
  void remove(long number) throws LedgerException {
    sql.change("DELETE FROM run WHERE number = ?", number);
  }

  private static Optional<Publication> publication(
      @Nullable String manifest, @Nullable String options) {
    return manifest == null || options == null
        ? Optional.empty()
        : Optional.of(new Publication(manifest, options));
  }

  /** Known by its digest, so that no run is ever judged by a policy with a flaw from the disk. */
  private static Octets configuration(byte[] bytes, byte[] sha256) throws SQLException {
    Octets configuration = Octets.of(bytes);
    if (!configuration.sha256().equals(HexFormat.of().formatHex(sha256))) {
      throw Stored.damaged("a configuration does not have its digest");
    }
    return configuration;
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getLong(1),
        row.getString(2),
        Stored.constant(RunState.class, row.getString(3)),
        new RunStart(
            row.getString(4),
            Stored.date(row.getString(5)),
            Stored.time(row.getString(6)),
            Optional.ofNullable(row.getString(7)),
            Lines.list(row.getString(8)),
            configuration(row.getBytes(9), row.getBytes(18)),
            new ExaminationKey(
                row.getString(10), row.getString(11), row.getString(12), row.getString(13))),
        Optional.ofNullable(row.getString(14)),
        Optional.ofNullable(row.getString(15)),
        publication(row.getString(16), row.getString(17)));
  }
}
