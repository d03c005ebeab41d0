package id.absah.reports.excel;

import id.absah.findings.DocumentEvaluation;
import id.absah.reports.table.Cell;
import id.absah.reports.table.Column;
import id.absah.reports.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * A table over as many sheets as its rows need, up to a number; the last says what it leaves out.
 *
 * @param <R> a row of the table
 */
final class TableSheet<R> {
  /** ECMA-376 as Excel implements it: 1,048,576 rows a worksheet. */
  static final int SHEET_ROWS = 1_048_576;

  // Excel for Windows takes about a gigabyte of memory for each full sheet of text; a workbook of
  // more cannot be opened on the laptops it is made for. The CSV file has all rows.
  private static final int MOST_PARTS = 3;

  // Excel: at most 255 characters wide.
  private static final int WIDEST = 255;

  private final Sheets sheets;
  private final Table<R> table;
  private final int rowsPerSheet;
  private final String name;
  private final List<Part> parts = new ArrayList<>();
  private Optional<R> last = Optional.empty();
  private long beyond;

  private static final class Part {
    final SXSSFSheet sheet;
    int next = 1;

    Part(SXSSFSheet sheet) {
      this.sheet = sheet;
    }
  }

  TableSheet(Sheets sheets, Table<R> table, int rowsPerSheet) {
    this.sheets = sheets;
    this.table = table;
    this.rowsPerSheet = rowsPerSheet;
    this.name = sheets.wording.text("table." + table.key());
    add(name);
    table.first().forEach(this::write);
  }

  private Part add(String sheetName) {
    Part part = new Part(sheets.add(sheetName));
    List<Column<R>> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      part.sheet.setColumnWidth(i, Math.min(columns.get(i).width(), WIDEST) * 256);
    }
    sheets.header(
        part.sheet.createRow(0),
        columns.stream().map(column -> sheets.wording.text("column." + column.key())).toList(),
        columns.size());
    part.sheet.createFreezePane(1, 1);
    parts.add(part);
    return part;
  }

  /** Writes what a document gives. */
  void row(DocumentEvaluation document) {
    for (R row : table.rows().apply(document)) {
      write(row);
    }
  }

  /** Writes a row of the table itself. */
  void write(R content) {
    Part part = parts.get(parts.size() - 1);
    if (part.next == rowsPerSheet) {
      part = add(name + " (" + (parts.size() + 1) + ")");
      sheets.workbook.setSheetOrder(
          part.sheet.getSheetName(),
          sheets.workbook.getSheetIndex(parts.get(parts.size() - 2).sheet) + 1);
    }
    if (parts.size() == MOST_PARTS && part.next == rowsPerSheet - 1) {
      // The very last row: this one if it is the last, else the number of those left out.
      beyond++;
      if (beyond == 1) {
        last = Optional.of(content);
      }
      return;
    }
    put(part, content);
  }

  private void put(Part part, R content) {
    List<Column<R>> columns = table.columns();
    Row row = part.sheet.createRow(part.next);
    int lines = 1;
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = columns.get(i).cell().apply(content);
      sheets.put(row, i, cell);
      lines = Math.max(lines, RowHeight.lines(cell, columns.get(i).width()));
    }
    row.setHeightInPoints(RowHeight.points(lines));
    part.next++;
  }

  /** Completes the sheets, after the last row. */
  void finish() {
    Part end = parts.get(parts.size() - 1);
    if (beyond == 1) {
      put(end, last.orElseThrow());
    }
    parts.forEach(this::finish);
    if (beyond > 1) {
      String text =
          sheets.wording.text(
              "excel.left", Map.of("count", sheets.wording.count(beyond), "file", table.file()));
      sheets.put(end.sheet.createRow(end.next), 0, text, sheets.styles.note);
    }
  }

  private void finish(Part part) {
    int rows = part.next;
    SXSSFSheet sheet = part.sheet;
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    sheets.workbook.setPrintArea(
        sheets.workbook.getSheetIndex(sheet), 0, table.printed() - 1, 0, rows - 1);
    sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, table.columns().size() - 1));
    for (int i = 0; i < table.columns().size(); i++) {
      Colours.apply(sheet, table.columns().get(i).key(), i, 1, rows - 1, sheets.wording);
    }
  }
}
