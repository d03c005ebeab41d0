package id.absah.reports.excel;

import id.absah.findings.DocumentConclusion;
import id.absah.findings.Result;
import id.absah.reports.text.SeenCertificate.Standing;
import id.absah.reports.text.Wording;
import id.absah.rules.Severity;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Conditional formats: results, severities, conclusions and days left in colour. */
final class Colours {
  private static final String[] GREEN = {"E3F1E7", "1E5C38"};
  private static final String[] AMBER = {"FDF0D5", "7A4B00"};
  private static final String[] RED = {"F9DEDC", "8C1D18"};
  private static final String[] GREY = {"ECEFF3", "4C5665"};

  private final SheetConditionalFormatting formats;
  private final CellRangeAddress[] range;

  private Colours(SXSSFSheet sheet, int column, int firstRow, int lastRow) {
    this.formats = sheet.getSheetConditionalFormatting();
    this.range = new CellRangeAddress[] {new CellRangeAddress(firstRow, lastRow, column, column)};
  }

  static void apply(
      SXSSFSheet sheet, String columnKey, int column, int firstRow, int lastRow, Wording wording) {
    if (lastRow < firstRow) {
      return;
    }
    Colours colours = new Colours(sheet, column, firstRow, lastRow);
    switch (columnKey) {
      case "result" -> {
        colours.equal(wording.result(Result.PASS), GREEN);
        colours.equal(wording.result(Result.FAIL), RED);
        colours.equal(wording.result(Result.REVIEW), AMBER);
        colours.equal(wording.result(Result.UNKNOWN), GREY);
        colours.equal(wording.result(Result.ERROR), RED);
      }
      case "severity" -> {
        colours.equal(wording.severity(Severity.CRITICAL), RED);
        colours.equal(wording.severity(Severity.MAJOR), AMBER);
        colours.equal(wording.severity(Severity.MINOR), GREY);
      }
      case "conclusion" -> {
        colours.equal(wording.value(DocumentConclusion.COMPLIANT), GREEN);
        colours.equal(wording.value(DocumentConclusion.NEEDS_REVIEW), AMBER);
        colours.equal(wording.value(DocumentConclusion.NON_COMPLIANT), RED);
        colours.equal(wording.value(DocumentConclusion.NOT_EVALUATED), GREY);
      }
      case "authenticity" -> {
        colours.equal(wording.value("AUTHENTIC"), GREEN);
        colours.equal(wording.value("AUTHENTIC_REVOCATION_UNKNOWN"), GREEN);
        colours.equal(wording.value("UNDETERMINED"), AMBER);
        colours.equal(wording.value("NOT_AUTHENTIC"), RED);
        colours.equal(wording.value("UNSIGNED"), GREY);
      }
      case "indication" -> {
        colours.equal(wording.value("TOTAL_PASSED"), GREEN);
        colours.equal(wording.value("INDETERMINATE"), AMBER);
        colours.equal(wording.value("TOTAL_FAILED"), RED);
      }
      case "standing" -> {
        colours.equal(wording.value("standing." + Standing.CURRENT), GREEN);
        colours.equal(wording.value("standing." + Standing.RENEW), AMBER);
        colours.equal(wording.value("standing." + Standing.EXPIRED), GREY);
        colours.equal(wording.value("standing." + Standing.REVOKED), RED);
      }
      case "daysLeft" -> {
        // REGULATION.md, house rules: renewal lead time 90/60/30 days.
        colours.below("0", GREY);
        colours.below("31", RED);
        colours.below("91", AMBER);
        colours.add(ComparisonOperator.GE, "91", GREEN);
      }
      default -> {}
    }
  }

  private void equal(String text, String[] colour) {
    add(ComparisonOperator.EQUAL, "\"" + text.replace("\"", "\"\"") + "\"", colour);
  }

  private void below(String bound, String[] colour) {
    add(ComparisonOperator.LT, bound, colour);
  }

  private void add(byte operator, String formula, String[] colour) {
    ConditionalFormattingRule rule = formats.createConditionalFormattingRule(operator, formula);
    PatternFormatting fill = rule.createPatternFormatting();
    fill.setFillBackgroundColor(Styles.color(colour[0]));
    fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    FontFormatting font = rule.createFontFormatting();
    font.setFontColor(Styles.color(colour[1]));
    font.setFontStyle(false, true);
    formats.addConditionalFormatting(range, rule);
  }
}
