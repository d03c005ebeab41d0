package id.absah.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Examination;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgettingTest {
  @TempDir private Path folder;

  private static Judging judging() {
    return SampleExaminations.judging(SampleExaminations.shipped());
  }

  /** A run over one file whose content no other run has. */
  private static Examination only(Ledger ledger, String key, long id) throws LedgerException {
    Examination examination = Renumbered.of(Fixture.sample(), id);
    RunRecorder run = ledger.beginOrResume(key, Fixture.start());
    run.addEntry("hanya-" + id + ".pdf", "hanya-" + id + ".pdf", 0, 1);
    run.inventoryDone();
    run.record(run.pendingAfter(0).get(0).id(), examination, Origin.NEVER_SEEN);
    Fixture.judge(run);
    return examination;
  }

  @Test
  void keepsWhatTheRunsThatStayUse() throws Exception {
    Path file = folder.resolve("absah.ledger");
    try (Ledger ledger = Fixture.open(file)) {
      long first = Fixture.run(ledger, "first");
      Examination gone = only(ledger, "second", 1);
      long third = Fixture.run(ledger, "third");
      List<DocumentEvaluation> rows = ledger.rows(third, judging()).toList();
      List<SummaryLine> summary = ledger.summary(third);

      assertThat(ledger.forgetAllBut(1)).isEqualTo(2);

      assertThat(ledger.runs()).extracting(Run::number).containsExactly(third);
      assertThat(ledger.rows(third, judging()).toList()).isEqualTo(rows);
      assertThat(ledger.summary(third)).isEqualTo(summary);
      assertThatThrownBy(() -> ledger.run(first)).isInstanceOf(LedgerException.class);
      RunRecorder next = ledger.beginOrResume("fourth", Fixture.start());
      assertThat(next.run().number()).isGreaterThan(third);
      assertThat(next.reuse(Fixture.sample().sha256()).origin()).isEqualTo(Origin.REUSED);
      assertThat(next.reuse(gone.sha256()).origin()).isEqualTo(Origin.NEVER_SEEN);
    }
    long samples = SampleExaminations.all().size();
    assertThat(Fixture.query(file, "SELECT count(*) FROM examination"))
        .containsExactly(Long.toString(samples));
    assertThat(Fixture.query(file, "SELECT count(*) FROM entry"))
        .containsExactly(Long.toString(samples));
    assertThat(Fixture.query(file, "SELECT count(*) FROM evaluation"))
        .containsExactly(Long.toString(samples));
    assertThat(
            Fixture.query(
                file,
                "SELECT count(*) FROM signature WHERE examination NOT IN (SELECT id FROM"
                    + " examination)"))
        .containsExactly("0");
    assertThat(
            Fixture.query(
                file, "SELECT count(*) FROM issue WHERE entry NOT IN (SELECT id FROM entry)"))
        .containsExactly("0");
  }

  @Test
  void countsOnlyFinishedRunsAndKeepsNewerUnfinishedOnes() throws Exception {
    try (Ledger ledger = Fixture.open(folder.resolve("absah.ledger"))) {
      ledger.beginOrResume("stopped long ago", Fixture.start());
      long published = Fixture.run(ledger, "published");
      RunRecorder stopped = ledger.beginOrResume("stopped", Fixture.start());
      Fixture.list(stopped);
      Fixture.examine(stopped);

      assertThat(ledger.forgetAllBut(2)).isZero();
      assertThat(ledger.forgetAllBut(1)).isEqualTo(1);

      assertThat(ledger.runs())
          .extracting(Run::number)
          .containsExactly(published, stopped.run().number());
      assertThat(ledger.rows(published, judging()).count())
          .isEqualTo(SampleExaminations.all().size());
      assertThat(ledger.beginOrResume("stopped", Fixture.start()).resumed()).isTrue();
    }
  }

  @Test
  void forgetsNothingWhileNoRunIsFinished() throws Exception {
    try (Ledger ledger = Fixture.open(folder.resolve("absah.ledger"))) {
      ledger.beginOrResume("a", Fixture.start());
      ledger.beginOrResume("b", Fixture.start());
      assertThat(ledger.forgetAllBut(1)).isZero();
      assertThat(ledger.runs()).hasSize(2);
    }
  }

  @Test
  void givesTheRoomBack() throws Exception {
    Path file = folder.resolve("absah.ledger");
    try (Ledger ledger = Fixture.open(file)) {
      for (int i = 0; i < 12; i++) {
        Fixture.run(ledger, "run " + i);
      }
    }
    long before = Files.size(file);
    try (Ledger ledger = Fixture.open(file)) {
      assertThat(ledger.forgetAllBut(1)).isEqualTo(11);
    }
    assertThat(Files.size(file)).isLessThan(before * 2 / 3);
    try (Ledger ledger = Fixture.open(file)) {
      assertThat(ledger.forgetAllBut(1)).isZero();
      assertThat(ledger.forgetAllBut(99)).isZero();
      assertThat(ledger.rows(12, judging()).count()).isEqualTo(SampleExaminations.all().size());
      assertThatThrownBy(() -> ledger.forgetAllBut(0)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
