package id.absah.reports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import id.absah.findings.Comparison;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.findings.RunIssues;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonReportTest {
  @TempDir private Path folder;
  private Comparison comparison;

  @BeforeEach
  void compareWithARunThatLackedTheFirstDocumentAndHadAnother() {
    List<RunIssues.Document> now = new ArrayList<>();
    for (DocumentEvaluation row : ReportFixture.documents()) {
      now.add(RunIssues.Document.of(row));
    }
    now.sort(Comparator.comparing(RunIssues.Document::path));
    List<RunIssues.Document> before = new ArrayList<>(now);
    RunIssues.Document first =
        before.stream().filter(document -> !document.issues().isEmpty()).findFirst().orElseThrow();
    before.remove(first);
    before.add(
        0, new RunIssues.Document("\u00e9/hilang.pdf", Optional.empty(), true, first.issues()));
    before.sort(Comparator.comparing(RunIssues.Document::path));
    comparison =
        Comparison.of(
            RunIssues.of("3", before), RunIssues.of("4", now), RunIssues.of("1-2", List.of()));
    assertThat(comparison.counts().values().stream().filter(count -> count > 0)).hasSize(3);
  }

  @Test
  void showsTheComparisonInEveryFormat() throws IOException {
    publish(Optional.of(comparison));
    long changes = comparison.counts().values().stream().mapToLong(Long::longValue).sum();
    try (InputStream file = Files.newInputStream(folder.resolve("run/evaluasi.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(file)) {
      Sheet sheet = workbook.getSheet("Perbandingan");
      assertThat(sheet.getLastRowNum()).isEqualTo((int) changes);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Perubahan");
    }
    assertThat(
            CsvReader.builder()
                .fieldSeparator(';')
                .ofCsvRecord(folder.resolve("run/perbandingan.csv"))
                .stream())
        .hasSize((int) changes + 1);
    String json = Files.readString(folder.resolve("run/perbandingan.json"));
    assertThat(json.lines()).hasSize((int) changes + 2);
    assertThat(json)
        .startsWith("{\"schema\":1,\"before\":\"3\",\"now\":\"4\",\"counts\":{\"NEW\":")
        .contains("\"kind\":\"GONE\",\"path\":\"\\u00E9/hilang.pdf\"")
        .matches("(?s)\\p{ASCII}*");
    assertThat(Files.readString(folder.resolve("run/evaluasi.html")))
        .contains("id=\"perbandingan\"", "Berkas tidak ada lagi", "\u00e9/hilang.pdf");
    assertThat(Manifest.verify(folder.resolve("run"), Set.of())).isEmpty();
  }

  @Test
  void showsNothingWithoutAnEarlierRun() throws IOException {
    publish(Optional.of(comparison));
    publish(Optional.empty());
    assertThat(folder.resolve("run/perbandingan.csv")).doesNotExist();
    assertThat(folder.resolve("run/perbandingan.json")).doesNotExist();
    assertThat(Files.readString(folder.resolve("run/evaluasi.html")))
        .doesNotContain("perbandingan");
  }

  private void publish(Optional<Comparison> compared) throws IOException {
    Evaluation alone = ReportFixture.evaluation();
    Evaluation evaluation =
        new Evaluation(alone.run(), alone.policy(), alone.documents(), alone.summary(), compared);
    ReportDirectory.publish(
        evaluation,
        new TreeMap<>(),
        folder.resolve("run"),
        new ReportOptions(ReportFormat.defaults(), "id", false));
  }
}
