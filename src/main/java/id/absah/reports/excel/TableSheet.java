package id.absah.reports.excel;

import id.absah.reports.table.Cell;
import id.absah.reports.table.Column;
import id.absah.reports.table.Table;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** A table over as many sheets as its rows need. */
final class TableSheet {
  /** ECMA-376 as Excel implements it: 1,048,576 rows a worksheet. */
  static final int SHEET_ROWS = 1_048_576;

  // Excel: at most 255 characters wide.
  private static final int WIDEST = 255;

  private final Sheets sheets;
  private final int rowsPerSheet;

  TableSheet(Sheets sheets, int rowsPerSheet) {
    this.sheets = sheets;
    this.rowsPerSheet = rowsPerSheet;
  }

  <R> void write(Table<R> table) {
    String name = sheets.wording.text("table." + table.key());
    Iterator<R> rows = table.rows().get();
    int part = 1;
    do {
      writePart(table, part == 1 ? name : name + " (" + part + ")", rows);
      part++;
    } while (rows.hasNext());
  }

  private <R> void writePart(Table<R> table, String name, Iterator<R> rows) {
    SXSSFSheet sheet = sheets.add(name);
    List<Column<R>> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, Math.min(columns.get(i).width(), WIDEST) * 256);
    }
    sheets.header(
        sheet.createRow(0),
        columns.stream().map(column -> sheets.wording.text("column." + column.key())).toList(),
        columns.size());
    sheet.createFreezePane(1, 1);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    int next = 1;
    while (rows.hasNext() && next < rowsPerSheet) {
      R content = rows.next();
      Row row = sheet.createRow(next);
      int lines = 1;
      for (int i = 0; i < columns.size(); i++) {
        Cell cell = columns.get(i).cell().apply(content);
        sheets.put(row, i, cell);
        lines = Math.max(lines, RowHeight.lines(cell, columns.get(i).width()));
      }
      row.setHeightInPoints(RowHeight.points(lines));
      next++;
    }
    sheets.workbook.setPrintArea(
        sheets.workbook.getSheetIndex(sheet), 0, table.printed() - 1, 0, next - 1);
    sheet.setAutoFilter(new CellRangeAddress(0, next - 1, 0, columns.size() - 1));
    for (int i = 0; i < columns.size(); i++) {
      Colours.apply(sheet, columns.get(i).key(), i, 1, next - 1, sheets.wording);
    }
  }
}
