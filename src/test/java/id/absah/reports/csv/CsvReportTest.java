package id.absah.reports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.absah.findings.Evaluation;
import id.absah.reports.ReportFixture;
import id.absah.reports.Writing;
import id.absah.reports.table.Table;
import id.absah.reports.table.Tables;
import id.absah.reports.text.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1", "+1", "-1", "@A", "\t=1", "\r=1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201", "  =1"
      })
  void guardsWhatASpreadsheetTakesForAFormula(String text) {
    assertThat(CsvReport.guarded(text)).isEqualTo("'" + text);
  }

  @Test
  void leavesOtherTextAsItIs() {
    assertThat(CsvReport.guarded("a=1")).isEqualTo("a=1");
    assertThat(CsvReport.guarded("")).isEmpty();
  }

  @Test
  void leavesADashAloneAsItIs() {
    assertThat(CsvReport.guarded("-")).isEqualTo("-");
    assertThat(CsvReport.guarded("--")).isEqualTo("'--");
    assertThat(CsvReport.guarded("- ")).isEqualTo("'- ");
    assertThat(CsvReport.guarded("-1+1")).isEqualTo("'-1+1");
  }

  @Test
  void startsWithAByteOrderMarkAndEndsLinesAsWindowsDoes() throws IOException {
    String text = write("findings");
    assertThat(text)
        .startsWith(
            "\uFEFFBerkas;Nomor;Jenis;Perangkat daerah;Temuan;Dasar"
                + " pasal;Tingkat;Hasil;Bukti;Tindak lanjut;Tenggat;Penanggung jawab;");
    assertThat(text).endsWith("\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r");
  }

  @Test
  void aFullDiskIsSaidAsWhatItIs() throws IOException {
    Evaluation evaluation = ReportFixture.evaluation();
    Wording wording = new Wording(evaluation, "id", false);
    for (Table<?> table : Tables.of(evaluation, wording)) {
      CsvReport<?> report = new CsvReport<>(table, wording, new FullDisk());
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1_000; i++) {
                  evaluation.documents().<IOException>forEach(report::row);
                }
                report.finish();
              })
          .isExactlyInstanceOf(IOException.class)
          .hasMessage("No space left on device");
    }
  }

  /** Takes the byte order mark. */
  private static final class FullDisk extends OutputStream {
    private int room = 3;

    @Override
    public void write(int octet) throws IOException {
      if (room == 0) {
        throw new IOException("No space left on device");
      }
      room--;
    }
  }

  @Test
  void listsOnlyFindingsThatNeedAnEye() throws IOException {
    List<CsvRecord> rows = read("findings");
    assertThat(rows).hasSize(1 + 9);
    assertThat(rows.subList(1, rows.size()))
        .extracting(row -> row.getField(7))
        .containsOnly("GAGAL", "PERIKSA", "TIDAK DIKETAHUI", "GALAT");
    assertThat(rows.subList(1, rows.size()))
        .allSatisfy(row -> assertThat(row.getField(10) + row.getField(11)).isEmpty());
  }

  @Test
  void namesTheChecksThatASignatureDidNotPass() throws IOException {
    List<CsvRecord> rows = read("signatures");
    int column = rows.get(0).getFields().indexOf("Pemeriksaan yang tidak lulus");
    assertThat(column).isPositive();
    assertThat(rows.subList(1, rows.size()))
        .extracting(row -> row.getField(column))
        .anySatisfy(failed -> assertThat(failed).matches("\\[gagal\\] .+ \\(HASH_MISMATCH\\).*"))
        .anySatisfy(failed -> assertThat(failed).isEmpty());
  }

  @Test
  void noTextOfADocumentStartsAFormulaInAnyTable() throws IOException {
    for (String table : List.of("findings", "documents", "signatures", "certificates")) {
      for (CsvRecord row : read(table)) {
        assertThat(row.getFields())
            .as(table)
            .allSatisfy(field -> assertThat(field).doesNotMatch("(?s)[=+@\uFF1D\t\r].*|-\\D.*"));
      }
    }
  }

  @Test
  void leavesUnknownFieldsEmpty() throws IOException {
    CsvRecord locked =
        read("documents").stream()
            .filter(row -> row.getField(0).endsWith("rusak.zip!/a.pdf"))
            .findFirst()
            .orElseThrow();
    // pages, signatures, time-stamps, signers, size, digest: not examined is not zero
    assertThat(
            List.of(
                locked.getField(9),
                locked.getField(10),
                locked.getField(11),
                locked.getField(12),
                locked.getField(17),
                locked.getField(18)))
        .containsOnly("");
  }

  @Test
  void masksPersonalData() throws IOException {
    assertThat(write("findings") + write("documents"))
        .doesNotContain("201001 1 001", "6371012345678901", "budi.s@", "0812-3456-7890");
  }

  private static List<CsvRecord> read(String key) throws IOException {
    return CsvReader.builder().fieldSeparator(';').ofCsvRecord(write(key).substring(1)).stream()
        .toList();
  }

  private static String write(String key) throws IOException {
    Wording wording = new Wording(ReportFixture.evaluation(), "id", false);
    for (Table<?> table : Tables.of(ReportFixture.evaluation(), wording)) {
      if (table.key().equals(key)) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Writing.all(ReportFixture.evaluation(), new CsvReport<>(table, wording, out));
        return out.toString(StandardCharsets.UTF_8);
      }
    }
    throw new AssertionError(key);
  }
}
