package id.absah.ledger;

import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Finding;
import id.absah.findings.OpenIssue;
import id.absah.findings.Result;
import id.absah.findings.Summary;
import id.absah.rules.Severity;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Verdicts: what is kept of them, and their sums. */
final class Evaluations {
  /** Groups of unit and month held in memory; letterheads of strangers can make many. */
  private static final int MAX_GROUPS = 2_000;

  private static final String WAIVED = "WAIVED";

  private record Group(String unit, String month) {}

  private static final class Counts {
    private final EnumMap<Result, Long> results = new EnumMap<>(Result.class);
    private long waived;
  }

  private final Sql sql;
  private final Map<String, Long> rules = new HashMap<>();
  private final Map<Group, Map<String, Counts>> sums = new HashMap<>();

  Evaluations(Sql sql) {
    this.sql = sql;
  }

  /** Before a run is judged, for the first time or once more. */
  void begin(long run) throws LedgerException {
    rules.clear();
    sums.clear();
    sql.change("DELETE FROM summary WHERE run = ?", run);
  }

  void add(long run, long entry, DocumentEvaluation evaluation, boolean judgedBefore)
      throws LedgerException {
    if (judgedBefore) {
      sql.change("DELETE FROM issue WHERE entry = ?", entry);
    }
    Optional<DocumentFacts> facts = evaluation.facts().map(EstablishedFacts::document);
    Optional<String> unit = facts.flatMap(DocumentFacts::unit);
    Optional<String> month =
        facts.flatMap(DocumentFacts::date).map(YearMonth::from).map(YearMonth::toString);
    sql.change(
        "INSERT OR REPLACE INTO evaluation (entry, conclusion, authenticity, kind, unit, month)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        entry,
        evaluation.conclusion(),
        Sql.orNull(facts.map(DocumentFacts::authenticity)),
        Sql.orNull(facts.flatMap(DocumentFacts::kind)),
        Sql.orNull(unit),
        Sql.orNull(month));
    if (evaluation.findings().isEmpty()) {
      return;
    }
    Map<String, Counts> group =
        sums.computeIfAbsent(
            new Group(unit.orElse(Summary.NOT_ESTABLISHED), month.orElse(Summary.NOT_ESTABLISHED)),
            key -> new HashMap<>());
    int number = 0;
    for (Finding finding : evaluation.findings()) {
      Counts counts = group.computeIfAbsent(finding.rule(), key -> new Counts());
      if (finding.waived()) {
        counts.waived++;
      } else {
        counts.results.merge(finding.result(), 1L, Long::sum);
      }
      if (finding.result() != Result.PASS && finding.result() != Result.NOT_APPLICABLE) {
        number++;
        sql.change(
            "INSERT INTO issue (entry, number, rule, subject, result, severity, waived)"
                + " VALUES (?, ?, ?, CAST(? AS TEXT), ?, ?, ?)",
            entry,
            number,
            rule(finding.rule()),
            StoredText.encode(finding.subject()),
            finding.result(),
            finding.severity(),
            finding.waived() ? 1 : 0);
      }
    }
    if (sums.size() > MAX_GROUPS) {
      writeSums(run);
    }
  }

  /** After the last. */
  void end(long run) throws LedgerException {
    writeSums(run);
  }

  private void writeSums(long run) throws LedgerException {
    for (Map.Entry<Group, Map<String, Counts>> group : sums.entrySet()) {
      for (Map.Entry<String, Counts> rule : group.getValue().entrySet()) {
        for (Map.Entry<Result, Long> count : rule.getValue().results.entrySet()) {
          add(run, group.getKey(), rule.getKey(), count.getKey().name(), count.getValue());
        }
        if (rule.getValue().waived > 0) {
          add(run, group.getKey(), rule.getKey(), WAIVED, rule.getValue().waived);
        }
      }
    }
    sums.clear();
  }

  private void add(long run, Group group, String rule, String result, long count)
      throws LedgerException {
    sql.change(
        "INSERT INTO summary (run, unit, month, rule, result, count) VALUES (?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT DO UPDATE SET count = count + excluded.count",
        run,
        group.unit(),
        group.month(),
        rule(rule),
        result,
        count);
  }

  private long rule(String name) throws LedgerException {
    Long known = rules.get(name);
    if (known != null) {
      return known;
    }
    sql.change("INSERT OR IGNORE INTO rule (name) VALUES (?)", name);
    long id = sql.first("SELECT id FROM rule WHERE name = ?", 0L, row -> row.getLong(1), name);
    rules.put(name, id);
    return id;
  }

  /** The unwaived issues of an entry. */
  List<OpenIssue> open(long entry) throws LedgerException {
    List<OpenIssue> issues = new ArrayList<>();
    sql.each(
        "SELECT r.name, CAST(i.subject AS BLOB), i.result, i.severity FROM issue i"
            + " JOIN rule r ON r.id = i.rule WHERE i.entry = ? AND i.waived = 0",
        row -> {
          issues.add(
              new OpenIssue(
                  row.getString(1),
                  StoredText.decode(row.getBytes(2)),
                  Stored.constant(Result.class, row.getString(3)),
                  Stored.constant(Severity.class, row.getString(4))));
          return true;
        },
        entry);
    return issues;
  }

  /** The sums of a run. */
  List<SummaryLine> sums(long run) throws LedgerException {
    List<SummaryLine> lines = new ArrayList<>();
    sql.each(
        "SELECT s.unit, s.month, r.name, s.result, s.count FROM summary s"
            + " JOIN rule r ON r.id = s.rule WHERE s.run = ? ORDER BY 1, 2, 3, 4",
        row -> {
          lines.add(
              new SummaryLine(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getLong(5)));
          return true;
        },
        run);
    return lines;
  }
}
