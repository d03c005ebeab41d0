package id.absah.ledger;

import java.util.List;

/** Takes old runs out of a ledger, and what only they used. */
final class Forgetting {
  /** Rows deleted in one go, so that the log beside the ledger stays small. */
  private static final int PORTION = 10_000;

  private final Sql sql;
  private final Runs runs;
  private final Entries entries;

  Forgetting(Sql sql, Runs runs, Entries entries) {
    this.sql = sql;
    this.runs = runs;
    this.entries = entries;
  }

  /**
   * Removes all runs before the newest few that are finished; a crash leaves some, whole or without
   * entries.
   */
  int allBut(int newest) throws LedgerException {
    List<Run> all = runs.all();
    int forgotten = before(newest, all);
    for (Run run : all.subList(0, forgotten)) {
      // until it is gone the run cannot be gone on with, nor taken for a finished one
      runs.state(run.number(), RunState.INVENTORY);
      entries.clear(run.number());
      runs.remove(run.number());
      sql.commit();
    }
    sweep();
    return forgotten;
  }

  /**
   * How many runs stand before the newest few that are finished; none when there are not so many.
   */
  private static int before(int newest, List<Run> all) {
    int finished = 0;
    for (int i = all.size() - 1; i >= 0; i--) {
      finished += all.get(i).state().unfinished() ? 0 : 1;
      if (finished == newest) {
        return i;
      }
    }
    return 0;
  }

  /** What no run uses any more, and what an earlier sweep that was stopped left behind. */
  private void sweep() throws LedgerException {
    sql.run("CREATE TEMP TABLE IF NOT EXISTS used (id INTEGER PRIMARY KEY)");
    sql.change("DELETE FROM temp.used");
    sql.change(
        "INSERT INTO temp.used SELECT DISTINCT examination FROM entry WHERE examination IS NOT"
            + " NULL");
    sql.commit();
    String unused = "id NOT IN (SELECT id FROM temp.used)";
    long left = count("SELECT count(*) FROM examination WHERE " + unused);
    while (left > 0) {
      String some = "(SELECT id FROM examination WHERE " + unused + " ORDER BY id LIMIT " + PORTION;
      sql.change("DELETE FROM signature WHERE examination IN " + some + ")");
      sql.change("DELETE FROM examination WHERE id IN " + some + ")");
      sql.commit();
      left -= PORTION;
    }
    sql.change(
        "DELETE FROM certificate WHERE id NOT IN"
            + " (SELECT certificate FROM signature WHERE certificate IS NOT NULL)");
    sql.change("DELETE FROM content WHERE id NOT IN (SELECT configuration FROM run)");
    sql.change(
        "DELETE FROM examination_key WHERE id NOT IN (SELECT key FROM examination)"
            + " AND id NOT IN (SELECT examination_key FROM run)");
    sql.commit();
    sql.run("DROP TABLE temp.used");
  }

  private long count(String query) throws LedgerException {
    return sql.first(query, 0L, row -> row.getLong(1));
  }

  /** Gives the room back to the disk; needs as much free meanwhile as the ledger then takes. */
  void shrink() throws LedgerException {
    sql.runAlone("VACUUM");
  }
}
