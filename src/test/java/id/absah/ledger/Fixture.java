package id.absah.ledger;

import id.absah.document.Octets;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Examination;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ledgers and runs as tests need them. */
final class Fixture {
  static final ExaminationKey KEY = new ExaminationKey("1.0", "trust-a", "none", "settings-a");

  private Fixture() {}

  static Publication publication() {
    return new Publication("ab".repeat(32), "[CSV] id masked");
  }

  static Ledger open(Path file) throws LedgerException {
    return Ledger.open(file, new Owner("test-host", 42), SampleExaminations.CODES);
  }

  static RunStart start() {
    return start(KEY, SampleExaminations.AT);
  }

  static RunStart start(ExaminationKey key, Instant time) {
    return new RunStart(
        key.engine(),
        SampleExaminations.AS_OF,
        time,
        Optional.of("2026-10"),
        List.of("archive", "odd\nname\\"),
        Octets.of("configuration".getBytes(StandardCharsets.UTF_8)),
        key);
  }

  /** The inventory of the sample archive. */
  static void list(RunRecorder run) throws LedgerException {
    long position = 0;
    for (Map.Entry<String, Examination> sample : SampleExaminations.all().entrySet()) {
      run.addEntry(sample.getKey(), "archive", position++, sample.getValue().size());
    }
    run.inventoryDone();
  }

  /** Examines what is pending and not known, by the samples' examinations. */
  static void examine(RunRecorder run) throws LedgerException {
    run.<LedgerException>forEachPending(
        entry -> {
          Examination examination = SampleExaminations.all().get(entry.path());
          Reuse known = run.reuse(examination.sha256());
          if (known.found()) {
            run.recordReused(entry.id(), examination.sha256(), known);
          } else {
            run.record(entry.id(), examination, known.origin());
          }
        });
  }

  static void judge(RunRecorder run) throws LedgerException {
    run.<LedgerException>evaluate(
        SampleExaminations.judging(SampleExaminations.shipped()), row -> {});
    run.evaluated("root-" + run.run().number(), Optional.empty(), publication());
    run.reported();
  }

  /** A whole run over the samples. */
  static long run(Ledger ledger, String key) throws LedgerException {
    RunRecorder run = ledger.beginOrResume(key, start());
    list(run);
    examine(run);
    judge(run);
    return run.run().number();
  }

  static Examination sample() {
    return SampleExaminations.all().values().stream()
        .filter(sample -> sample.status() == DocumentStatus.EVALUATED)
        .findFirst()
        .orElseThrow();
  }

  /** Changes a closed ledger behind its back. */
  static void change(Path file, String sql) throws SQLException, LedgerException {
    try (Connection connection = LedgerFile.connect(file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** What a query gives, a line for each row, its columns separated by bars. */
  static List<String> query(Path file, String sql) throws SQLException, LedgerException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = LedgerFile.connect(file);
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.append(i > 1 ? "|" : "").append(rows.getString(i));
        }
        lines.add(line.toString());
      }
    }
    return lines;
  }
}
