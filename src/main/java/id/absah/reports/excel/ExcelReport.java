package id.absah.reports.excel;

import id.absah.findings.Evaluation;
import id.absah.reports.table.Table;
import id.absah.reports.table.Tables;
import id.absah.reports.text.Tally;
import id.absah.reports.text.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * {@code evaluasi.xlsx}: streamed, text inline, so that memory does not grow with the rows (a table
 * of shared strings costs three times the time). The same evaluation gives the same bytes.
 */
public final class ExcelReport {
  // Rows kept in memory; sheets that look back need none.
  private static final int WINDOW = 100;

  private final int rowsPerSheet;

  /** A report within Excel's limits. */
  public ExcelReport() {
    this(TableSheet.SHEET_ROWS);
  }

  ExcelReport(int rowsPerSheet) {
    this.rowsPerSheet = rowsPerSheet;
  }

  /**
   * Writes the workbook.
   *
   * @param beside a folder for the unfinished workbook, on the disk that takes the report
   */
  public void write(Evaluation evaluation, Wording wording, Path beside, OutputStream out)
      throws IOException {
    Path scratch = Files.createTempDirectory(beside, "evaluasi");
    Path unfinished = scratch.resolve("evaluasi.tmp");
    // POI would keep its sheets, half of the report, in a folder shared with everyone on the
    // machine
    TempFile.setThreadLocalTempFileCreationStrategy(
        new DefaultTempFileCreationStrategy(scratch.toFile()));
    try {
      build(evaluation, wording, unfinished);
      FixedZip.copy(unfinished, out);
    } catch (RuntimeException e) {
      // POI wraps what its temporary files could not take
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw e;
    } finally {
      TempFile.setThreadLocalTempFileCreationStrategy(null);
      delete(scratch);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> leftovers;
    try (Stream<Path> files = Files.list(folder)) {
      leftovers = files.toList();
    }
    for (Path file : leftovers) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }

  private void build(Evaluation evaluation, Wording wording, Path file) throws IOException {
    XSSFWorkbook properties = new XSSFWorkbook();
    date(properties, evaluation, wording);
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(properties, WINDOW, false, false);
        OutputStream out = Files.newOutputStream(file)) {
      Sheets sheets = new Sheets(workbook, wording);
      Tally tally = Tally.of(evaluation);
      new SummarySheet(sheets, evaluation, tally).write();
      UnitSheet.write(sheets, tally);
      TableSheet tables = new TableSheet(sheets, rowsPerSheet);
      for (Table<?> table : Tables.of(evaluation, wording)) {
        tables.write(table);
      }
      PolicySheet.write(sheets, evaluation);
      IncidentSheet.write(sheets, evaluation);
      workbook.write(out);
    }
  }

  private static void date(XSSFWorkbook workbook, Evaluation evaluation, Wording wording) {
    Date asOf = Date.from(evaluation.run().asOf().atStartOfDay(ZoneOffset.UTC).toInstant());
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setCreator("Absah " + evaluation.run().programVersion());
    core.setTitle(wording.text("report.title"));
    core.setCreated(Optional.of(asOf));
    core.setModified(Optional.of(asOf));
  }
}
