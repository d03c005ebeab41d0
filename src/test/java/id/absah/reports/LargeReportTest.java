package id.absah.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeReportTest {
  private static final int ROWS = 60_000;

  @TempDir private Path folder;

  /** Rows that were held would take some ten times this heap. */
  @Test
  void writesManyRowsInASmallHeap() throws Exception {
    Path target = folder.resolve("laporan");
    Path log = folder.resolve("log.txt");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            LargeReportRun.class.getName(),
            target.toString(),
            Integer.toString(ROWS),
            "2000",
            "csv,jsonl,html,xlsx");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    assertThat(Manifest.verify(target, Set.of())).isEmpty();
    try (Stream<String> lines = Files.lines(target.resolve("evaluation.jsonl"))) {
      assertThat(lines).hasSize(ROWS);
    }
    try (Stream<String> lines = Files.lines(target.resolve(Manifest.FILE))) {
      assertThat(lines.filter(line -> line.startsWith("# examined "))).hasSize(ROWS);
    }
    assertThat(Files.readString(target.resolve("evaluasi.html")))
        .contains("60.000", "baris lagi tidak ditampilkan");
  }
}
