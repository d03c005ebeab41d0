package id.absah.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportDirectoryTest {
  private static final TreeMap<String, String> INPUTS =
      new TreeMap<>(Map.of("policy perwali.yaml", "11".repeat(32)));
  private static final ReportOptions ALL = new ReportOptions(ReportFormat.defaults(), "id", false);

  @TempDir private Path folder;

  @Test
  void writesEveryFormatAndAManifestThatHolds() throws IOException {
    Path target = folder.resolve("laporan/2026-10");
    List<Path> files = publish(target, ALL);
    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "MANIFEST.sha256",
            "dokumen.csv",
            "evaluasi.html",
            "evaluasi.xlsx",
            "evaluation.jsonl",
            "pembaruan.ics",
            "sertifikat.csv",
            "tanda-tangan.csv",
            "temuan.csv");
    assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    assertThat(Manifest.verify(target, Set.of())).isEmpty();
    assertThat(names(folder.resolve("laporan"))).containsExactly("2026-10");
  }

  @Test
  void writesOnlyTheFormatsAskedFor() throws IOException {
    Path target = folder.resolve("run");
    publish(target, new ReportOptions(Set.of(ReportFormat.JSONL), "en", false));
    assertThat(names(target)).containsExactly("MANIFEST.sha256", "evaluation.jsonl");
  }

  @Test
  void writesTheSameBytesWhateverLocaleAndZone() throws IOException {
    publish(folder.resolve("one"), ALL);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      publish(folder.resolve("two"), ALL);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    for (String name : names(folder.resolve("one"))) {
      assertThat(folder.resolve("two").resolve(name))
          .as(name)
          .hasSameBinaryContentAs(folder.resolve("one").resolve(name));
    }
  }

  @Test
  void replacesAnEarlierRun() throws IOException {
    Path target = folder.resolve("run");
    publish(target, ALL);
    publish(target, new ReportOptions(Set.of(ReportFormat.CSV), "id", false));
    assertThat(names(target))
        .containsExactly(
            "MANIFEST.sha256", "dokumen.csv", "sertifikat.csv", "tanda-tangan.csv", "temuan.csv");
    assertThat(names(folder)).containsExactly("run");
  }

  @Test
  void refusesAFolderOfSomebodyElse() throws IOException {
    Path target = Files.createDirectory(folder.resolve("foto"));
    Files.writeString(target.resolve("liburan.jpg"), "x");
    assertThatThrownBy(() -> publish(target, ALL))
        .isInstanceOfSatisfying(
            ReportException.class,
            e -> {
              assertThat(e.messageKey()).isEqualTo("reports.error.foreign");
              assertThat(e.values()).containsEntry("file", "liburan.jpg");
            });
    assertThatThrownBy(() -> ReportDirectory.checkWritable(target))
        .isInstanceOf(ReportException.class);
    assertThat(names(target)).containsExactly("liburan.jpg");
    assertThat(names(folder)).containsExactly("foto");
  }

  @Test
  void refusesAnEarlierRunThatSomebodyPutFilesInto() throws IOException {
    Path target = folder.resolve("run");
    publish(target, ALL);
    Files.writeString(target.resolve("catatan.docx"), "x");
    assertThatThrownBy(() -> publish(target, ALL)).isInstanceOf(ReportException.class);
    assertThat(target.resolve("catatan.docx")).exists();
    assertThat(Manifest.verify(target, Set.of()))
        .containsExactly(new Manifest.Mismatch("catatan.docx", Manifest.Problem.UNLISTED));
  }

  @Test
  void tellsAReportWithoutItsManifestFromStrangersFiles() throws IOException {
    Path target = folder.resolve("run");
    publish(target, ALL);
    Files.delete(target.resolve(Manifest.FILE));
    List<String> left = names(target);
    assertThatThrownBy(() -> ReportDirectory.checkWritable(target))
        .isInstanceOfSatisfying(
            ReportException.class,
            e -> {
              assertThat(e.messageKey()).isEqualTo("reports.error.noManifest");
              assertThat(e.values())
                  .containsEntry("directory", target.toString())
                  .containsEntry("file", left.get(0));
            });
    Files.writeString(target.resolve("zebra.jpg"), "x");
    Files.writeString(target.resolve("kuda.jpg"), "x");
    assertThatThrownBy(() -> ReportDirectory.checkWritable(target))
        .isInstanceOfSatisfying(
            ReportException.class,
            e -> {
              assertThat(e.messageKey()).isEqualTo("reports.error.foreign");
              assertThat(e.values()).containsEntry("file", "kuda.jpg");
            });
  }

  @Test
  void refusesAFileInTheWay() throws IOException {
    Path target = Files.writeString(folder.resolve("run"), "x");
    assertThatThrownBy(() -> publish(target, ALL))
        .isInstanceOfSatisfying(
            ReportException.class,
            e -> {
              assertThat(e.messageKey()).isEqualTo("reports.error.file");
              assertThat(Messages.in("id").has(e.messageKey())).isTrue();
            });
  }

  @Test
  void takesAnEmptyFolder() throws IOException {
    Path target = Files.createDirectory(folder.resolve("kosong"));
    ReportDirectory.checkWritable(target);
    publish(target, ALL);
    assertThat(Manifest.verify(target, Set.of())).isEmpty();
  }

  @Test
  void leavesNothingBehindWhenWritingFails() throws IOException {
    Path target = folder.resolve("run");
    publish(target, ALL);
    byte[] before = Files.readAllBytes(target.resolve(Manifest.FILE));
    TreeMap<String, String> broken = new TreeMap<>();
    broken.put("policy", null);
    ReportOptions unwritable = new ReportOptions(Set.of(ReportFormat.HTML), "id", false);
    assertThatThrownBy(
            () ->
                ReportDirectory.publish(
                    id.absah.findings.Evaluation.of(
                        ReportFixture.run(), brokenPolicy(), ReportFixture.documents()),
                    broken,
                    target,
                    unwritable))
        .isInstanceOf(RuntimeException.class);
    assertThat(names(folder)).containsExactly("run");
    assertThat(Files.readAllBytes(target.resolve(Manifest.FILE))).isEqualTo(before);
  }

  private static id.absah.rules.Policy brokenPolicy() {
    id.absah.rules.Policy sound = ReportFixture.policy();
    return new id.absah.rules.Policy(
        sound.id(),
        sound.title(),
        Map.of("zone", "No/Where"),
        sound.rules(),
        sound.notCheckable(),
        sound.waivers(),
        sound.tailoring(),
        sound.anchors(),
        sound.algorithms());
  }

  @Test
  void findsAlteredAndMissingFiles() throws IOException {
    Path target = folder.resolve("run");
    publish(target, ALL);
    Files.writeString(target.resolve("temuan.csv"), "x");
    Files.delete(target.resolve("dokumen.csv"));
    assertThat(Manifest.verify(target, Set.of()))
        .containsExactlyInAnyOrder(
            new Manifest.Mismatch("temuan.csv", Manifest.Problem.ALTERED),
            new Manifest.Mismatch("dokumen.csv", Manifest.Problem.MISSING));
  }

  @Test
  void namesEveryExaminedFileAndInputInTheManifest() throws IOException {
    Path target = folder.resolve("run");
    publish(target, ALL);
    List<String> lines = Files.readAllLines(target.resolve(Manifest.FILE));
    assertThat(lines)
        .contains(
            "# program 0.1.0",
            "# run run-0a1b2c3d",
            "# input " + "11".repeat(32) + "  policy perwali.yaml",
            "# examined " + "dd".repeat(32) + "  2026/10/dinas-d/terkunci.pdf",
            "# examined -  2026/10/dinas-d/rusak.zip!/a.pdf");
    assertThat(lines).filteredOn(line -> line.startsWith("# examined ")).hasSize(8);
    assertThat(lines).anyMatch(line -> line.endsWith("A0\\u000A\\u202Efdp.exe"));
  }

  private static List<Path> publish(Path target, ReportOptions options) throws IOException {
    return ReportDirectory.publish(ReportFixture.evaluation(), INPUTS, target, options);
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
