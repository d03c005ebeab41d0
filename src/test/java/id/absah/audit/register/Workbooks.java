package id.absah.audit.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Registers as Excel writes them. */
final class Workbooks {
  private Workbooks() {}

  static byte[] of(Consumer<XSSFWorkbook> content) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      content.accept(workbook);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Texts, numbers, dates and, with a leading {@code =}, formulas that are computed. */
  static void row(Sheet sheet, int index, Object... values) {
    Row row = sheet.createRow(index);
    for (int i = 0; i < values.length; i++) {
      Cell cell = row.createCell(i);
      if (values[i] instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else if (values[i] instanceof LocalDate day) {
        cell.setCellValue(day);
        cell.setCellStyle(style(sheet, "d mmmm yyyy"));
      } else if (values[i] instanceof LocalDateTime at) {
        cell.setCellValue(at);
        cell.setCellStyle(style(sheet, "dd/mm/yyyy hh:mm"));
      } else if (values[i] instanceof String text && text.startsWith("=")) {
        cell.setCellFormula(text.substring(1));
        sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
      } else {
        cell.setCellValue(String.valueOf(values[i]));
      }
    }
  }

  private static CellStyle style(Sheet sheet, String format) {
    CellStyle style = sheet.getWorkbook().createCellStyle();
    style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
    return style;
  }
}
