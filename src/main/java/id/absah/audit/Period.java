package id.absah.audit;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A stretch of days.
 *
 * @param from first day
 * @param to last day
 */
public record Period(LocalDate from, LocalDate to) {
  /** A whole month. */
  public static Period of(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  /** Whether a day lies in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  @Override
  public String toString() {
    YearMonth month = YearMonth.from(from);
    return equals(of(month)) ? month.toString() : from + ".." + to;
  }
}
