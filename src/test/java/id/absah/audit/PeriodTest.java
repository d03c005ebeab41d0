package id.absah.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static final LocalDate FIFTH = LocalDate.of(2026, 10, 5);

  @Test
  void isCalledByItsMonthWhenItIsOne() {
    assertThat(Period.of(YearMonth.of(2026, 10))).hasToString("2026-10");
    assertThat(new Period(FIFTH, LocalDate.of(2026, 10, 31))).hasToString("2026-10-05..2026-10-31");
  }

  @Test
  void leavesAnOpenEndOpen() {
    assertThat(new Period(FIFTH, LocalDate.MAX)).hasToString("2026-10-05..");
    assertThat(new Period(LocalDate.MIN, FIFTH)).hasToString("..2026-10-05");
  }
}
