package id.absah.facts;

import java.time.Instant;
import java.util.Optional;

/**
 * What the register says of one certificate.
 *
 * @param match whether and how its row was found
 * @param row its row; empty when none was found
 * @param lost when it was reported lost
 * @param transferred when it was reported to have changed hands
 */
public record RegisterEntry(
    RegisterMatch match,
    Optional<RegisterRow> row,
    Optional<Reported> lost,
    Optional<Reported> transferred) {
  /**
   * The time of a report.
   *
   * @param earliest it was not made before
   * @param past it was made by then; the end of the day when the register gives no time of the day
   */
  public record Reported(Instant earliest, Instant past) {}

  /** What the row says of the certificate's standing. */
  public Optional<RegisterStatus> status() {
    return row.flatMap(RegisterRow::status);
  }
}
