package id.absah.reports.excel;

import id.absah.findings.Comparison;
import id.absah.findings.DocumentConclusion;
import id.absah.findings.Evaluation;
import id.absah.findings.Result;
import id.absah.reports.table.Cell;
import id.absah.reports.text.FindingWording;
import id.absah.reports.text.RunFacts;
import id.absah.reports.text.Tally;
import id.absah.reports.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Ringkasan: what was evaluated with what, the totals, and each rule in numbers. */
final class SummarySheet {
  private static final List<Result> RESULTS =
      List.of(Result.PASS, Result.FAIL, Result.REVIEW, Result.UNKNOWN, Result.ERROR);
  private static final List<String> RESULT_COLOURS =
      List.of(Styles.GREEN, Styles.RED, Styles.AMBER, Styles.GREY, "5B2A86");
  private static final List<String> CONCLUSION_COLOURS =
      List.of(Styles.GREEN, Styles.AMBER, Styles.RED, Styles.GREY);

  private static final int TOTALS = 10;
  private static final int[] WIDTHS = {54, 26, 40, 12, 12, 12, 13, 12, 12, 14};
  // Characters over columns B to J.
  private static final int MERGED_WIDTH = 146;
  private static final float SECTION = 20;
  private static final float HEADER = 30;
  private static final float NUMBER = 17;

  private final Sheets sheets;
  private final Wording wording;
  private final Evaluation evaluation;
  private final Tally tally;
  private final SXSSFSheet sheet;
  private final Pages pages;

  SummarySheet(Sheets sheets, Evaluation evaluation, Tally tally) {
    this.sheets = sheets;
    this.wording = sheets.wording;
    this.evaluation = evaluation;
    this.tally = tally;
    this.sheet = sheets.add(wording.text("table.summary"));
    this.pages = new Pages(sheet, WIDTHS);
  }

  void write() {
    sheets.put(pages.row(30), 0, wording.text("report.title"), sheets.styles.title);
    sheets.put(
        pages.row(18),
        0,
        wording.name(evaluation.policy().title().in(wording.language())),
        sheets.styles.subtitle);
    pages.space();
    int totals = totals();
    conclusions(totals);
    evaluation.comparison().ifPresent(this::comparison);
    run();
    rules();
  }

  private void run() {
    section("section.run", 3 * Pages.LINE);
    for (RunFacts.Line line : RunFacts.of(evaluation, wording)) {
      // Merged cells never grow by themselves.
      Row row = pages.row(RowHeight.points(RowHeight.lines(line.value(), MERGED_WIDTH)));
      sheets.put(row, 0, line.label(), sheets.styles.label);
      merged(row, line.value());
    }
    pages.space();
  }

  /** A heading; the rows below it of so many points stay on its page. */
  private void section(String key, float below) {
    pages.keep(SECTION + below);
    Row row = pages.row(SECTION);
    for (int i = 1; i < 10; i++) {
      sheets.put(row, i, "", sheets.styles.section);
    }
    sheets.put(row, 0, wording.text(key), sheets.styles.section);
  }

