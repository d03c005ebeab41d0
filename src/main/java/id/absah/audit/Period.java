package id.absah.audit;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A stretch of days.
 *
 * @param from first day; {@link LocalDate#MIN} when it has no beginning
 * @param to last day; {@link LocalDate#MAX} when it has no end
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
    if (equals(of(YearMonth.from(from)))) {
      return YearMonth.from(from).toString();
    }
    return (from.equals(LocalDate.MIN) ? "" : from) + ".." + (to.equals(LocalDate.MAX) ? "" : to);
  }
}
