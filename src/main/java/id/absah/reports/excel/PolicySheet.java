package id.absah.reports.excel;

import id.absah.findings.Evaluation;
import id.absah.reports.text.PolicyAppendix;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Kebijakan: rules, settings, tailoring, waivers, and what no archive can show. */
final class PolicySheet {
  private static final int[] WIDTHS = {34, 60, 30, 26, 14, 12, 60};

  private PolicySheet() {}

  static void write(Sheets sheets, Evaluation evaluation) {
    SXSSFSheet sheet = sheets.add(sheets.wording.text("table.policy"));
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    int next = 0;
    for (PolicyAppendix.Section section : PolicyAppendix.of(evaluation, sheets.wording)) {
      sheets.put(sheet.createRow(next++), 0, section.title(), sheets.styles.section);
      if (section.rows().isEmpty()) {
        sheets.put(sheet.createRow(next++), 0, sheets.wording.text("none"), sheets.styles.note);
      } else {
        sheets.header(sheet.createRow(next++), section.headings(), section.headings().size());
        for (PolicyAppendix.Line line : section.rows()) {
          Row row = sheet.createRow(next++);
          int lines = 1;
          for (int i = 0; i < line.cells().size(); i++) {
            sheets.put(row, i, line.cells().get(i), sheets.styles.text);
            lines = Math.max(lines, RowHeight.lines(line.cells().get(i), WIDTHS[i]));
          }
          row.setHeightInPoints(RowHeight.points(lines));
        }
      }
      next++;
    }
  }
}
