package id.absah.reports.table;

import id.absah.reports.text.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** A value in a table; formats print it in their own way. */
public sealed interface Cell {
  /** Text, safe to show. */
  record Words(String text) implements Cell {}

  /** A whole number. */
  record Count(long value) implements Cell {}

  /** A calendar date. */
  record Day(LocalDate date) implements Cell {}

  /** A local time in the policy's zone. */
  record Moment(LocalDateTime at) implements Cell {}

  /** Not examined or not known: never zero. */
  record Unknown() implements Cell {}

  /** Left for the user to fill. */
  record Blank() implements Cell {}

  /** Text; unknown when there is none. */
  static Cell words(Optional<String> text) {
    return text.filter(found -> !found.isEmpty()).<Cell>map(Words::new).orElseGet(Unknown::new);
  }

  /** Text; unknown when empty. */
  static Cell words(String text) {
    return words(Optional.of(text));
  }

  /** A date. */
  static Cell day(Optional<LocalDate> date) {
    return date.<Cell>map(
            day ->
                day.getYear() >= 1900 && day.getYear() <= 9999
                    ? new Day(day)
                    : new Words(day.toString()))
        .orElseGet(Unknown::new);
  }

  /** A moment, in the wording's zone. */
  static Cell moment(Optional<Instant> instant, Wording wording) {
    return instant
        .map(
            at ->
                wording.local(at).<Cell>map(Moment::new).orElseGet(() -> new Words(at.toString())))
        .orElseGet(Unknown::new);
  }
}
