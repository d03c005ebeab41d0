package id.absah.validation;

import java.time.Instant;

/**
 * The validation time of one document's validation. Every comparison with it narrows the interval
 * in which all comparisons made so far come out the same; since it cannot be read, validation at
 * any other time of that interval takes the same steps and gives the same result. Not thread-safe:
 * one for each document.
 */
final class ValidationTime implements ControlTime {
  private final Instant time;
  private Instant stableFrom = Instant.MIN;
  private Instant stableUntil = Instant.MAX;

  ValidationTime(Instant time) {
    this.time = time;
  }

  @Override
  public boolean isBefore(Instant other) {
    boolean before = time.isBefore(other);
    split(other, before);
    return before;
  }

  @Override
  public boolean isAfter(Instant other) {
    boolean after = time.isAfter(other);
    if (other.isBefore(Instant.MAX)) {
      // The first time that is after it; Instant has no finer step.
      split(other.plusNanos(1), !after);
    }
    return after;
  }

  /** The outcome is one for all times before the boundary and the other from it on. */
  private void split(Instant boundary, boolean before) {
    if (before) {
      stableUntil = boundary.isBefore(stableUntil) ? boundary : stableUntil;
    } else {
      stableFrom = boundary.isAfter(stableFrom) ? boundary : stableFrom;
    }
  }

  /** Gives up knowing about other times: the result may not repeat itself. */
  void forgetOthers() {
    split(time, false);
    isAfter(time);
  }

  @Override
  public String readable() {
    // Not the time itself: it would differ in every run, and the run is described once.
    return "validation-time";
  }

  /** The earliest time at which all comparisons made come out the same. */
  Instant stableFrom() {
    return stableFrom;
  }

  /** The first time after this one at which one does not. */
  Instant stableUntil() {
    return stableUntil;
  }
}
