package id.absah.reports.excel;

import id.absah.reports.table.Cell;
import id.absah.reports.text.Wording;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The workbook under construction: its sheets, styles and how a value is put into a cell. */
final class Sheets {
  // ECMA-376 part 1, 18.3.1.63 (pageSetup): 14 is Folio, 8.5 in by 13 in, known in Indonesia as F4.
  private static final short FOLIO = 14;

  final SXSSFWorkbook workbook;
  final Styles styles;
  final Wording wording;
  private final String cutMark;

  Sheets(SXSSFWorkbook workbook, Wording wording) {
    this.workbook = workbook;
    this.wording = wording;
    this.styles = new Styles(workbook.getXSSFWorkbook(), wording.language());
    this.cutMark = wording.text("excel.cut");
  }

  /** A new sheet, ready for printing on F4 across, as wide as the page. */
  SXSSFSheet add(String name) {
    SXSSFSheet sheet = workbook.createSheet(name);
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(FOLIO);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    sheet.setMargin(PageMargin.TOP, 0.5);
    sheet.setMargin(PageMargin.BOTTOM, 0.6);
    Footer footer = sheet.getFooter();
    footer.setLeft(wording.text("excel.footer"));
    footer.setCenter("&A");
    footer.setRight(wording.text("excel.page"));
    return sheet;
  }

  /** Puts a value into a cell. */
  void put(Row row, int column, Cell value) {
    org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
    if (value instanceof Cell.Words words) {
      cell.setCellValue(CellText.of(words.text(), cutMark));
      cell.setCellStyle(styles.text);
    } else if (value instanceof Cell.Count count) {
      cell.setCellValue((double) count.value());
      cell.setCellStyle(styles.count);
    } else if (value instanceof Cell.Day day) {
      cell.setCellValue(day.date());
      cell.setCellStyle(styles.day);
    } else if (value instanceof Cell.Moment moment) {
      cell.setCellValue(moment.at());
      cell.setCellStyle(styles.moment);
    } else if (value instanceof Cell.Unknown) {
      cell.setCellValue(Wording.NOTHING);
      cell.setCellStyle(styles.unknown);
    } else {
      cell.setCellStyle(styles.blank);
    }
  }

  /** Puts text of our own into a cell, in a style. */
  void put(Row row, int column, String text, CellStyle style) {
    org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
    cell.setCellValue(CellText.of(text, cutMark));
    cell.setCellStyle(style);
  }

  /** The heading row of a table; from a column on, headings stand over numbers. */
  void header(Row row, List<String> headings, int numbersFrom) {
    row.setHeightInPoints(30);
    for (int i = 0; i < headings.size(); i++) {
      put(row, i, headings.get(i), i < numbersFrom ? styles.header : styles.numberHeader);
    }
  }
}