  private void merged(Row row, String text) {
    sheets.put(row, 1, Cell.words(text));
    for (int i = 2; i < 10; i++) {
      sheets.put(row, i, "", sheets.styles.text);
    }
    sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 1, 9));
  }

  private int totals() {
    section("section.totals", TOTALS * NUMBER);
    int first = pages.next();
    Tally.Documents total = tally.total();
    total("total.all", total.all());
    total("total.examined", total.examined());
    total("total.signed", total.signed());
    total("total.authentic", total.authentic());
    total("total.revocationUnknown", total.revocationUnknown());
    total("total.problematic", total.problematic());
    total("total.unsigned", total.unsigned());
    total("total.notExamined", total.notExamined());
    total("total.signatures", tally.signatures());
    total("total.timestamps", tally.timestamps());
    pages.space();
    return first;
  }

  private void total(String key, long count) {
    Row row = pages.row(NUMBER);
    sheets.put(row, 0, wording.text(key), sheets.styles.label);
    sheets.put(row, 1, new Cell.Count(count));
  }

  private void conclusions(int chartRow) {
    section("section.conclusions", DocumentConclusion.values().length * NUMBER);
    int first = pages.next();
    List<String> names = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    for (DocumentConclusion conclusion : DocumentConclusion.values()) {
      names.add(wording.value(conclusion));
      counts.add(tally.total().concluded(conclusion));
      Row row = pages.row(NUMBER);
      sheets.put(row, 0, wording.value(conclusion), sheets.styles.label);
      sheets.put(row, 1, new Cell.Count(tally.total().concluded(conclusion)));
    }
    pages.space();
    XSSFSheet chartSheet = chartSheet();
    Charts.doughnut(
        chartSheet,
        Charts.place(3, chartRow, 10, chartRow + TOTALS),
        wording.text("chart.conclusions"),
        Charts.names(chartSheet, first, 0, names),
        Charts.numbers(chartSheet, first, 1, counts),
        CONCLUSION_COLOURS);
  }

  private void comparison(Comparison comparison) {
    section("section.comparison", (Comparison.Kind.values().length + 1) * NUMBER);
    Row runs = pages.row(NUMBER);
    sheets.put(runs, 0, wording.text("comparison.with"), sheets.styles.label);
    sheets.put(runs, 1, Cell.words(wording.name(comparison.before())));
    for (Comparison.Kind kind : Comparison.Kind.values()) {
      Row row = pages.row(NUMBER);
      sheets.put(row, 0, wording.text("change." + kind), sheets.styles.label);
      sheets.put(row, 1, new Cell.Count(comparison.count(kind)));
    }
    pages.space();
  }

  private void rules() {
    FindingWording words = new FindingWording(wording, evaluation.policy());
    float table = HEADER;
    for (String rule : tally.rules().keySet()) {
      table += height(words, rule);
    }
    section("section.rules", table);
    List<String> headings = new ArrayList<>();
    for (String key : List.of("title", "rule", "basis")) {
      headings.add(wording.text("column." + key));
    }
    for (Result result : RESULTS) {
      headings.add(wording.result(result));
    }
    headings.add(wording.result(Result.NOT_APPLICABLE));
    headings.add(wording.text("column.waived"));
    sheets.header(pages.row(HEADER), headings, 3);
    int first = pages.next();
    List<String> names = new ArrayList<>();
    List<List<Long>> counts = new ArrayList<>();
    RESULTS.forEach(result -> counts.add(new ArrayList<>()));
    for (Map.Entry<String, Tally.RuleResults> rule : tally.rules().entrySet()) {
      names.add(wording.name(rule.getKey()));
      Row row = pages.row(height(words, rule.getKey()));
      sheets.put(row, 0, Cell.words(words.title(rule.getKey())));
      sheets.put(row, 1, Cell.words(wording.name(rule.getKey())));
      sheets.put(row, 2, Cell.words(words.basis(rule.getKey())));
      for (int i = 0; i < RESULTS.size(); i++) {
        long count = rule.getValue().of(RESULTS.get(i));
        counts.get(i).add(count);
        sheets.put(row, 3 + i, new Cell.Count(count));
      }
      sheets.put(row, 8, new Cell.Count(rule.getValue().of(Result.NOT_APPLICABLE)));
      sheets.put(row, 9, new Cell.Count(rule.getValue().waived()));
    }
    if (names.isEmpty()) {
      return;
    }
    List<Charts.Series> series = new ArrayList<>();
    for (int i = 0; i < RESULTS.size(); i++) {
      series.add(
          new Charts.Series(
              wording.result(RESULTS.get(i)), RESULT_COLOURS.get(i), 3 + i, counts.get(i)));
    }
    pages.space();
    int rows = Math.min(pages.lines(), 5 + names.size() * 3 / 2);
    pages.keep(rows * Pages.LINE);
    int top = pages.next();
    pages.under(rows);
    XSSFSheet chartSheet = chartSheet();
    Charts.stackedBars(
        chartSheet,
        Charts.place(0, top, 10, top + rows),
        wording.text("chart.rules"),
        Charts.names(chartSheet, first, 1, names),
        first,
        series);
  }

  private float height(FindingWording words, String rule) {
    int lines =
        Math.max(
            RowHeight.lines(words.title(rule), WIDTHS[0]),
            Math.max(
                RowHeight.lines(wording.name(rule), WIDTHS[1]),
                RowHeight.lines(words.basis(rule), WIDTHS[2])));
    return Math.max(NUMBER, RowHeight.points(lines));
  }

  private XSSFSheet chartSheet() {
    return sheets.workbook.getXSSFWorkbook().getSheet(sheet.getSheetName());
  }
}
