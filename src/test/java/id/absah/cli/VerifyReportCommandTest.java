package id.absah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.reports.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyReportCommandTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream people = new ByteArrayOutputStream();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private Path ledger;
  private Path report;

  @BeforeEach
  void evaluatesOneDocument() throws IOException {
    ledger = folder.resolve("buku.ledger");
    report = folder.resolve("laporan");
    Path archive = Files.createDirectories(folder.resolve("arsip"));
    try (Stream<Path> samples = Files.walk(Path.of(Program.SAMPLES))) {
      Path good =
          samples
              .filter(file -> file.getFileName().toString().matches(".*--pass--.*[.]pdf"))
              .sorted()
              .findFirst()
              .orElseThrow();
      Files.copy(good, archive.resolve("baik.pdf"));
    }
    evaluate("2026-11-01", ledger, report);
  }

  private int absah(String... arguments) {
    people.reset();
    data.reset();
    Console console =
        new Console(
            new PrintStream(data, true, StandardCharsets.UTF_8),
            new PrintStream(people, true, StandardCharsets.UTF_8),
            Messages.in("id"));
    return Main.run(console, arguments);
  }

  private void evaluate(String time, Path into, Path out) {
    int code =
        absah(
            "evaluate",
            folder.resolve("arsip").toString(),
            "--in-process",
            "--tailor",
            Program.TAILOR,
            "--at",
            time,
            "--format",
            "jsonl",
            "--ledger",
            into.toString(),
            "--out",
            out.toString());
    assertThat(code).as(people.toString(StandardCharsets.UTF_8)).isZero();
  }

  private int verify(Path out) {
    return absah("verify-report", "--ledger", ledger.toString(), out.toString());
  }

  private List<String> found() {
    return data.toString(StandardCharsets.UTF_8).lines().map(String::strip).toList();
  }

  @Test
  void namesTheRunThatPublishedAReport() {
    assertThat(verify(report)).isZero();
    assertThat(found())
        .contains("Buku besar: laporan ini diterbitkan oleh pemeriksaan nomor 1.")
        .last()
        .isEqualTo("Laporan utuh: semua berkas sama seperti saat ditulis.");
  }

  @Test
  void saysThatTheLedgerPublishedNoSuchReport() {
    Path other = folder.resolve("lain");
    evaluate("2026-11-02", folder.resolve("lain.ledger"), other);

    assertThat(verify(other)).isEqualTo(ExitCode.FINDINGS);

    assertThat(found()).contains("Buku besar: TIDAK ada pemeriksaan yang menerbitkan laporan ini.");
    assertThat(found()).last().asString().contains("TETAPI");
    assertThat(absah("verify-report", other.toString())).as("without a ledger").isZero();
  }

  @Test
  void tellsTheSameRowsUnderAnotherManifestFromTheReportPublished() throws IOException {
    Path manifest = report.resolve("MANIFEST.sha256");
    Files.writeString(manifest, "# note\n", StandardOpenOption.APPEND);

    assertThat(verify(report)).isEqualTo(ExitCode.FINDINGS);

    assertThat(found())
        .anyMatch(line -> line.startsWith("Buku besar: pemeriksaan nomor 1 berisi baris yang sama"))
        .noneMatch(line -> line.startsWith("Laporan utuh"));
    assertThat(absah("verify-report", report.toString())).as("without a ledger").isZero();
  }

  @Test
  void saysNothingIsIntactWhenTheSignatureIsJunk() throws IOException {
    Files.write(report.resolve("MANIFEST.sha256.p7s"), new byte[2 << 20]);

    assertThat(absah("verify-report", report.toString())).isEqualTo(ExitCode.FINDINGS);

    assertThat(found())
        .anyMatch(line -> line.startsWith("Tanda tangan manifes TIDAK SAH"))
        .noneMatch(line -> line.startsWith("Laporan utuh"));
  }
}
