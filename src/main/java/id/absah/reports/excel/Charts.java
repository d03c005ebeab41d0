package id.absah.reports.excel;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFDoughnutChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/** Native charts over cells of small sheets. */
final class Charts {
  /**
   * One series.
   *
   * @param name in the legend
   * @param rgb its colour
   * @param column where its numbers stand
   * @param values the numbers
   */
  record Series(String name, String rgb, int column, List<Long> values) {}

  private static final Locale TITLE_LANGUAGE = Locale.forLanguageTag("id-ID");

  private Charts() {}

  /** Parts of a whole, one colour each. */
  static void doughnut(
      XSSFSheet sheet,
      XSSFClientAnchor place,
      String title,
      XDDFDataSource<String> names,
      XDDFNumericalDataSource<Double> values,
      List<String> colours) {
    XSSFChart chart = chart(sheet, place, title);
    XDDFDoughnutChartData data =
        (XDDFDoughnutChartData) chart.createData(ChartTypes.DOUGHNUT, null, null);
    data.setVaryColors(true);
    data.setHoleSize(58);
    XDDFChartData.Series series = data.addSeries(names, values);
    series.setTitle(title, null);
    chart.plot(data);
    for (int i = 0; i < colours.size(); i++) {
      series.getDataPoint(i).setFillProperties(fill(colours.get(i)));
    }
  }

  /** Bars lying one below the other, each stacked of the series. */
  static void stackedBars(
      XSSFSheet sheet,
      XSSFClientAnchor place,
      String title,
      XDDFDataSource<String> names,
      int firstRow,
      List<Series> series) {
    XSSFChart chart = chart(sheet, place, title);
    XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
    XDDFValueAxis numbers = chart.createValueAxis(AxisPosition.BOTTOM);
    categories.setOrientation(AxisOrientation.MAX_MIN);
    numbers.setCrosses(AxisCrosses.MAX);
    numbers.setMajorUnit(unit(series));
    numbers.setNumberFormat("#,##0");
    XDDFShapeProperties line = numbers.getOrAddMajorGridProperties();
    line.setLineProperties(new org.apache.poi.xddf.usermodel.XDDFLineProperties(fill(Styles.LINE)));
    XDDFBarChartData data =
        (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, numbers);
    data.setBarDirection(BarDirection.BAR);
    data.setBarGrouping(BarGrouping.STACKED);
    data.setGapWidth(45);
    for (Series one : series) {
      CellRangeAddress range =
          new CellRangeAddress(
              firstRow, firstRow + one.values().size() - 1, one.column(), one.column());
      Double[] values = one.values().stream().map(Long::doubleValue).toArray(Double[]::new);
      XDDFChartData.Series added =
          data.addSeries(
              names,
              XDDFDataSourcesFactory.fromArray(
                  values, range.formatAsString(sheet.getSheetName(), true), one.column()));
      added.setTitle(one.name(), null);
      added.setFillProperties(fill(one.rgb()));
    }
    chart.plot(data);
    overlap(chart);
  }

  /**
   * Lets stacked bars stand in one line. Written as an element, for the reduced schemas of POI lack
   * the type of {@code setOverlap} (ECMA-376 part 1, 21.2.2.131: after gapWidth).
   */
  private static void overlap(XSSFChart chart) {
    String namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    try (XmlCursor cursor =
        chart.getCTChart().getPlotArea().getBarChartArray(0).getGapWidth().newCursor()) {
      cursor.toEndToken();
      cursor.toNextToken();
      cursor.beginElement("overlap", namespace);
      cursor.insertAttributeWithValue("val", "100");
    }
  }

  /** The names of rows, as cells and as cached values. */
  static XDDFDataSource<String> names(XSSFSheet sheet, int firstRow, int column, List<String> all) {
    CellRangeAddress range =
        new CellRangeAddress(firstRow, firstRow + all.size() - 1, column, column);
    return XDDFDataSourcesFactory.fromArray(
        all.toArray(String[]::new), range.formatAsString(sheet.getSheetName(), true), column);
  }

  /** Numbers, as cells and as cached values. */
  static XDDFNumericalDataSource<Double> numbers(
      XSSFSheet sheet, int firstRow, int column, List<Long> all) {
    CellRangeAddress range =
        new CellRangeAddress(firstRow, firstRow + all.size() - 1, column, column);
    return XDDFDataSourcesFactory.fromArray(
        all.stream().map(Long::doubleValue).toArray(Double[]::new),
        range.formatAsString(sheet.getSheetName(), true),
        column);
  }

  static XSSFClientAnchor place(int column1, int row1, int column2, int row2) {
    return new XSSFClientAnchor(0, 0, 0, 0, column1, row1, column2, row2);
  }

  private static XSSFChart chart(XSSFSheet sheet, XSSFClientAnchor place, String title) {
    XSSFChart chart = sheet.createDrawingPatriarch().createChart(place);
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    // POI writes the language of the machine where none is set.
    for (XDDFTextRun run : chart.getTitle().getBody().getParagraph(0).getTextRuns()) {
      run.setLanguage(TITLE_LANGUAGE);
      run.setFontSize(13.0);
    }
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    return chart;
  }

  // About six lines of the grid, at whole numbers only.
  private static double unit(List<Series> series) {
    long most = 1;
    for (int i = 0; i < series.get(0).values().size(); i++) {
      long sum = 0;
      for (Series one : series) {
        sum += one.values().get(i);
      }
      most = Math.max(most, sum);
    }
    long power = 1;
    while (most > 6 * power) {
      power *= most > 6 * power * 2 ? (most > 6 * power * 5 ? 10 : 5) : 2;
    }
    return power;
  }

  private static XDDFSolidFillProperties fill(String rgb) {
    byte[] bytes = Styles.color(rgb).getRGB();
    XDDFColor colour = bytes == null ? XDDFColor.from(PresetColor.GRAY) : XDDFColor.from(bytes);
    return new XDDFSolidFillProperties(colour);
  }
}
