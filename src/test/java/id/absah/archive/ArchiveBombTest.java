package id.absah.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bombs of {@link Bombs}, walked in a process of 512 MB. */
class ArchiveBombTest {
  /** A bomb that is not stopped would unpack for hours: this is no measurement. */
  private static final int MINUTES = 10;

  @TempDir Path folder;

  @Test
  void everyBombIsStoppedWithItsCodeAndTheRunGoesOn() throws Exception {
    BombRun.write(folder);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "id.absah.archive.BombRun",
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();

    List<String> rows =
        said.lines()
            .map(line -> Pattern.compile(" +\\d+ bytes +[0-9.]+ s ").matcher(line).replaceAll(" "))
            .toList();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(rows)
        .containsExactly(
            "bzip2.zip {RATIO_TOO_HIGH=1}",
            "dictionary.zip {DECODER_MEMORY=1}",
            "flat.gz {RATIO_TOO_HIGH=1}",
            "flat.zip {CONTENT=1, ENTRY_TOO_LARGE=1}",
            "headers.tgz {ARCHIVE_RATIO_TOO_HIGH=1}",
            "lies.zip {CONTENT=1, SIZE_MISMATCH=1}",
            "many.tgz {CONTENT=15, DUPLICATE_NAMES=1, RATIO_TOO_HIGH=2}",
            "many.zip {ARCHIVE_RATIO_TOO_HIGH=38, CONTENT=22}",
            "nested.zip {ARCHIVE_RATIO_TOO_HIGH=59, CONTENT=17}",
            "overlap.zip {CONTENT=1, DUPLICATE_NAMES=1, ENTRIES_OVERLAP=1999}",
            "scattered.zip {CONTENT=100000, DUPLICATE_NAMES=1, ENTRIES_SCATTERED=1}",
            "solid.7z {CONTENT=1, ENTRY_TOO_LARGE=1}",
            "twice.gz.gz {RATIO_TOO_HIGH=1}");
  }
}
