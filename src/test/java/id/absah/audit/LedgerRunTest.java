package id.absah.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.audit.worker.WorkerSettings;
import id.absah.findings.Evaluation;
import id.absah.ledger.Ledger;
import id.absah.ledger.Owner;
import id.absah.ledger.Publication;
import id.absah.ledger.Run;
import id.absah.ledger.RunState;
import id.absah.reports.ReportDirectory;
import id.absah.reports.ReportDraft;
import id.absah.reports.ReportFormat;
import id.absah.reports.ReportOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerRunTest {
  private static final ReportOptions REPORTS =
      new ReportOptions(Set.of(ReportFormat.JSONL, ReportFormat.CSV), "id", false);
  private static final Instant OCTOBER = Instant.parse("2026-10-31T00:00:00Z");
  private static final Instant NOVEMBER = Instant.parse("2026-11-30T00:00:00Z");

  @TempDir Path folder;

  private Path archive;

  @BeforeEach
  void fillsTheArchive() throws Exception {
    archive = Files.createDirectories(folder.resolve("arsip"));
    Files.writeString(archive.resolve("catatan.txt"), "bukan surat");
  }

  private boolean publishing = true;
  private boolean noting = true;

  /** Whether the reports of an earlier run stood; writes them otherwise. */
  private boolean stood(Instant at) throws Exception {
    AuditRequest request =
        AuditRequests.at(at, Optional.empty(), List.of(), List.of(), List.of(), archive);
    EngineOptions options =
        new EngineOptions(
            folder.resolve("absah.ledger"),
            folder.resolve("laporan"),
            WorkerSettings.defaults("none").withCount(1),
            true,
            false,
            true);
    try (Ledger ledger = open()) {
      LedgerRun run = LedgerRun.begin(Audit.prepare(request), request, options, ledger);
      Evaluation evaluation = run.run(LedgerRun.count(request, options), new Unheard());
      if (run.reportsStand(REPORTS, Set.of()).isPresent()) {
        return true;
      }
      try (ReportDraft draft =
          ReportDirectory.draft(
              evaluation, run.audit().inputs(), run.previousRoot(), options.output(), REPORTS)) {
        run.publishes(draft.runRoot(), new Publication(draft.manifestSha256(), REPORTS.words()));
        if (publishing) {
          draft.publish(Set.of());
        }
        if (noting) {
          ledger.published(run.number());
        }
      }
      return false;
    }
  }

  private Ledger open() throws Exception {
    return Ledger.open(folder.resolve("absah.ledger"), Owner.thisProcess("here"), Audit.codes());
  }

  @Test
  void reportsStandWhenAllOtherRunsAreTheSameCommand() throws Exception {
    assertThat(stood(OCTOBER)).isFalse();
    assertThat(stood(OCTOBER)).isTrue();
    assertThat(stood(OCTOBER)).isTrue();
  }

  @Test
  void reportsStandWhereContentStandsTwiceAndWhereBytesTellTheFormat() throws Exception {
    Files.writeString(
        Files.createDirectory(archive.resolve("lain")).resolve("catatan.txt"), "bukan surat");
    Files.write(archive.resolve("foto.jpg"), new byte[] {-1, (byte) 0xd8, -1, 0});
    Files.write(archive.resolve("foto.tmp"), new byte[] {-1, (byte) 0xd8, -1, 0});
    assertThat(stood(OCTOBER)).isFalse();
    assertThat(stood(OCTOBER)).isTrue();
  }

  @Test
  void aRunWhoseReportsCouldNotTakeTheirPlaceGoesOn() throws Exception {
    publishing = false;
    noting = false;
    stood(OCTOBER);
    assertThat(states()).containsExactly(RunState.EVALUATED);

    publishing = true;
    noting = true;
    assertThat(stood(OCTOBER)).isFalse();

    assertThat(states()).containsExactly(RunState.REPORTED);
    assertThat(folder.resolve("laporan/MANIFEST.sha256")).exists();
  }

  @Test
  void aPublicationThatNobodyCouldNoteIsNotedByTheNextRun() throws Exception {
    noting = false;
    stood(OCTOBER);
    assertThat(states()).containsExactly(RunState.EVALUATED);

    noting = true;
    assertThat(stood(OCTOBER)).isTrue();

    assertThat(states()).containsExactly(RunState.REPORTED, RunState.REPORTED);
  }

  @Test
  void aRunWhoseReportsWereReplacedIsNotTakenForPublished() throws Exception {
    noting = false;
    stood(OCTOBER);
    Files.writeString(folder.resolve("laporan/MANIFEST.sha256"), "x");

    noting = true;
    assertThat(stood(OCTOBER)).isFalse();

    assertThat(states()).containsExactly(RunState.REPORTED);
  }

  @Test
  void theRunAfterOneThatNobodyCouldNoteIsComparedWithIt() throws Exception {
    noting = false;
    stood(OCTOBER);
    noting = true;
    stood(NOVEMBER);
    assertThat(folder.resolve("laporan/perbandingan.json")).exists();
  }

  private List<RunState> states() throws Exception {
    try (Ledger ledger = open()) {
      return ledger.runs().stream().map(Run::state).toList();
    }
  }

  @Test
  void reportsThatCompareWithARunBeforeAreWrittenAnew() throws Exception {
    assertThat(stood(OCTOBER)).isFalse();
    assertThat(stood(NOVEMBER)).isFalse();
    assertThat(stood(NOVEMBER)).isFalse();
    assertThat(Files.readString(folder.resolve("laporan/perbandingan.json"))).contains("\"3\"");
  }

  @Test
  void reportsOfAComparisonDoNotStandWhenTheRunBeforeIsForgotten() throws Exception {
    stood(OCTOBER);
    stood(NOVEMBER);
    try (Ledger ledger = open()) {
      assertThat(ledger.forgetAllBut(1)).isEqualTo(1);
    }
    assertThat(stood(NOVEMBER)).isFalse();
    assertThat(stood(NOVEMBER)).isTrue();
  }

  private static final class Unheard implements Progress {
    @Override
    public void begins(Stage stage, long entries, long bytes) {}

    @Override
    public void done(long bytes) {}

    @Override
    public void ended() {}
  }
}
