package id.absah.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.archive.ArchiveWalker;
import id.absah.audit.worker.WorkerSettings;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.DocumentStatus;
import id.absah.findings.Evaluation;
import id.absah.ledger.Ledger;
import id.absah.ledger.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that go, come and change between the inventory and the examination of a run. */
class ChangingArchiveTest {
  private static final Path SAMPLES =
      Path.of(
          System.getProperty("absah.basedir", "."),
          "sample-corpus/archive/2026/10/badan-kepegawaian-daerah-pendidikan-dan-pelatihan");

  @TempDir Path folder;

  private Path archive;

  @BeforeEach
  void fillsTheArchive() throws IOException {
    archive = Files.createDirectories(folder.resolve("arsip"));
    try (var files = Files.list(SAMPLES)) {
      List<Path> three =
          files.filter(file -> file.toString().endsWith(".pdf")).sorted().limit(3).toList();
      for (int i = 0; i < three.size(); i++) {
        Files.copy(three.get(i), archive.resolve(i + ".pdf"));
      }
    }
  }

  private interface Meanwhile {
    void happens() throws IOException;
  }

  /** Runs, and has something happen when the examination begins. */
  private Map<String, DocumentEvaluation> rows(Meanwhile meanwhile) throws Exception {
    AuditRequest request =
        AuditRequests.at(
            Instant.parse("2026-11-01T00:00:00Z"),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            archive);
    EngineOptions options =
        new EngineOptions(
            folder.resolve("absah.ledger"),
            folder.resolve("laporan"),
            WorkerSettings.defaults("none").withCount(1),
            true,
            false,
            true);
    Progress progress =
        new Progress() {
          @Override
          public void begins(Stage stage, long entries, long bytes) {
            if (stage == Stage.EXAMINATION) {
              try {
                meanwhile.happens();
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            }
          }

          @Override
          public void done(long bytes) {}

          @Override
          public void ended() {}
        };
    try (Ledger ledger = Ledger.open(options.ledger(), Owner.thisProcess("here"), Audit.codes())) {
      LedgerRun run = LedgerRun.begin(Audit.prepare(request), request, options, ledger);
      ArchiveWalker.Inventory disk = LedgerRun.count(request, options);
      Evaluation evaluation = run.run(disk, progress);
      Map<String, DocumentEvaluation> rows = new TreeMap<>();
      evaluation.documents().forEach(row -> rows.put(row.path(), row));
      return rows;
    }
  }

  private static void isUnreadable(DocumentEvaluation row, String code) {
    assertThat(row.status()).isEqualTo(DocumentStatus.UNREADABLE);
    assertThat(row.code()).contains(code);
    assertThat(row.findings()).isEmpty();
  }

  @Test
  void aFileThatVanishesHasItsRow() throws Exception {
    Map<String, DocumentEvaluation> rows = rows(() -> Files.delete(archive.resolve("1.pdf")));

    assertThat(rows).containsOnlyKeys("0.pdf", "1.pdf", "2.pdf");
    isUnreadable(rows.get("1.pdf"), "NOT_AS_LISTED");
    assertThat(rows.get("0.pdf").status()).isEqualTo(DocumentStatus.EVALUATED);
    assertThat(rows.get("2.pdf").status()).isEqualTo(DocumentStatus.EVALUATED);
  }

  @Test
  void theWholeArchiveMayGo() throws Exception {
    Map<String, DocumentEvaluation> rows =
        rows(
            () -> {
              for (int i = 0; i < 3; i++) {
                Files.delete(archive.resolve(i + ".pdf"));
              }
            });

    assertThat(rows).hasSize(3);
    rows.values().forEach(row -> isUnreadable(row, "NOT_AS_LISTED"));
  }

  @Test
  void aFileWithOtherBytesIsNeverTakenForTheOneThatWasListed() throws Exception {
    Map<String, DocumentEvaluation> rows =
        rows(
            () -> {
              byte[] bytes = Files.readAllBytes(archive.resolve("1.pdf"));
              bytes[bytes.length / 2] ^= 1;
              Files.write(archive.resolve("1.pdf"), bytes);
            });

    DocumentEvaluation row = rows.get("1.pdf");
    byte[] now = Files.readAllBytes(archive.resolve("1.pdf"));
    // either the row says that the file changed, or it speaks of the bytes that were examined
    if (row.status() == DocumentStatus.EVALUATED) {
      assertThat(row.sha256()).contains(id.absah.document.Octets.of(now).sha256());
    } else {
      isUnreadable(row, "NOT_AS_LISTED");
    }
  }

  @Test
  void aFileThatBecomesAFolderHasItsRow() throws Exception {
    Map<String, DocumentEvaluation> rows =
        rows(
            () -> {
              Files.delete(archive.resolve("1.pdf"));
              Files.createDirectories(archive.resolve("1.pdf"));
              Files.writeString(archive.resolve("1.pdf/dalam.pdf"), "x");
            });

    assertThat(rows).containsOnlyKeys("0.pdf", "1.pdf", "2.pdf");
    isUnreadable(rows.get("1.pdf"), "NOT_AS_LISTED");
  }

  @Test
  void anArchiveThatGetsOtherEntriesHasTheRowsThatWereListed() throws Exception {
    Path zip = archive.resolve("surat.zip");
    zip(zip, "a.pdf", "b.pdf");
    Map<String, DocumentEvaluation> rows = rows(() -> zip(zip, "c.pdf", "b.pdf", "d.pdf"));

    assertThat(rows)
        .containsOnlyKeys("0.pdf", "1.pdf", "2.pdf", "surat.zip!/a.pdf", "surat.zip!/b.pdf");
    isUnreadable(rows.get("surat.zip!/a.pdf"), "NOT_AS_LISTED");
    assertThat(rows.get("2.pdf").status()).isEqualTo(DocumentStatus.EVALUATED);
  }

  @Test
  void aFileThatComesLaterIsLeftToTheNextRun() throws Exception {
    Map<String, DocumentEvaluation> rows =
        rows(() -> Files.copy(archive.resolve("0.pdf"), archive.resolve("00.pdf")));

    assertThat(rows).containsOnlyKeys("0.pdf", "1.pdf", "2.pdf");
    rows.values().forEach(row -> assertThat(row.status()).isEqualTo(DocumentStatus.EVALUATED));
  }

  /** As when a drive is pulled: no document is to blame, and the same command goes on. */
  @Test
  void aRootThatGoesAwayStopsTheRunWhichGoesOnWhenItIsBack() throws Exception {
    Path elsewhere = folder.resolve("dicabut");

    assertThatThrownBy(() -> rows(() -> Files.move(archive, elsewhere)))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("arsip");
    Files.move(elsewhere, archive);
    Map<String, DocumentEvaluation> rows = rows(() -> {});

    assertThat(rows).containsOnlyKeys("0.pdf", "1.pdf", "2.pdf");
    rows.values().forEach(row -> assertThat(row.status()).isEqualTo(DocumentStatus.EVALUATED));
    try (Ledger ledger =
        Ledger.open(folder.resolve("absah.ledger"), Owner.thisProcess("here"), Audit.codes())) {
      assertThat(ledger.runs()).hasSize(1);
    }
  }

  private static void zip(Path file, String... names) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write(("%PDF-1.7 " + name).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        out.closeEntry();
      }
    }
  }
}
