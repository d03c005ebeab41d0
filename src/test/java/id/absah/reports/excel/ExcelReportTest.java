package id.absah.reports.excel;

import static org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK;
import static org.assertj.core.api.Assertions.assertThat;

import id.absah.findings.Evaluation;
import id.absah.reports.ReportFixture;
import id.absah.reports.Writing;
import id.absah.reports.text.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelReportTest {
  @TempDir private Path folder;

  @Test
  void hasTheSheetsInOrder() throws IOException {
    try (XSSFWorkbook workbook = open(ReportFixture.evaluation())) {
      List<String> names = new ArrayList<>();
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));
      assertThat(names)
          .containsExactly(
              "Ringkasan",
              "Per Perangkat Daerah",
              "Temuan",
              "Dokumen",
              "Tanda Tangan",
              "Sertifikat",
              "Kebijakan",
              "Draf Insiden");
    }
  }

  @Test
  void leavesNothingBesideTheReport() throws IOException {
    open(ReportFixture.evaluation()).close();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void summarisesTheRun() throws IOException {
    try (XSSFWorkbook workbook = open(ReportFixture.evaluation())) {
      Sheet sheet = workbook.getSheet("Ringkasan");
      assertThat(beside(sheet, "Berkas").getNumericCellValue()).isEqualTo(8);
      assertThat(beside(sheet, "Diperiksa").getNumericCellValue()).isEqualTo(6);
      assertThat(beside(sheet, "Bertanda tangan").getNumericCellValue()).isEqualTo(5);
      assertThat(beside(sheet, "Sah").getNumericCellValue()).isEqualTo(2);
      assertThat(beside(sheet, "Bermasalah").getNumericCellValue()).isEqualTo(3);
      assertThat(beside(sheet, "Tidak bertanda tangan").getNumericCellValue()).isEqualTo(1);
      assertThat(beside(sheet, "Tidak dapat diperiksa").getNumericCellValue()).isEqualTo(2);
      assertThat(beside(sheet, "Periode").getStringCellValue()).isEqualTo("2026-10");
      assertThat(beside(sheet, "Penyesuaian kebijakan").getStringCellValue())
          .contains("rules.H-cap-waktu.enabled", "Penanda waktu baru tersedia tahun depan");
      assertThat(
              beside(sheet, "Jangkar kepercayaan KHUSUS untuk evaluasi ini").getStringCellValue())
          .contains("CA Percobaan");
      assertThat(((XSSFSheet) sheet).getDrawingPatriarch().getCharts()).hasSize(2);
      assertThat(workbook.getSheet("Per Perangkat Daerah").getDrawingPatriarch().getCharts())
          .hasSize(1);
    }
  }

  @Test
  void noPageTearsAChartOrAHeadingFromItsTable() throws IOException {
    try (XSSFWorkbook workbook = open(ReportFixture.evaluation())) {
      for (String name : List.of("Ringkasan", "Per Perangkat Daerah")) {
        XSSFSheet sheet = workbook.getSheet(name);
        assertThat(sheet.getDrawingPatriarch().getCharts()).isNotEmpty();
        for (XSSFShape shape : sheet.getDrawingPatriarch().getShapes()) {
          XSSFClientAnchor place = (XSSFClientAnchor) shape.getAnchor();
          assertThat(Arrays.stream(sheet.getRowBreaks()).boxed())
              .as(name)
              .noneMatch(row -> row >= place.getRow1() && row < place.getRow2() - 1);
        }
      }
      XSSFSheet summary = workbook.getSheet("Ringkasan");
      int heading = rowOf(summary, "Kepatuhan per aturan");
      assertThat(summary.getRowBreaks()).doesNotContain(heading, heading + 1);
    }
  }

  @Test
  void theWholeBasisOfARuleIsSeen() throws IOException {
    try (XSSFWorkbook workbook = open(ReportFixture.evaluation())) {
      XSSFSheet sheet = workbook.getSheet("Ringkasan");
      int first = rowOf(sheet, "Kepatuhan per aturan") + 2;
      int width = sheet.getColumnWidth(2) / 256;
      assertThat(sheet.getRow(first).getCell(2).getStringCellValue()).startsWith("Perwali Pasal");
      for (int i = first;
          !sheet.getRow(i).getCell(2, CREATE_NULL_AS_BLANK).toString().isEmpty();
          i++) {
        Row row = sheet.getRow(i);
        String basis = row.getCell(2).getStringCellValue();
        assertThat(row.getHeightInPoints())
            .as(basis)
            .isGreaterThanOrEqualTo(13.5f * (1 + (basis.length() - 1) / width));
      }
    }
  }

  private static int rowOf(Sheet sheet, String text) {
    for (Row row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(text)) {
        return row.getRowNum();
      }
    }
    throw new AssertionError("no row " + text);
  }

  @Test
  void listsFindingsForTheSupervisorToFillIn() throws IOException {
    try (XSSFWorkbook workbook = open(ReportFixture.evaluation())) {
      Sheet sheet = workbook.getSheet("Temuan");
      assertThat(texts(sheet.getRow(0)))
          .startsWith(
              "Berkas",
              "Nomor",
              "Jenis",
              "Perangkat daerah",
              "Temuan",
              "Dasar pasal",
              "Tingkat",
              "Hasil",
              "Bukti",
              "Tindak lanjut",
              "Tenggat",
              "Penanggung jawab");
      assertThat(sheet.getLastRowNum()).isEqualTo(9);
      Row row = sheet.getRow(3);
      assertThat(row.getCell(0).getStringCellValue())
          .isEqualTo("2026/10/dinas-b/keputusan-diubah.pdf");
      assertThat(row.getCell(4).getStringCellValue())
          .isEqualTo("Tanda tangan tidak cocok dengan isi dokumen (rusak)");
      assertThat(row.getCell(5).getStringCellValue()).isEqualTo("Perwali Pasal 13 (1) b");
      assertThat(row.getCell(6).getStringCellValue()).isEqualTo("Kritis");
      assertThat(row.getCell(7).getStringCellValue()).isEqualTo("GAGAL");
      assertThat(row.getCell(8).getStringCellValue())
          .isEqualTo("Keutuhan isi dan tanda tangan: rusak");
      assertThat(row.getCell(10).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(row.getCell(11).getCellType()).isEqualTo(CellType.BLANK);
    }
  }

  @Test
  void setsUpScreenAndPaper() throws IOException {
    try (XSSFWorkbook workbook = open(ReportFixture.evaluation())) {
      XSSFSheet sheet = workbook.getSheet("Temuan");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:O10");
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 14);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getFooter().getRight()).isEqualTo("Halaman &P dari &N");
      assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings()).isPositive();
      assertThat(workbook.getPrintArea(workbook.getSheetIndex(sheet)))
          .isEqualTo("Temuan!$A$1:$L$10");
    }
  }

  @Test
  void datesAreDatesAndUnknownIsNotZero() throws IOException {
    try (XSSFWorkbook workbook = open(ReportFixture.evaluation())) {
      Sheet sheet = workbook.getSheet("Dokumen");
      int date = column(sheet, "Tanggal dokumen");
      Cell known = sheet.getRow(2).getCell(date);
      assertThat(DateUtil.isCellDateFormatted(known)).isTrue();
      assertThat(known.getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 10, 7));
      Row damaged = sheet.getRow(7);
      assertThat(damaged.getCell(0).getStringCellValue()).endsWith("rusak.zip!/a.pdf");
      for (String heading :
          List.of("Halaman", "Tanda tangan", "Penanda tangan", "Ukuran (bita)", "SHA-256")) {
        assertThat(damaged.getCell(column(sheet, heading)).getStringCellValue())
            .as(heading)
            .isEqualTo("-");
      }
    }
  }

  @Test
  void noCellIsAFormulaAndStrangeTextComesThrough() throws IOException {
    try (XSSFWorkbook workbook = open(ReportFixture.evaluation())) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotIn(CellType.FORMULA, CellType.ERROR);
            if (cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().matches("(?s)[=+@\uFF1D-].*")) {
              assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
          }
        }
      }
      assertThat(workbook.getSheet("Temuan").getRow(1).getCell(1).getStringCellValue())
          .isEqualTo("@SUM(1+1)_x0041_/\\uD800/2026");
    }
  }

  @Test
  void listsEachCertificateOnceWithItsDaysLeft() throws IOException {
    try (XSSFWorkbook workbook = open(ReportFixture.evaluation())) {
      Sheet sheet = workbook.getSheet("Sertifikat");
      assertThat(sheet.getLastRowNum()).isEqualTo(4);
      List<String> standings = new ArrayList<>();
      for (int i = 1; i <= 4; i++) {
        standings.add(
            sheet.getRow(i).getCell(column(sheet, "Keadaan")).getStringCellValue()
                + " "
                + (long) sheet.getRow(i).getCell(column(sheet, "Sisa hari")).getNumericCellValue()
                + " "
                + (long)
                    sheet
                        .getRow(i)
                        .getCell(column(sheet, "Dipakai di dokumen"))
                        .getNumericCellValue());
      }
      assertThat(standings)
          .containsExactly(
              "Kedaluwarsa -664 1", "Dicabut 10 1", "Segera diperbarui 45 2", "Berlaku 213 2");
    }
  }

  @Test
  void printsPolicyWaiversTailoringAndWhatCannotBeChecked() throws IOException {
    try (XSSFWorkbook workbook = open(ReportFixture.evaluation())) {
      String all = all(workbook.getSheet("Kebijakan"));
      assertThat(all)
          .contains(
              "Aturan internal (bukan Perwali)",
              "dimatikan",
              "Penanda waktu baru tersedia tahun depan",
              "2026/10/dinas-c/**",
              "Perilaku pemilik sertifikat tidak tampak dari arsip.",
              "diberikan khusus untuk evaluasi ini",
              "90; 60; 30");
    }
  }

  @Test
  void draftsAnIncidentReportOnlyWhenThereIsSomethingToReport() throws IOException {
    try (XSSFWorkbook workbook = open(ReportFixture.evaluation())) {
      assertThat(all(workbook.getSheet("Draf Insiden")))
          .contains("Kepala BSSN", "P13-keutuhan", "2026/10/dinas-b/keputusan-diubah.pdf")
          .doesNotContain("2026/10/dinas-c/izin.pdf");
    }
    try (XSSFWorkbook workbook = open(ReportFixture.evaluation(List.of()))) {
      assertThat(workbook.getSheet("Draf Insiden")).isNull();
    }
  }

  @Test
  void continuesOnAnotherSheetWhenOneIsFull() throws IOException {
    try (XSSFWorkbook workbook = open(ReportFixture.evaluation(), 4)) {
      assertThat(workbook.getSheet("Temuan").getLastRowNum()).isEqualTo(3);
      assertThat(workbook.getSheet("Temuan (2)").getLastRowNum()).isEqualTo(3);
      assertThat(workbook.getSheet("Temuan (3)").getLastRowNum()).isEqualTo(3);
      assertThat(workbook.getSheet("Temuan (4)")).isNull();
      assertThat(texts(workbook.getSheet("Temuan (3)").getRow(0))).startsWith("Berkas");
      assertThat(workbook.getSheet("Dokumen (3)").getLastRowNum()).isEqualTo(2);
    }
  }

  @Test
  void saysHowManyRowsTheWorkbookDoesNotHold() throws IOException {
    try (XSSFWorkbook workbook = open(ReportFixture.evaluation(), 3)) {
      Sheet last = workbook.getSheet("Temuan (3)");
      assertThat(last.getLastRowNum()).isEqualTo(2);
      assertThat(last.getRow(2).getCell(0).getStringCellValue())
          .startsWith("4 baris lagi")
          .contains("temuan.csv");
      assertThat(workbook.getSheet("Temuan (4)")).isNull();
      assertThat(workbook.getSheetIndex("Temuan (2)"))
          .isEqualTo(workbook.getSheetIndex("Temuan") + 1);
    }
  }

  @Test
  void cutsWhatACellCannotHoldAndSaysSo() {
    String cut = CellText.of("x".repeat(40_000), " [dipotong]");
    assertThat(cut).hasSize(CellText.LIMIT).endsWith("x [dipotong]");
    String pair = CellText.of("x".repeat(CellText.LIMIT - 2) + "\uD83D\uDE00" + "y", "!");
    assertThat(pair).endsWith("x!").hasSize(CellText.LIMIT - 1);
    assertThat(CellText.of("_x0041__x004G__X00e9_", ""))
        .isEqualTo("_x005F_x0041__x004G__x005F_X00e9_");
  }

  @Test
  void usesInlineTextAndFixedTimes() throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(
            new ByteArrayInputStream(write(ReportFixture.evaluation(), TableSheet.SHEET_ROWS)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
        String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        if (entry.getName().equals("docProps/core.xml")) {
          assertThat(content).contains("2026-10-31T00:00:00Z").doesNotContain("T0:0");
        }
        if (entry.getName().equals("xl/worksheets/sheet3.xml")) {
          assertThat(content).contains("t=\"inlineStr\"").doesNotContain("t=\"s\"");
        }
      }
    }
  }

  private XSSFWorkbook open(Evaluation evaluation) throws IOException {
    return open(evaluation, TableSheet.SHEET_ROWS);
  }

  private XSSFWorkbook open(Evaluation evaluation, int rowsPerSheet) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(write(evaluation, rowsPerSheet)));
  }

  private byte[] write(Evaluation evaluation, int rowsPerSheet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Wording wording = new Wording(evaluation, "id", false);
    Writing.all(evaluation, new ExcelReport(evaluation, wording, folder, out, rowsPerSheet));
    return out.toByteArray();
  }

  private static Cell beside(Sheet sheet, String label) {
    for (Row row : sheet) {
      Cell cell = row.getCell(0);
      if (cell != null
          && cell.getCellType() == CellType.STRING
          && cell.getStringCellValue().equals(label)) {
        return row.getCell(1);
      }
    }
    throw new AssertionError(label);
  }

  private static int column(Sheet sheet, String heading) {
    return texts(sheet.getRow(0)).indexOf(heading);
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    row.forEach(cell -> texts.add(cell.getStringCellValue()));
    return texts;
  }

  private static String all(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    for (Row row : sheet) {
      for (Cell cell : row) {
        text.append(cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "")
            .append('\n');
      }
    }
    return text.toString();
  }
}
