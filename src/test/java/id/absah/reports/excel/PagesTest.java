package id.absah.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagesTest {
  private final SXSSFWorkbook workbook = new SXSSFWorkbook();
  private final SXSSFSheet sheet = workbook.createSheet("Lembar");

  @AfterEach
  void close() throws IOException {
    // what was not written is flushed too late when a workbook is closed
    workbook.write(OutputStream.nullOutputStream());
    workbook.close();
  }

  @Test
  void keepsRowsTogetherThatHaveNoRoomLeft() {
    Pages pages = new Pages(sheet, 100);
    pages.under(pages.lines() - 3);
    pages.keep(4 * Pages.LINE);
    int heading = pages.next();
    pages.under(4);

    assertThat(sheet.getRowBreaks()).containsExactly(heading - 1);
  }

  @Test
  void leavesRowsWhereTheyAreThatHaveRoom() {
    Pages pages = new Pages(sheet, 100);
    pages.under(pages.lines() - 4);
    pages.keep(4 * Pages.LINE);
    pages.under(4);

    assertThat(sheet.getRowBreaks()).isEmpty();
  }

  @Test
  void breaksWhatIsLongerThanAPageOnlyWhereThePageEnds() {
    Pages pages = new Pages(sheet, 100);
    pages.row(Pages.LINE);
    pages.keep(3 * pages.lines() * Pages.LINE);
    pages.under(2 * pages.lines());

    assertThat(sheet.getRowBreaks()).containsExactly(0, pages.lines());
  }

  @Test
  void aPageOfWiderColumnsHoldsMoreRows() {
    int narrow = new Pages(sheet, 100).lines();
    int wide = new Pages(workbook.createSheet("Lebar"), 100, 100, 100).lines();

    // F4 across has 7.4 inches between its margins, 35 rows of 15 points.
    assertThat(narrow).isBetween(32, 35);
    assertThat(wide).isGreaterThan(narrow * 3 / 2);
  }
}
