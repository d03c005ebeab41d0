package id.absah.validation;

import java.time.Instant;
import java.util.Optional;

/**
 * The time something is judged at: the control-time of EN 319 102-1, 5.6.2.2, which is a proof of
 * existence where there is one and the validation time otherwise. It can be compared and not read,
 * so that no result depends on a validation time in any other way than by comparisons that {@link
 * ValidationTime} remembers.
 */
sealed interface ControlTime permits ControlTime.Proven, ValidationTime {
  /** A time that is the same in every run. */
  record Proven(Instant time) implements ControlTime {
    @Override
    public boolean isBefore(Instant other) {
      return time.isBefore(other);
    }

    @Override
    public boolean isAfter(Instant other) {
      return time.isAfter(other);
    }

    @Override
    public String readable() {
      return time.toString();
    }
  }

  /** The best signature time, else the validation time. */
  static ControlTime of(Optional<Instant> proof, ValidationTime now) {
    return proof.isPresent() ? of(proof.orElseThrow()) : now;
  }

  static ControlTime of(Instant proof) {
    return new Proven(proof);
  }

  boolean isBefore(Instant other);

  boolean isAfter(Instant other);

  /** The time as a compared value. */
  String readable();
}
