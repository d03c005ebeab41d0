package id.absah.reports.excel;

import id.absah.reports.table.Cell;
import id.absah.reports.text.Incidents;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Draf Insiden: the beginnings of a report under Pasal 21, when there is anything to report. */
final class IncidentSheet {
  private static final int[] WIDTHS = {46, 26, 30, 34, 60, 50};

  private static final float SECTION = 20;
  private static final float HEADER = 30;

  private IncidentSheet() {}

  static void write(Sheets sheets, Incidents incidents) {
    List<Incidents.Group> groups = incidents.groups();
    if (groups.isEmpty()) {
      return;
    }
    SXSSFSheet sheet = sheets.add(sheets.wording.text("table.incidents"));
    Pages pages = new Pages(sheet, WIDTHS);
    sheets.put(pages.row(30), 0, sheets.wording.text("incident.title"), sheets.styles.title);
    for (String key : List.of("incident.addressees", "incident.draft")) {
      Row row = pages.row(30);
      sheets.put(row, 0, sheets.wording.text(key), sheets.styles.note);
      sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, 5));
    }
    for (Incidents.Group group : groups) {
      pages.space();
      // The heading, that of the table and its first row.
      pages.keep(SECTION + HEADER + (group.cases().isEmpty() ? 0 : height(group.cases().get(0))));
      sheets.put(pages.row(SECTION), 0, group.title(), sheets.styles.section);
      sheets.header(
          pages.row(HEADER),
          List.of("path", "number", "unit", "subject", "finding", "remedy").stream()
              .map(key -> sheets.wording.text("column." + key))
              .toList(),
          6);
      for (Incidents.Case one : group.cases()) {
        Row row = pages.row(height(one));
        List<String> texts = texts(one);
        for (int i = 0; i < texts.size(); i++) {
          sheets.put(row, i, Cell.words(texts.get(i)));
        }
      }
      if (group.left() > 0) {
        sheets.put(
            pages.row(Pages.LINE),
            0,
            sheets.wording.text(
                "incident.more", java.util.Map.of("count", Long.toString(group.left()))),
            sheets.styles.note);
      }
    }
  }

  private static List<String> texts(Incidents.Case one) {
    return List.of(
        one.path(), one.number(), one.unit(), one.subject(), one.finding(), one.remedy());
  }

  private static float height(Incidents.Case one) {
    List<String> texts = texts(one);
    int lines = 1;
    for (int i = 0; i < texts.size(); i++) {
      lines = Math.max(lines, RowHeight.lines(texts.get(i), WIDTHS[i]));
    }
    return RowHeight.points(lines);
  }
}
