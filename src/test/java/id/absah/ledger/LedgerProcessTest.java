package id.absah.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerProcessTest {
  private static final long SEED = 99;

  @TempDir private Path folder;

  @Test
  void keepsItsLockWhenItsOwnProcessAsksForItOnceMore() throws Exception {
    Path file = folder.resolve("absah.ledger");
    try (Ledger ledger = Fixture.open(file)) {
      assertThat(ledger.runs()).isEmpty();
      assertThatThrownBy(() -> Fixture.open(file))
          .isInstanceOfSatisfying(
              LedgerException.class,
              e -> assertThat(e.problem()).isEqualTo(LedgerProblem.LEDGER_OWNED));
      Process other = LedgerProcess.start("hold", file.toString());
      try (BufferedReader out = reader(other)) {
        assertThat(out.readLine()).isNotEqualTo("open");
      } finally {
        other.destroyForcibly();
      }
    }
    try (Ledger again = Fixture.open(file)) {
      assertThat(again.runs()).isEmpty();
    }
  }

  @Test
  void namesTheOwnerAndTakesOverWhenItIsDead() throws Exception {
    Path file = folder.resolve("absah.ledger");
    Process holder = LedgerProcess.start("hold", file.toString());
    try (BufferedReader out = reader(holder)) {
      assertThat(out.readLine()).isEqualTo("open");
      assertThatThrownBy(() -> Fixture.open(file))
          .isInstanceOfSatisfying(
              LedgerException.class,
              e -> {
                assertThat(e.problem()).isEqualTo(LedgerProblem.LEDGER_OWNED);
                assertThat(e.values())
                    .containsEntry("host", "child-host")
                    .containsEntry("pid", Long.toString(holder.pid()))
                    .containsEntry("file", file.toString());
              });
    } finally {
      holder.destroyForcibly().waitFor();
    }
    assertThatCode(() -> Fixture.open(file).close()).doesNotThrowAnyException();
  }

  @Test
  void refusesASecondOpeningInTheSameProcess() throws Exception {
    Path file = folder.resolve("absah.ledger");
    Ledger ledger = Fixture.open(file);
    assertThatThrownBy(() -> Fixture.open(file))
        .isInstanceOfSatisfying(
            LedgerException.class, e -> assertThat(e.values()).containsEntry("host", "test-host"));
    ledger.close();
    assertThatCode(() -> Fixture.open(file).close()).doesNotThrowAnyException();
  }

  @Test
  void losesAndDoublesNothingWhenItIsKilled() throws Exception {
    int count = 3000;
    Path file = folder.resolve("absah.ledger");
    Random random = new Random(SEED);
    int killed = 0;
    boolean done = false;
    for (int round = 0; round < 60 && !done; round++) {
      Process process = LedgerProcess.start("run", file.toString(), Integer.toString(count));
      try (BufferedReader out = reader(process)) {
        out.readLine();
        if (round < 6) {
          done = process.waitFor(20 + random.nextInt(400), TimeUnit.MILLISECONDS);
          process.destroyForcibly();
        }
        process.waitFor();
        // a kill may come after the run has ended, before its process has
        done = process.exitValue() == 0 || ended(file);
        killed += done ? 0 : 1;
      }
    }
    assertThat(done).isTrue();
    assertThat(killed).as("kills of seed %d", SEED).isPositive();
    LedgerProcess.check(file, count);
  }

  private static boolean ended(Path file) throws LedgerException {
    try (Ledger ledger = Fixture.open(file)) {
      return !ledger.runs().isEmpty() && !ledger.run(1).state().unfinished();
    }
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
