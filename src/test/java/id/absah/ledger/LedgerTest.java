package id.absah.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.audit.AuditCode;
import id.absah.document.Defect;
import id.absah.document.pdf.TextCode;
import id.absah.findings.Comparison;
import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Examination;
import id.absah.findings.Finding;
import id.absah.findings.Result;
import id.absah.findings.Rows;
import id.absah.findings.RunIssues;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("absah.ledger");
  }

  private static Judging judging() {
    return SampleExaminations.judging(SampleExaminations.shipped());
  }

  @Test
  void givesTheRowsThatJudgingInMemoryGives() throws Exception {
    List<DocumentEvaluation> expected = new ArrayList<>();
    SampleExaminations.all()
        .forEach((path, examination) -> expected.add(judging().judge(path, examination)));
    try (Ledger ledger = Fixture.open(file)) {
      long run = Fixture.run(ledger, "key");
      Rows rows = ledger.rows(run, judging());
      assertThat(rows.count()).isEqualTo(expected.size());
      assertThat(rows.toList()).isEqualTo(expected);
      assertThat(rows.toList()).isEqualTo(expected);
    }
  }

  @Test
  void keepsRunsOverClosing() throws Exception {
    RunStart start = Fixture.start();
    long number;
    try (Ledger ledger = Fixture.open(file)) {
      number = Fixture.run(ledger, "key");
    }
    try (Ledger ledger = Fixture.open(file)) {
      assertThat(ledger.runs())
          .containsExactly(
              new Run(
                  number,
                  "key",
                  RunState.REPORTED,
                  start,
                  Optional.of("root-" + number),
                  Optional.empty(),
                  Optional.of(Fixture.publication())));
      assertThat(ledger.run(number).start().configuration().toByteArray())
          .isEqualTo(start.configuration().toByteArray());
      assertThatThrownBy(() -> ledger.run(99))
          .isInstanceOfSatisfying(
              LedgerException.class,
              e -> assertThat(e.problem()).isEqualTo(LedgerProblem.LEDGER_NO_RUN));
    }
  }

  @Test
  void goesOnWithAnUnfinishedRunAtItsOwnTime() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder run = ledger.beginOrResume("key", Fixture.start());
      Fixture.list(run);
      PendingEntry first = run.pendingAfter(0).get(0);
      run.record(first.id(), SampleExaminations.all().get(first.path()), Origin.NEVER_SEEN);
      assertThat(run.pendingCount()).isEqualTo(run.entryCount() - 1);
    }
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder other = ledger.beginOrResume("another key", Fixture.start());
      assertThat(other.resumed()).isFalse();
      RunStart later = Fixture.start(Fixture.KEY, SampleExaminations.AT.plusSeconds(3600));
      RunRecorder run = ledger.beginOrResume("key", later);
      assertThat(run.resumed()).isTrue();
      assertThat(run.hasInventory()).isFalse();
      assertThat(run.entryCount()).isZero();
      assertThat(run.run().number()).isEqualTo(1);
      assertThat(run.run().start().validationTime()).isEqualTo(SampleExaminations.AT);
      Fixture.list(run);
      assertThatThrownBy(() -> Fixture.judge(run))
          .isInstanceOfSatisfying(
              LedgerException.class,
              e -> assertThat(e.problem()).isEqualTo(LedgerProblem.LEDGER_RUN_UNFINISHED));
      Fixture.examine(run);
      Fixture.judge(run);
      assertThat(ledger.origins(1))
          .isEqualTo(Map.of(Origin.NEVER_SEEN, (long) SampleExaminations.all().size()));
      assertThat(ledger.rows(1, judging()).count()).isEqualTo(SampleExaminations.all().size());
      assertThat(ledger.beginOrResume("key", later).resumed()).isFalse();
    }
    assertThat(Fixture.query(file, "SELECT count(*) FROM examination"))
        .containsExactly(Integer.toString(SampleExaminations.all().size()));
  }

  @Test
  void givesNoRowsOfARunWhoseListingWasInterruptedThoughNothingIsPending() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      Fixture.run(ledger, "key");
      RunRecorder cut = ledger.beginOrResume("another key", Fixture.start());
      var known = SampleExaminations.all().entrySet().iterator().next();
      long entry = cut.addEntry(known.getKey(), "archive", 0, known.getValue().size());
      String sha256 = known.getValue().sha256();
      cut.recordReused(entry, sha256, cut.reuse(sha256));
      assertThat(cut.pendingCount()).isZero();
      assertUnfinished(() -> ledger.rows(cut.run().number(), judging()));
      assertUnfinished(() -> ledger.issues(cut.run().number()));
      cut.inventoryDone();
      assertThat(ledger.rows(cut.run().number(), judging()).count()).isEqualTo(1);
    }
  }

  @Test
  void takesNothingForSolvedThatIsOnlyNotJudgedYet() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder run = ledger.beginOrResume("key", Fixture.start());
      Fixture.list(run);
      Fixture.examine(run);
      assertUnfinished(() -> ledger.issues(1));
      run.<LedgerException>evaluate(judging(), row -> {});
      assertThat(documents(ledger.issues(1))).hasSize(SampleExaminations.all().size());
    }
  }

  private static void assertUnfinished(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> assertThat(e.problem()).isEqualTo(LedgerProblem.LEDGER_RUN_UNFINISHED));
  }

  @Test
  void replacesTheVerdictsOfAnInterruptedPass() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder run = ledger.beginOrResume("key", Fixture.start());
      Fixture.list(run);
      Fixture.examine(run);
      int[] seen = new int[1];
      assertThatThrownBy(
              () ->
                  run.<InterruptedException>evaluate(
                      judging(),
                      row -> {
                        if (++seen[0] == 40) {
                          throw new InterruptedException();
                        }
                      }))
          .isInstanceOf(InterruptedException.class);
    }
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder run = ledger.beginOrResume("key", Fixture.start());
      Fixture.list(run);
      Fixture.examine(run);
      Fixture.judge(run);
    }
    List<String> interrupted = verdicts(file);
    Path whole = folder.resolve("whole.ledger");
    try (Ledger ledger = Fixture.open(whole)) {
      Fixture.run(ledger, "key");
    }
    assertThat(interrupted).isNotEmpty().isEqualTo(verdicts(whole));
  }

  private static List<String> verdicts(Path ledger) throws Exception {
    List<String> lines = new ArrayList<>();
    lines.addAll(Fixture.query(ledger, "SELECT * FROM documents ORDER BY path"));
    lines.addAll(Fixture.query(ledger, "SELECT * FROM issues ORDER BY 1, 2, 3, 4"));
    lines.addAll(Fixture.query(ledger, "SELECT * FROM summaries ORDER BY 1, 2, 3, 4, 5"));
    return lines;
  }

  @Test
  void sumsWhatTheFindingsSay() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      long run = Fixture.run(ledger, "key");
      Map<String, Long> expected = new TreeMap<>();
      ledger
          .rows(run, judging())
          .<RuntimeException>forEach(
              row ->
                  row.findings()
                      .forEach(
                          finding ->
                              expected.merge(
                                  finding.rule()
                                      + " "
                                      + (finding.waived() ? "WAIVED" : finding.result()),
                                  1L,
                                  Long::sum)));
      Map<String, Long> actual = new TreeMap<>();
      ledger
          .summary(run)
          .forEach(
              line -> actual.merge(line.rule() + " " + line.result(), line.count(), Long::sum));
      assertThat(actual).isEqualTo(expected);
    }
  }

  @Test
  void keepsTheIssuesThatRowsHave() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      long run = Fixture.run(ledger, "key");
      List<RunIssues.Document> expected = new ArrayList<>();
      ledger
          .rows(run, judging())
          .<RuntimeException>forEach(row -> expected.add(RunIssues.Document.of(row)));
      assertThat(documents(ledger.issues(run))).isEqualTo(expected);
      assertThat(expected).anySatisfy(document -> assertThat(document.issues()).isNotEmpty());
    }
  }

  private static List<RunIssues.Document> documents(RunIssues issues) {
    List<RunIssues.Document> documents = new ArrayList<>();
    try (RunIssues.Cursor cursor = issues.open()) {
      Optional<RunIssues.Document> next = cursor.next();
      while (next.isPresent()) {
        documents.add(next.get());
        next = cursor.next();
      }
    }
    return documents;
  }

  @Test
  void comparesRuns() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      long first = Fixture.run(ledger, "a");
      long second = Fixture.run(ledger, "b");
      Comparison same =
          Comparison.of(ledger.issues(first), ledger.issues(second), ledger.issuesBefore(first));
      assertThat(same.count(Comparison.Kind.STILL_OPEN)).isPositive();
      assertThat(same.count(Comparison.Kind.NEW)).isZero();
      assertThat(documents(ledger.issuesBefore(second))).isEqualTo(documents(ledger.issues(first)));
      RunRecorder empty = ledger.beginOrResume("c", Fixture.start());
      empty.inventoryDone();
      Fixture.judge(empty);
      long fourth = Fixture.run(ledger, "d");
      Comparison again =
          Comparison.of(ledger.issues(3), ledger.issues(fourth), ledger.issuesBefore(3));
      assertThat(again.count(Comparison.Kind.REOPENED))
          .isEqualTo(same.count(Comparison.Kind.STILL_OPEN));
    }
  }

  @Test
  void keepsTheChainOfRoots() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder first = ledger.beginOrResume("a", Fixture.start());
      first.inventoryDone();
      first.evaluated("root-a", Optional.empty(), Fixture.publication());
      RunRecorder second = ledger.beginOrResume("b", Fixture.start());
      second.inventoryDone();
      second.evaluated("root-b", Optional.of("root-a"), Fixture.publication());
      second.reported();
      assertThat(ledger.run(1).previousRoot()).isEmpty();
      assertThat(ledger.run(2).root()).contains("root-b");
      assertThat(ledger.run(2).previousRoot()).contains("root-a");
      assertThat(ledger.run(2).state()).isEqualTo(RunState.REPORTED);
    }
  }

  @Test
  void ordersPathsAsJavaOrdersStrings() throws Exception {
    List<String> paths =
        new ArrayList<>(
            List.of(
                "b",
                "a",
                "a/b",
                "a b",
                "\uFFFD",
                "\uD83D\uDE00",
                "\uD800",
                "é",
                "a\u0000",
                "Z",
                "",
                "a"));
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder run = ledger.beginOrResume("key", Fixture.start());
      for (String path : paths) {
        run.addEntry(path, path, 0, -1);
      }
      run.inventoryDone();
      List<String> pending = new ArrayList<>();
      run.<RuntimeException>forEachPending(entry -> pending.add(entry.path()));
      assertThat(pending).isEqualTo(paths);
      run.<LedgerException>forEachPending(
          entry ->
              run.recordProblem(
                  entry.id(),
                  new EntryProblem(
                      -1,
                      "-",
                      DocumentStatus.UNREADABLE,
                      "FILE_UNREADABLE",
                      new TreeMap<>(Map.of("detail", "\uD800=\\n\n")))));
      Fixture.judge(run);
      List<DocumentEvaluation> rows = ledger.rows(1, judging()).toList();
      assertThat(rows.stream().map(DocumentEvaluation::path).toList())
          .isEqualTo(paths.stream().sorted().toList());
      assertThat(rows)
          .allSatisfy(
              row -> {
                assertThat(row.status()).isEqualTo(DocumentStatus.UNREADABLE);
                assertThat(row.sha256()).isEmpty();
                assertThat(row.codeValues()).containsEntry("detail", "\uD800=\\n\n");
              });
    }
  }

  @Test
  void knowsWhatARunPublished() throws Exception {
    Publication publication = new Publication("ab".repeat(32), "[CSV] id masked");
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder run = ledger.beginOrResume("key", Fixture.start());
      run.inventoryDone();
      assertThat(ledger.run(1).publication()).isEmpty();
      run.evaluated("root", Optional.empty(), publication);
    }
    try (Ledger ledger = Fixture.open(file)) {
      assertThat(ledger.unfinished("key")).isPresent();
      assertThat(ledger.run(1).state()).isEqualTo(RunState.EVALUATED);
      ledger.published(1);
      assertThat(ledger.unfinished("key")).isEmpty();
    }
    try (Ledger ledger = Fixture.open(file)) {
      assertThat(ledger.run(1).publication()).contains(publication);
      assertThat(ledger.run(1).state()).isEqualTo(RunState.REPORTED);
    }
  }

  @Test
  void publishesNothingThatIsNotEvaluated() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder run = ledger.beginOrResume("key", Fixture.start());
      run.inventoryDone();
      ledger.published(1);
      assertThat(ledger.run(1).state()).isEqualTo(RunState.RUNNING);
      assertThatThrownBy(() -> ledger.published(2)).isInstanceOf(LedgerException.class);
    }
  }

  @Test
  void tellsTheSameRowsFromOthers() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      long first = Fixture.run(ledger, "first");
      RunRecorder same = ledger.beginOrResume("same", Fixture.start());
      Fixture.list(same);
      Fixture.examine(same);
      assertThat(same.sameRowsAs(first)).isFalse();
      Fixture.judge(same);
      assertThat(same.sameRowsAs(first)).isTrue();

      RunRecorder fresh = ledger.beginOrResume("fresh", Fixture.start());
      Fixture.list(fresh);
      fresh.<LedgerException>forEachPending(
          entry ->
              fresh.record(entry.id(), SampleExaminations.all().get(entry.path()), Origin.FORCED));
      Fixture.judge(fresh);
      assertThat(fresh.sameRowsAs(first)).isFalse();

      RunRecorder more = ledger.beginOrResume("more", Fixture.start());
      long added = more.addEntry("zz.pdf", "zz.pdf", 0, -1);
      more.recordProblem(
          added,
          new EntryProblem(-1, "-", DocumentStatus.UNREADABLE, "FILE_UNREADABLE", new TreeMap<>()));
      Fixture.list(more);
      Fixture.examine(more);
      Fixture.judge(more);
      assertThat(more.sameRowsAs(first)).isFalse();
    }
  }

  @Test
  void tellsRowsWithOneOtherVerdict() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      long first = Fixture.run(ledger, "first");
      List<UnaryOperator<DocumentEvaluation>> changes =
          List.of(
              row -> judged(row, DocumentConclusion.NOT_EVALUATED, row.findings()),
              row ->
                  judged(row, row.conclusion(), row.findings().subList(1, row.findings().size())),
              row -> judged(row, row.conclusion(), evidently(row.findings())));
      for (UnaryOperator<DocumentEvaluation> change : changes) {
        RunRecorder other = ledger.beginOrResume("other", Fixture.start());
        Fixture.list(other);
        Fixture.examine(other);
        other.<LedgerException>evaluate(
            (path, examination) -> {
              DocumentEvaluation row = judging().judge(path, examination);
              return examination.sha256().equals(Fixture.sample().sha256())
                  ? change.apply(row)
                  : row;
            },
            row -> {});
        assertThat(other.sameRowsAs(first)).isFalse();
        Fixture.judge(other);
        assertThat(other.sameRowsAs(first)).isTrue();
      }
    }
  }

  private static DocumentEvaluation judged(
      DocumentEvaluation row, DocumentConclusion conclusion, List<Finding> findings) {
    return new DocumentEvaluation(
        row.path(),
        row.sha256(),
        row.size(),
        row.format(),
        row.status(),
        row.code(),
        row.codeValues(),
        conclusion,
        row.facts(),
        findings);
  }

  /** One piece of evidence more in the last finding. */
  private static List<Finding> evidently(List<Finding> findings) {
    List<Finding> changed = new ArrayList<>(findings);
    Finding last = changed.remove(changed.size() - 1);
    TreeMap<String, String> evidence = new TreeMap<>(last.evidence());
    evidence.put("document.pages", "1,000");
    changed.add(
        new Finding(
            last.rule(),
            last.subject(),
            last.result(),
            last.severity(),
            last.waiver(),
            last.countsWhenUnknown(),
            last.variant(),
            evidence));
    return changed;
  }

  @Test
  void handsOverPendingEntriesInTheOrderOfTheInventory() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder run = ledger.beginOrResume("key", Fixture.start());
      for (int i = 0; i < 2000; i++) {
        run.addEntry("surat-" + i, "arsip-" + i % 7, i, 1);
      }
      run.inventoryDone();
      List<Long> positions = new ArrayList<>();
      run.<RuntimeException>forEachPending(entry -> positions.add(entry.position()));
      assertThat(positions).hasSize(2000).isSorted();
    }
  }

  @Test
  void handsTheFailureOfAJudgeToTheCaller() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      long run = Fixture.run(ledger, "key");
      Rows rows =
          ledger.rows(
              run,
              (path, examination) -> {
                throw new IllegalStateException(path);
              });
      assertThatThrownBy(() -> rows.<RuntimeException>forEach(row -> {}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(SampleExaminations.all().keySet().iterator().next());
    }
  }

  @Test
  void reusesAnExaminationOnlyUnderTheSameConditions() throws Exception {
    Examination sample = Fixture.sample();
    Examination lasting =
        during(sample, SampleExaminations.AT, SampleExaminations.AT.plusSeconds(100));
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder run = ledger.beginOrResume("key", Fixture.start());
      run.addEntry("a.pdf", "a.pdf", 0, sample.size());
      run.addEntry("b.pdf", "b.pdf", 0, sample.size());
      run.inventoryDone();
      assertThat(run.reuse(sample.sha256())).isEqualTo(Reuse.none(Origin.NEVER_SEEN));
      List<PendingEntry> pending = run.pendingAfter(0);
      run.record(pending.get(0).id(), lasting, Origin.NEVER_SEEN);
      Reuse again = run.reuse(sample.sha256());
      assertThat(again.found()).isTrue();
      run.recordReused(pending.get(1).id(), sample.sha256(), again);
      assertThat(ledger.origins(1)).isEqualTo(Map.of(Origin.NEVER_SEEN, 2L));
      assertThat(run.reuse(sample.sha256(), true, (status, format) -> true).found()).isTrue();
      RunRecorder fresh = ledger.beginOrResume("fresh", Fixture.start());
      assertThat(fresh.reuse(sample.sha256(), true, (status, format) -> true))
          .isEqualTo(Reuse.forced());

      assertThat(origin(ledger, Fixture.KEY, 99, sample)).isEqualTo(Origin.REUSED);
      assertThat(origin(ledger, Fixture.KEY, 100, sample)).isEqualTo(Origin.TIME_PASSED);
      assertThat(origin(ledger, Fixture.KEY, -1, sample)).isEqualTo(Origin.TIME_PASSED);
      assertThat(origin(ledger, key("1.1", "trust-a", "none", "settings-a"), 0, sample))
          .isEqualTo(Origin.ENGINE_CHANGED);
      assertThat(origin(ledger, key("1.0", "trust-b", "none", "settings-a"), 0, sample))
          .isEqualTo(Origin.TRUST_CHANGED);
      assertThat(origin(ledger, key("1.0", "trust-a", "crl", "settings-a"), 0, sample))
          .isEqualTo(Origin.REVOCATION_CHANGED);
      assertThat(origin(ledger, key("1.0", "trust-a", "none", "settings-b"), 0, sample))
          .isEqualTo(Origin.SETTINGS_CHANGED);
    }
  }

  @Test
  void keepsOfAnEntryWhatItsExaminationSays() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      Fixture.run(ledger, "recorded");
      Fixture.run(ledger, "re-used");
    }
    List<String> expected = new ArrayList<>();
    SampleExaminations.all()
        .forEach(
            (path, examination) ->
                expected.add(
                    String.join(
                        "|",
                        path,
                        examination.sha256(),
                        Long.toString(examination.size()),
                        examination.format(),
                        examination.status().name(),
                        examination.problem().map(problem -> problem.code().name()).orElse("null"),
                        examination
                            .problem()
                            .map(problem -> Lines.of(problem.values()))
                            .orElse("null"))));
    for (int run = 1; run <= 2; run++) {
      assertThat(
              Fixture.query(
                  file,
                  "SELECT path, sha256, size, format, status, problem, problem_values"
                      + " FROM documents WHERE run = "
                      + run))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(Fixture.query(file, "SELECT DISTINCT origin FROM documents WHERE run = 2"))
        .containsExactly("REUSED");
    assertThat(
            Fixture.query(file, "SELECT DISTINCT typeof(problem_values) FROM documents").stream()
                .sorted())
        .containsExactly("null", "text");
  }

  @Test
  void examinesAgainWhatAProgramBeforeTheseColumnsExamined() throws Exception {
    Examination sample = Fixture.sample();
    try (Ledger ledger = Fixture.open(file)) {
      Fixture.run(ledger, "key");
    }
    Fixture.change(
        file,
        "UPDATE examination SET size = NULL, format = NULL, stable_from_nano = NULL,"
            + " stable_until_nano = NULL, lasting = NULL");
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder next = ledger.beginOrResume("next", Fixture.start());
      assertThat(next.reuse(sample.sha256())).isEqualTo(Reuse.none(Origin.ENGINE_CHANGED));
      assertThat(ledger.rows(1, judging()).toList()).hasSize(SampleExaminations.all().size());
    }
  }

  private static Examination during(Examination sample, Instant from, Instant until) {
    return new Examination(
        sample.sha256(),
        sample.size(),
        sample.format(),
        sample.status(),
        sample.problem(),
        sample.facts(),
        from,
        until);
  }

  @Test
  void usesAgainToTheNanosecond() throws Exception {
    Examination sample = Fixture.sample();
    Instant now = SampleExaminations.AT.plusNanos(5);
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder run = ledger.beginOrResume("a", Fixture.start(Fixture.KEY, now));
      run.addEntry("a.pdf", "a.pdf", 0, sample.size());
      run.inventoryDone();
      run.record(1, during(sample, now, now.plusNanos(1)), Origin.NEVER_SEEN);
      Fixture.judge(run);
      for (long nano : List.of(-1L, 0L, 1L)) {
        RunStart start = Fixture.start(Fixture.KEY, now.plusNanos(nano));
        assertThat(ledger.beginOrResume("at " + nano, start).reuse(sample.sha256()).origin())
            .isEqualTo(nano == 0 ? Origin.REUSED : Origin.TIME_PASSED);
      }
    }
  }

  @Test
  void judgesNothingThatDoesNotHoldAtItsTimeWhateverItsColumnsSay() throws Exception {
    Examination sample = Fixture.sample();
    Instant at = SampleExaminations.AT;
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder run = ledger.beginOrResume("a", Fixture.start());
      run.addEntry("a.pdf", "a.pdf", 0, sample.size());
      run.inventoryDone();
      run.record(1, during(sample, at, at.plusSeconds(9)), Origin.NEVER_SEEN);
      Fixture.judge(run);
    }
    Fixture.change(file, "UPDATE examination SET stable_until = stable_until + 1000");
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder later = ledger.beginOrResume("b", Fixture.start(Fixture.KEY, at.plusSeconds(10)));
      long entry = later.addEntry("a.pdf", "a.pdf", 0, sample.size());
      later.recordReused(entry, sample.sha256(), later.reuse(sample.sha256()));
      later.inventoryDone();
      assertThatThrownBy(() -> Fixture.judge(later))
          .rootCause()
          .isInstanceOfSatisfying(
              LedgerException.class,
              e -> assertThat(e.problem()).isEqualTo(LedgerProblem.LEDGER_CORRUPT));
    }
  }

  private static ExaminationKey key(
      String engine, String trust, String revocation, String settings) {
    return new ExaminationKey(engine, trust, revocation, settings);
  }

  private static Origin origin(Ledger ledger, ExaminationKey key, long seconds, Examination sample)
      throws Exception {
    Instant time = SampleExaminations.AT.plusSeconds(seconds);
    RunRecorder run = ledger.beginOrResume("run of " + key + seconds, Fixture.start(key, time));
    return run.reuse(sample.sha256()).origin();
  }

  @Test
  void triesAgainInAnotherRunWhereTheProgramFailed() throws Exception {
    Examination crashed =
        Examination.failed(
            Fixture.sample().sha256(),
            1,
            "PDF",
            DocumentStatus.CRASHED,
            Defect.of(AuditCode.ENGINE_FAILURE, "detail", "x"));
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder run = ledger.beginOrResume("a", Fixture.start());
      run.addEntry("a.pdf", "a.pdf", 0, 1);
      run.inventoryDone();
      run.record(run.pendingAfter(0).get(0).id(), crashed, Origin.NEVER_SEEN);
      assertThat(run.reuse(crashed.sha256()).found()).isTrue();
      Fixture.judge(run);
      assertThat(ledger.rows(1, judging()).toList().get(0).code()).contains("ENGINE_FAILURE");
      assertThat(ledger.beginOrResume("b", Fixture.start()).reuse(crashed.sha256()))
          .isEqualTo(Reuse.none(Origin.FAILED_BEFORE));
    }
  }

  @Test
  void examinesAgainInAnotherRunWhatATimeLimitCutShort() throws Exception {
    Examination whole = Fixture.sample();
    Examination cut = Renumbered.with(whole, Defect.of(TextCode.TEXT_TIMEOUT, "limit", 20));
    try (Ledger ledger = Fixture.open(file)) {
      RunRecorder run = ledger.beginOrResume("a", Fixture.start());
      run.addEntry("a.pdf", "a.pdf", 0, 1);
      run.inventoryDone();
      run.record(run.pendingAfter(0).get(0).id(), cut, Origin.NEVER_SEEN);
      assertThat(run.reuse(cut.sha256()).found()).isTrue();
      Fixture.judge(run);
      RunRecorder next = ledger.beginOrResume("b", Fixture.start());
      assertThat(next.reuse(cut.sha256())).isEqualTo(Reuse.none(Origin.FAILED_BEFORE));
      next.addEntry("a.pdf", "a.pdf", 0, 1);
      next.inventoryDone();
      next.record(next.pendingAfter(0).get(0).id(), whole, Origin.FAILED_BEFORE);
      Fixture.judge(next);
      assertThat(ledger.beginOrResume("c", Fixture.start()).reuse(whole.sha256()).found()).isTrue();
    }
  }

  @Test
  void showsAuditorsWhatItKeeps() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      Fixture.run(ledger, "key");
    }
    assertThat(
            Fixture.query(
                file, "SELECT count(*) FROM documents WHERE conclusion IS NOT NULL AND run = 1"))
        .containsExactly(Integer.toString(SampleExaminations.all().size()));
    assertThat(Fixture.query(file, "SELECT DISTINCT result FROM issues"))
        .contains(Result.FAIL.name())
        .doesNotContain(Result.PASS.name());
    assertThat(Fixture.query(file, "SELECT indication FROM signatures WHERE certificate <> ''"))
        .contains("TOTAL-PASSED");
    assertThat(Fixture.query(file, "SELECT min(length(path)) > 0 FROM documents"))
        .containsExactly("1");
  }

  @Test
  void refusesToReadFactsOfAnotherShape() throws Exception {
    try (Ledger ledger = Fixture.open(file)) {
      Fixture.run(ledger, "key");
    }
    try (Ledger ledger = Ledger.open(file, new Owner("test-host", 42), List.of())) {
      assertThatThrownBy(() -> ledger.rows(1, judging()))
          .isInstanceOfSatisfying(
              LedgerException.class,
              e -> assertThat(e.problem()).isEqualTo(LedgerProblem.LEDGER_OTHER_ENGINE));
      assertThat(documents(ledger.issues(1))).hasSize(SampleExaminations.all().size());
    }
  }
}
