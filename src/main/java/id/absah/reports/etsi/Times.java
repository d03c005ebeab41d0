package id.absah.reports.etsi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times as xs:dateTime (XML Schema 1.0 part 2, 3.2.7), where it can hold them. */
final class Times {
  private static final int LARGEST_OFFSET_SECONDS = 14 * 3600;

  private Times() {}

  /** Empty outside the years 1 to 9999. */
  static Optional<String> of(Instant instant) {
    try {
      return of(instant.atOffset(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty(); // Instant.MAX stands for "without an end"
    }
  }

  /** The same; with its own offset where xs:dateTime can hold it. */
  static Optional<String> of(OffsetDateTime time) {
    int offset = time.getOffset().getTotalSeconds();
    if (offset % 60 != 0 || Math.abs(offset) > LARGEST_OFFSET_SECONDS) {
      return of(time.toInstant());
    }
    return time.getYear() >= 1 && time.getYear() <= 9999
        ? Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time))
        : Optional.empty();
  }
}
