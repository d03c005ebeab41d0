package id.absah.reports.excel;

import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.reports.table.RowWriter;
import id.absah.reports.table.Table;
import id.absah.reports.table.Tables;
import id.absah.reports.text.Incidents;
import id.absah.reports.text.Tally;
import id.absah.reports.text.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
public final class ExcelReport implements RowWriter {
  // Rows kept in memory; sheets that look back need none.
  private static final int WINDOW = 100;

  private final Evaluation evaluation;
  private final OutputStream out;
  private final Path scratch;
  private final SXSSFWorkbook workbook;
  private final Sheets sheets;
  private final List<TableSheet<?>> tables = new ArrayList<>();
  private final Incidents incidents;

  /**
   * A workbook on its way to a stream, which is closed with it.
   *
   * @param beside a folder for the unfinished workbook, on the disk that takes the report
   */
  public ExcelReport(Evaluation evaluation, Wording wording, Path beside, OutputStream out)
      throws IOException {
    this(evaluation, wording, beside, out, TableSheet.SHEET_ROWS);
  }

  ExcelReport(
      Evaluation evaluation, Wording wording, Path beside, OutputStream out, int rowsPerSheet)
      throws IOException {
    this.evaluation = evaluation;
    this.out = out;
    this.incidents = new Incidents(evaluation.policy(), wording);
    this.scratch = Files.createTempDirectory(beside, "evaluasi");
    XSSFWorkbook properties = new XSSFWorkbook();
    date(properties, evaluation, wording);
    this.workbook = new SXSSFWorkbook(properties, WINDOW, false, false);
    this.sheets = new Sheets(workbook, wording);
    inScratch(() -> begin(rowsPerSheet));
  }

  private void begin(int rowsPerSheet) {
    Tally tally = Tally.of(evaluation);
    new SummarySheet(sheets, evaluation, tally).write();
    UnitSheet.write(sheets, tally);
    for (Table<?> table : Tables.of(evaluation, sheets.wording)) {
      tables.add(new TableSheet<>(sheets, table, rowsPerSheet));
    }
    if (evaluation.comparison().isPresent()) {
      ComparisonSheet.write(sheets, evaluation, evaluation.comparison().get(), rowsPerSheet);
    }
  }

  @Override
  public void row(DocumentEvaluation document) throws IOException {
    incidents.add(document);
    inScratch(
        () -> {
          for (TableSheet<?> table : tables) {
            table.row(document);
          }
        });
  }

  @Override
  public void finish() throws IOException {
    Path unfinished = scratch.resolve("evaluasi.tmp");
    inScratch(
        () -> {
          tables.forEach(TableSheet::finish);
          PolicySheet.write(sheets, evaluation);
          IncidentSheet.write(sheets, incidents);
          try (OutputStream file = Files.newOutputStream(unfinished)) {
            workbook.write(file);
          }
        });
    FixedZip.copy(unfinished, out);
  }

  @Override
  public void close() throws IOException {
    try {
      workbook.close();
      delete(scratch);
    } finally {
      out.close();
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  /** POI would keep its sheets, half of the report, in a folder shared with all on the machine. */
  private void inScratch(Work work) throws IOException {
    TempFile.setThreadLocalTempFileCreationStrategy(
        new DefaultTempFileCreationStrategy(scratch.toFile()));
    try {
      work.run();
    } catch (RuntimeException e) {
      // POI wraps what its temporary files could not take
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw e;
    } finally {
      TempFile.setThreadLocalTempFileCreationStrategy(null);
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

  private static void date(XSSFWorkbook workbook, Evaluation evaluation, Wording wording) {
    Date asOf = Date.from(evaluation.run().asOf().atStartOfDay(ZoneOffset.UTC).toInstant());
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setCreator("Absah " + evaluation.run().programVersion());
    core.setTitle(wording.text("report.title"));
    core.setCreated(Optional.of(asOf));
    core.setModified(Optional.of(asOf));
  }
}
