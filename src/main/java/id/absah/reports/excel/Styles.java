package id.absah.reports.excel;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few styles of the workbook: made once, for Excel allows 64,000. */
final class Styles {
  static final String NAVY = "1F3A5F";
  static final String LINE = "D5DBE3";
  static final String GREEN = "2E7D4F";
  static final String AMBER = "C77F0A";
  static final String RED = "B3261E";
  static final String GREY = "8A94A3";
  static final String BLUE = "4A6FA5";

  final CellStyle title;
  final CellStyle subtitle;
  final CellStyle section;
  final CellStyle label;
  final CellStyle note;
  final CellStyle header;
  final CellStyle numberHeader;
  final CellStyle text;
  final CellStyle count;
  final CellStyle day;
  final CellStyle moment;
  final CellStyle unknown;
  final CellStyle blank;

  private final XSSFWorkbook workbook;

  Styles(XSSFWorkbook workbook, String language) {
    this.workbook = workbook;
    title = style(font(18, true, NAVY));
    subtitle = style(font(11, false, "5B6675"));
    section = style(font(12, true, NAVY));
    section.setBorderBottom(BorderStyle.MEDIUM);
    ((XSSFCellStyle) section).setBottomBorderColor(color(NAVY));
    label = cell(font(10, true, "333A45"));
    note = style(font(9, false, "5B6675"));
    note.setWrapText(true);
    header = header();
    numberHeader = header();
    numberHeader.setAlignment(HorizontalAlignment.RIGHT);
    // quotePrefix: what a document says is text, also after somebody has edited the cell.
    text = cell(font(10, false, "1D232B"));
    text.setQuotePrefixed(true);
    count = number("#,##0");
    count.setIndention((short) 1);
    // MS-LCID: 0421 is id-ID, 0409 en-US; without it a month is named by the reader's system.
    day = number(language.equals("en") ? "[$-409]d mmmm yyyy" : "[$-421]d mmmm yyyy");
    day.setAlignment(HorizontalAlignment.CENTER);
    moment = number("yyyy-mm-dd hh:mm");
    moment.setAlignment(HorizontalAlignment.CENTER);
    unknown = cell(font(10, false, GREY));
    unknown.setAlignment(HorizontalAlignment.CENTER);
    unknown.setQuotePrefixed(true);
    blank = cell(font(10, false, "1D232B"));
    ((XSSFCellStyle) blank).setFillForegroundColor(color("FFFBEA"));
    blank.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private CellStyle header() {
    XSSFCellStyle style = (XSSFCellStyle) cell(font(10, true, "FFFFFF"));
    style.setFillForegroundColor(color(NAVY));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private CellStyle number(String format) {
    CellStyle style = cell(font(10, false, "1D232B"));
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setAlignment(HorizontalAlignment.RIGHT);
    return style;
  }

  private CellStyle cell(XSSFFont font) {
    XSSFCellStyle style = (XSSFCellStyle) style(font);
    style.setWrapText(true);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(color(LINE));
    return style;
  }

  private CellStyle style(XSSFFont font) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private XSSFFont font(int points, boolean bold, String rgb) {
    XSSFFont font = workbook.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(color(rgb));
    return font;
  }

  static XSSFColor color(String rgb) {
    int value = Integer.parseInt(rgb, 16);
    return new XSSFColor(
        new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value}, null);
  }
}
