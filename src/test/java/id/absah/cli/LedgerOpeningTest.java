package id.absah.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.ledger.Ledger;
import id.absah.ledger.LedgerException;
import id.absah.ledger.LedgerProblem;
import id.absah.reports.ReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerOpeningTest {
  @TempDir Path folder;

  private Path made() throws IOException {
    Path file = folder.resolve("absah.ledger");
    LedgerFiles.open(file).close();
    return file;
  }

  /** Fails while another holds it. */
  private static void assertFree(Path file) throws IOException {
    try (Ledger ledger = LedgerFiles.open(file)) {
      assertThat(ledger.runs()).isEmpty();
    }
  }

  @Test
  void opensTheOneThatIsThereAndClosesIt() throws Exception {
    Path file = made();
    try (LedgerOpening opening = LedgerOpening.begin(file)) {
      assertThat(opening.ledger().runs()).isEmpty();
      assertThatThrownBy(() -> LedgerFiles.open(file)).isInstanceOf(LedgerException.class);
    }
    assertFree(file);
  }

  @Test
  void makesOneOnlyWhenAskedForIt() throws Exception {
    Path file = folder.resolve("baru").resolve("absah.ledger");
    try (LedgerOpening opening = LedgerOpening.begin(file)) {
      assertThat(folder).isEmptyDirectory();
      assertThat(opening.ledger().runs()).isEmpty();
      assertThat(file).isRegularFile();
    }
    assertFree(file);
  }

  @Test
  void leavesNothingWhenNobodyAsks() throws Exception {
    try (LedgerOpening opening = LedgerOpening.begin(folder.resolve("baru/absah.ledger"))) {
      assertThat(opening).isNotNull();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void saysThatTheFolderCannotBeMade() throws Exception {
    Path file = Files.writeString(folder.resolve("berkas"), "x");
    try (LedgerOpening opening = LedgerOpening.begin(file.resolve("absah.ledger"))) {
      assertThatThrownBy(opening::ledger).isInstanceOf(ReportException.class);
    }
  }

  @Test
  void tellsOnceWhyItCannotBeOpened() throws Exception {
    Path file = Files.writeString(folder.resolve("absah.ledger"), "catatan");
    try (LedgerOpening opening = LedgerOpening.begin(file)) {
      assertThatThrownBy(opening::ledger)
          .isInstanceOfSatisfying(
              LedgerException.class,
              e -> {
                assertThat(e.problem()).isEqualTo(LedgerProblem.LEDGER_CORRUPT);
                assertThat(e.getSuppressed()).isEmpty();
              });
    }
    assertThat(file).hasContent("catatan");
  }

  @Test
  void closesTheOneThatNobodyAskedForWhenPreparingFails() throws Exception {
    Path file = made();
    assertThatThrownBy(
            () -> {
              try (LedgerOpening opening = LedgerOpening.begin(file)) {
                assertThat(opening).isNotNull();
                throw new IOException("the policy has mistakes");
              }
            })
        .hasMessage("the policy has mistakes")
        .hasNoSuppressedExceptions();
    assertFree(file);
  }

  @Test
  void closesItForOneWhoWasInterruptedMeanwhile() throws Exception {
    Path file = made();
    try (LedgerOpening opening = LedgerOpening.begin(file)) {
      assertThat(opening).isNotNull();
      Thread.currentThread().interrupt();
    }
    assertThat(Thread.interrupted()).isTrue();
    assertFree(file);
  }
}
