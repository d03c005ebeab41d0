package id.absah.reports.excel;

import id.absah.findings.Evaluation;
import id.absah.reports.text.PolicyAppendix;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Kebijakan: rules, settings, tailoring, waivers, and what no archive can show. */
final class PolicySheet {
  private static final int[] WIDTHS = {34, 60, 30, 26, 14, 12, 60};

  private static final float SECTION = 20;
  private static final float HEADER = 30;

  private PolicySheet() {}

  static void write(Sheets sheets, Evaluation evaluation) {
    SXSSFSheet sheet = sheets.add(sheets.wording.text("table.policy"));
    Pages pages = new Pages(sheet, WIDTHS);
    for (PolicyAppendix.Section section : PolicyAppendix.of(evaluation, sheets.wording)) {
      // The heading, that of the table and its first row.
      pages.keep(SECTION + HEADER + (section.rows().isEmpty() ? 0 : height(section.rows().get(0))));
      sheets.put(pages.row(SECTION), 0, section.title(), sheets.styles.section);
      if (section.rows().isEmpty()) {
        sheets.put(pages.row(Pages.LINE), 0, sheets.wording.text("none"), sheets.styles.note);
      } else {
        sheets.header(pages.row(HEADER), section.headings(), section.headings().size());
        for (PolicyAppendix.Line line : section.rows()) {
          Row row = pages.row(height(line));
          for (int i = 0; i < line.cells().size(); i++) {
            sheets.put(row, i, line.cells().get(i), sheets.styles.text);
          }
        }
      }
      pages.space();
    }
  }

  private static float height(PolicyAppendix.Line line) {
    int lines = 1;
    for (int i = 0; i < line.cells().size(); i++) {
      lines = Math.max(lines, RowHeight.lines(line.cells().get(i), WIDTHS[i]));
    }
    return RowHeight.points(lines);
  }
}
