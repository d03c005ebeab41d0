package id.absah.validation;

import id.absah.document.Defect;
import java.util.Objects;
import java.util.Optional;

/**
 * What a signature is judged to be. Contradictions cannot be built: passed has no sub-indication,
 * and a sub-indication brings its own indication and a code.
 */
public final class Conclusion {
  private static final Conclusion PASSED = new Conclusion(Optional.empty(), Optional.empty());

  private final Optional<SubIndication> subIndication;
  private final Optional<Defect> reason;

  private Conclusion(Optional<SubIndication> subIndication, Optional<Defect> reason) {
    this.subIndication = subIndication;
    this.reason = reason;
  }

  /** Every check passed. */
  public static Conclusion passed() {
    return PASSED;
  }

  /** Not passed, with the reason. */
  public static Conclusion of(SubIndication subIndication, Defect reason) {
    return new Conclusion(Optional.of(subIndication), Optional.of(reason));
  }

  /** The main status. */
  public Indication indication() {
    return subIndication.map(SubIndication::indication).orElse(Indication.TOTAL_PASSED);
  }

  /** Why not passed; empty when passed. */
  public Optional<SubIndication> subIndication() {
    return subIndication;
  }

  /** The code and compared values of why not; empty when passed. */
  public Optional<Defect> reason() {
    return reason;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Conclusion that
        && subIndication.equals(that.subIndication)
        && reason.equals(that.reason);
  }

  @Override
  public int hashCode() {
    return Objects.hash(subIndication, reason);
  }

  @Override
  public String toString() {
    return indication().term() + subIndication.map(s -> "/" + s).orElse("");
  }
}
