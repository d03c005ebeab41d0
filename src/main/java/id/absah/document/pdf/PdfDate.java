package id.absah.document.pdf;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of ISO 32000-2, 7.9.4: {@code D:YYYYMMDDHHmmSSOHH'mm'}. */
final class PdfDate {
  /** Longer than any date; more is not looked at. */
  private static final int MAX_LENGTH = 40;

  private static final Pattern DATE =
      Pattern.compile(
          "(?:D:)?(\\d{4})(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?"
              + "(?:(Z)(?:\\d{2}'?(?:\\d{2}'?)?)?|([+-])(\\d{2})'?(?:(\\d{2})'?)?)");

  private PdfDate() {}

  /**
   * The time, when it says its zone. Without one the relation to universal time is unknown (7.9.4),
   * and a time that may be half a day off is no claim.
   */
  static Optional<OffsetDateTime> parse(String text) {
    String date = text.strip();
    if (date.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher matcher = DATE.matcher(date);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              part(matcher, 1, 0),
              part(matcher, 2, 1),
              part(matcher, 3, 1),
              part(matcher, 4, 0),
              part(matcher, 5, 0),
              part(matcher, 6, 0));
      int sign = "-".equals(matcher.group(8)) ? -1 : 1;
      ZoneOffset zone =
          ZoneOffset.ofHoursMinutes(sign * part(matcher, 9, 0), sign * part(matcher, 10, 0));
      return Optional.of(OffsetDateTime.of(local, zone));
    } catch (DateTimeException e) {
      return Optional.empty(); // a month 13 claims nothing
    }
  }

  private static int part(Matcher matcher, int group, int otherwise) {
    String digits = matcher.group(group);
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
