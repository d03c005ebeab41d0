package id.absah.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.absah.findings.Evaluation;
import id.absah.findings.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportRecoveryTest {
  private static final Set<String> KEEP = Set.of("absah.ledger", "absah.ledger-wal");
  private static final ReportOptions CSV = new ReportOptions(Set.of(ReportFormat.CSV), "id", false);

  @TempDir private Path folder;
  private Path target;
  private Path workplace;

  @BeforeEach
  void names() {
    target = folder.resolve("laporan");
    workplace = folder.resolve(".laporan.baru-1");
  }

  @Test
  void passesTheLedgerOnFromRunToRun() throws IOException {
    Files.createDirectory(target);
    Files.writeString(target.resolve("absah.ledger"), "ledger");
    ReportDirectory.checkWritable(target, KEEP);
    publish();
    publish();
    assertThat(target.resolve("absah.ledger")).hasContent("ledger");
    assertThat(target.resolve("absah.ledger-wal")).doesNotExist();
    assertThat(Manifest.verify(target, KEEP)).isEmpty();
    assertThat(list(folder)).containsExactly("laporan");
  }

  @Test
  void refusesALedgerWhereNoneIsKept() throws IOException {
    Files.createDirectory(target);
    Files.writeString(target.resolve("absah.ledger"), "ledger");
    assertThatThrownBy(() -> ReportDirectory.checkWritable(target, Set.of()))
        .isInstanceOf(ReportException.class);
  }

  @Test
  void clearsWhatARunLeftThatWasKilledWhileItWrote() throws IOException {
    publish();
    abandoned(false, false);
    ReportDirectory.recover(target, KEEP);
    assertThat(list(folder)).containsExactly("laporan");
    assertThat(Manifest.verify(target, KEEP)).isEmpty();
  }

  @Test
  void completesARunThatWasKilledBetweenItsTwoRenames() throws IOException {
    earlierRunWithLedger();
    abandoned(true, true);
    Files.move(target, workplace.resolve("lama"));
    ReportDirectory.recover(target, KEEP);
    assertThat(list(folder)).containsExactly("laporan");
    assertThat(target.resolve("baru.txt")).exists();
    assertThat(target.resolve("absah.ledger")).hasContent("ledger");
  }

  @Test
  void putsTheEarlierRunBackWhereTheNewOneIsNotComplete() throws IOException {
    earlierRunWithLedger();
    abandoned(false, false);
    Files.move(target, workplace.resolve("lama"));
    ReportDirectory.recover(target, KEEP);
    assertThat(list(folder)).containsExactly("laporan");
    assertThat(Manifest.verify(target, KEEP)).isEmpty();
    assertThat(target.resolve("absah.ledger")).hasContent("ledger");
  }

  @Test
  void finishesClearingWhatARunLeftThatWasKilledAfterItsRenames() throws IOException {
    earlierRunWithLedger();
    abandoned(true, true);
    Files.move(target, workplace.resolve("lama"));
    Files.move(workplace.resolve("isi"), target);
    Files.delete(target.resolve("absah.ledger"));
    ReportDirectory.recover(target, KEEP);
    assertThat(list(folder)).containsExactly("laporan");
    assertThat(target.resolve("baru.txt")).exists();
    assertThat(target.resolve("absah.ledger")).as("never lost").hasContent("ledger");
  }

  @Test
  void touchesNothingOfARunAtWorkNorOfOthers() throws IOException {
    publish();
    Path others = Files.createDirectory(folder.resolve(".laporan.baru-7"));
    Files.writeString(others.resolve("foto.jpg"), "x");
    try (ReportDraft draft =
        ReportDirectory.draft(
            ReportFixture.evaluation(), new TreeMap<>(), Optional.empty(), target, CSV)) {
      ReportDirectory.recover(target, KEEP);
      assertThat(list(folder)).containsExactly(".laporan.baru-1", ".laporan.baru-7", "laporan");
      draft.publish(KEEP);
    }
    assertThat(list(folder)).containsExactly(".laporan.baru-7", "laporan");
    assertThat(Manifest.verify(target, KEEP)).isEmpty();
  }

  @Test
  void leavesTheEarlierRunAloneWhenADraftIsNotPublished() throws IOException {
    publish();
    byte[] before = Files.readAllBytes(target.resolve(Manifest.FILE));
    try (ReportDraft draft =
        ReportDirectory.draft(
            ReportFixture.evaluation(List.of()), new TreeMap<>(), Optional.empty(), target, CSV)) {
      assertThat(draft.runRoot()).hasSize(64);
    }
    assertThat(Files.readAllBytes(target.resolve(Manifest.FILE))).isEqualTo(before);
    assertThat(list(folder)).containsExactly("laporan");
  }

  @Test
  void leavesNothingBehindWhenTheRowsCannotBeRead() throws IOException {
    Rows broken =
        new Rows() {
          @Override
          public long count() {
            return 1;
          }

          @Override
          public <E extends Exception> void forEach(Visitor<E> visitor) throws E {
            visitor.visit(ReportFixture.documents().get(0));
            throw new java.io.UncheckedIOException(new IOException("disk"));
          }
        };
    Evaluation sound = ReportFixture.evaluation();
    Evaluation evaluation =
        new Evaluation(sound.run(), sound.policy(), broken, sound.summary(), Optional.empty());
    ReportOptions all = new ReportOptions(Set.of(ReportFormat.values()), "id", false);
    assertThatThrownBy(
            () -> ReportDirectory.draft(evaluation, new TreeMap<>(), Optional.empty(), target, all))
        .isInstanceOf(java.io.UncheckedIOException.class);
    assertThat(list(folder)).isEmpty();
  }

  private void earlierRunWithLedger() throws IOException {
    publish();
    Files.writeString(target.resolve("absah.ledger"), "ledger");
  }

  private void abandoned(boolean complete, boolean withLedger) throws IOException {
    Files.createDirectories(workplace.resolve("isi"));
    Files.createFile(workplace.resolve("pemilik"));
    Files.writeString(workplace.resolve("isi/baru.txt"), "x");
    if (withLedger) {
      Files.createLink(workplace.resolve("isi/absah.ledger"), target.resolve("absah.ledger"));
    }
    if (complete) {
      Files.createFile(workplace.resolve("siap"));
    }
  }

  private void publish() throws IOException {
    try (ReportDraft draft =
        ReportDirectory.draft(
            ReportFixture.evaluation(), new TreeMap<>(), Optional.empty(), target, CSV)) {
      draft.publish(KEEP);
    }
  }

  private static List<String> list(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
