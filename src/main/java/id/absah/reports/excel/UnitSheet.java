package id.absah.reports.excel;

import id.absah.findings.DocumentConclusion;
import id.absah.reports.table.Cell;
import id.absah.reports.text.Tally;
import id.absah.reports.text.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Per Perangkat Daerah: documents and conclusions of each unit. */
final class UnitSheet {
  private static final List<String> COLOURS =
      List.of(Styles.GREEN, Styles.AMBER, Styles.RED, Styles.GREY);
  private static final List<DocumentConclusion> CONCLUSIONS = List.of(DocumentConclusion.values());
  // A chart of more bars is read by nobody; the table beside it is complete.
  private static final int CHARTED = 40;
  private static final int FIRST_CONCLUSION = 7;
  private static final int NAME_WIDTH = 46;
  private static final int NUMBERS_WIDTH = 15;

  private UnitSheet() {}

  static void write(Sheets sheets, Tally tally) {
    Wording wording = sheets.wording;
    SXSSFSheet sheet = sheets.add(wording.text("table.units"));
    List<String> headings = new ArrayList<>();
    for (String key :
        List.of("unit", "all", "examined", "signed", "authentic", "problematic", "unsigned")) {
      headings.add(wording.text("column." + key));
    }
    for (DocumentConclusion conclusion : CONCLUSIONS) {
      headings.add(wording.value(conclusion));
    }
    int[] widths = new int[headings.size()];
    Arrays.fill(widths, NUMBERS_WIDTH);
    widths[0] = NAME_WIDTH;
    Pages pages = new Pages(sheet, widths);
    sheets.header(pages.row(30), headings, 1);
    sheet.createFreezePane(1, 1);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    List<String> names = new ArrayList<>();
    List<List<Long>> counts = new ArrayList<>();
    CONCLUSIONS.forEach(conclusion -> counts.add(new ArrayList<>()));
    for (Map.Entry<String, Tally.Documents> unit : tally.units().entrySet()) {
      Tally.Documents documents = unit.getValue();
      String name =
          unit.getKey().isEmpty() ? wording.text("unit.unknown") : wording.free(unit.getKey());
      Row row = pages.row(RowHeight.points(RowHeight.lines(name, NAME_WIDTH)));
      sheets.put(row, 0, Cell.words(name));
      long[] numbers = {
        documents.all(),
        documents.examined(),
        documents.signed(),
        documents.authentic(),
        documents.problematic(),
        documents.unsigned()
      };
      for (int i = 0; i < numbers.length; i++) {
        sheets.put(row, 1 + i, new Cell.Count(numbers[i]));
      }
      for (int i = 0; i < CONCLUSIONS.size(); i++) {
        sheets.put(
            row, FIRST_CONCLUSION + i, new Cell.Count(documents.concluded(CONCLUSIONS.get(i))));
      }
      if (names.size() < CHARTED) {
        names.add(name);
        for (int i = 0; i < CONCLUSIONS.size(); i++) {
          counts.get(i).add(documents.concluded(CONCLUSIONS.get(i)));
        }
      }
    }
    sheet.setAutoFilter(new CellRangeAddress(0, pages.next() - 1, 0, headings.size() - 1));
    chart(sheets, sheet, names, counts, pages);
  }

  private static void chart(
      Sheets sheets, SXSSFSheet sheet, List<String> names, List<List<Long>> counts, Pages pages) {
    if (names.isEmpty()) {
      return;
    }
    List<Charts.Series> series = new ArrayList<>();
    for (int i = 0; i < CONCLUSIONS.size(); i++) {
      series.add(
          new Charts.Series(
              sheets.wording.value(CONCLUSIONS.get(i)),
              COLOURS.get(i),
              FIRST_CONCLUSION + i,
              counts.get(i)));
    }
    pages.space();
    // The heading row stands on each page.
    int rows = Math.min(pages.lines() - 2, 11 + names.size() * 2);
    pages.keep(rows * Pages.LINE);
    int top = pages.next();
    pages.under(rows);
    XSSFSheet chartSheet = sheets.workbook.getXSSFWorkbook().getSheet(sheet.getSheetName());
    Charts.stackedBars(
        chartSheet,
        Charts.place(0, top, 8, top + rows),
        sheets.wording.text("chart.units"),
        Charts.names(chartSheet, 1, 0, names),
        1,
        series);
  }
}
