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

  private IncidentSheet() {}

  static void write(Sheets sheets, Incidents incidents) {
    List<Incidents.Group> groups = incidents.groups();
    if (groups.isEmpty()) {
      return;
    }
    SXSSFSheet sheet = sheets.add(sheets.wording.text("table.incidents"));
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    int next = 0;
    Row title = sheet.createRow(next++);
    title.setHeightInPoints(30);
    sheets.put(title, 0, sheets.wording.text("incident.title"), sheets.styles.title);
    for (String key : List.of("incident.addressees", "incident.draft")) {
      Row row = sheet.createRow(next++);
      row.setHeightInPoints(30);
      sheets.put(row, 0, sheets.wording.text(key), sheets.styles.note);
      sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 0, 5));
    }
    for (Incidents.Group group : groups) {
      next++;
      sheets.put(sheet.createRow(next++), 0, group.title(), sheets.styles.section);
      sheets.header(
          sheet.createRow(next++),
          List.of("path", "number", "unit", "subject", "finding", "remedy").stream()
              .map(key -> sheets.wording.text("column." + key))
              .toList(),
          6);
      for (Incidents.Case one : group.cases()) {
        Row row = sheet.createRow(next++);
        List<String> texts =
            List.of(
                one.path(), one.number(), one.unit(), one.subject(), one.finding(), one.remedy());
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
          sheets.put(row, i, Cell.words(texts.get(i)));
          lines = Math.max(lines, RowHeight.lines(texts.get(i), WIDTHS[i]));
        }
        row.setHeightInPoints(RowHeight.points(lines));
      }
      if (group.left() > 0) {
        sheets.put(
            sheet.createRow(next++),
            0,
            sheets.wording.text(
                "incident.more", java.util.Map.of("count", Long.toString(group.left()))),
            sheets.styles.note);
      }
    }
  }
}
