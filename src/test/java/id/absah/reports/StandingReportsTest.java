package id.absah.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingReportsTest {
  private static final ReportOptions ALL = new ReportOptions(ReportFormat.defaults(), "id", false);

  @TempDir private Path folder;
  private Path target;
  private String manifest = "";
  private List<Path> files = List.of();

  @BeforeEach
  void publishes() throws IOException {
    target = folder.resolve("laporan");
    try (ReportDraft draft =
        ReportDirectory.draft(
            ReportFixture.evaluation(), new TreeMap<>(), Optional.empty(), target, ALL)) {
      manifest = draft.manifestSha256();
      files = draft.publish(Set.of());
    }
  }

  private Optional<List<Path>> standing() throws IOException {
    return ReportDirectory.standing(target, manifest, Set.of("absah.ledger"));
  }

  @Test
  void standAsTheyWerePublished() throws IOException {
    Files.writeString(target.resolve("absah.ledger"), "x");
    assertThat(standing()).contains(files);
  }

  @Test
  void doNotStandWhenAByteIsAnother() throws IOException {
    for (Path file : files) {
      byte[] before = Files.readAllBytes(file);
      byte[] changed = before.clone();
      changed[changed.length / 2] ^= 1;
      Files.write(file, changed);
      assertThat(standing()).as(file.toString()).isEmpty();
      Files.write(file, before);
    }
    assertThat(standing()).isPresent();
  }

  @Test
  void doNotStandWhenOneIsMissingOrTooMany() throws IOException {
    Path html = target.resolve("evaluasi.html");
    byte[] page = Files.readAllBytes(html);
    Files.delete(html);
    assertThat(standing()).isEmpty();
    Files.write(html, page);
    Path note = Files.writeString(target.resolve("catatan.txt"), "x");
    assertThat(standing()).isEmpty();
    Files.delete(note);
    Files.writeString(target.resolve(Manifest.SIGNATURE), "x");
    assertThat(standing()).isEmpty();
  }

  @Test
  void doNotStandWhenSomebodyMadeTheManifestFit() throws IOException {
    Path html = target.resolve("evaluasi.html");
    String old = Manifest.sha256(html);
    Files.writeString(html, "<!-- all is well -->", StandardOpenOption.APPEND);
    Path list = target.resolve(Manifest.FILE);
    Files.writeString(list, Files.readString(list).replace(old, Manifest.sha256(html)));
    assertThat(Manifest.verify(target, Set.of())).isEmpty();
    assertThat(standing()).isEmpty();
  }

  @Test
  void optionsDifferInTheirWords() {
    assertThat(ALL.words())
        .isEqualTo(new ReportOptions(ReportFormat.defaults(), "id", false).words())
        .isNotEqualTo(new ReportOptions(ReportFormat.defaults(), "en", false).words())
        .isNotEqualTo(new ReportOptions(ReportFormat.defaults(), "id", true).words())
        .isNotEqualTo(new ReportOptions(Set.of(ReportFormat.CSV), "id", false).words());
  }

  @Test
  void aFailingWriterStopsTheOneThatHandsOverRows() {
    Lanes lanes = new Lanes();
    lanes.add(List.of(new FailingWriter()));
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 1000; i++) {
                lanes.row(ReportFixture.documents().get(0));
              }
              lanes.finish();
            })
        .isInstanceOf(IOException.class)
        .hasMessage("no room");
    lanes.stop();
  }

  private static final class FailingWriter implements id.absah.reports.table.RowWriter {
    @Override
    public void row(id.absah.findings.DocumentEvaluation document) throws IOException {
      throw new IOException("no room");
    }

    @Override
    public void finish() {}

    @Override
    public void close() {}
  }
}
