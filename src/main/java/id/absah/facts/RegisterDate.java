package id.absah.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A day in the register, with the time of the day where the register gives one.
 *
 * @param day the day
 * @param time local time; empty when only the day is known
 */
public record RegisterDate(LocalDate day, Optional<LocalTime> time) {
  /** A day without a time. */
  public static RegisterDate of(LocalDate day) {
    return new RegisterDate(day, Optional.empty());
  }

  /** The earliest moment it can mean. */
  public Instant earliest(ZoneId zone) {
    return day.atTime(time.orElse(LocalTime.MIN)).atZone(zone).toInstant();
  }

  /** The moment from which it is past for certain: the end of the day without a time. */
  public Instant past(ZoneId zone) {
    return time.isPresent() ? earliest(zone) : day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
