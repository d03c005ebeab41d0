package id.absah.facts.extract;

import id.absah.facts.FooterStatus;
import java.util.List;
import java.util.Optional;

/**
 * What some text at the foot says.
 *
 * @param status COMPLETE, OTHER_ISSUER, PARTIAL or ABSENT
 * @param text the part that says it; empty when it says nothing
 * @param issuer the issuer that it names
 * @param signed whether it says that the document is signed electronically
 */
record FooterStatement(FooterStatus status, String text, Optional<String> issuer, boolean signed) {
  static final FooterStatement NOTHING =
      new FooterStatement(FooterStatus.ABSENT, "", Optional.empty(), false);

  /** How much a status is worth when pages differ; an image may say more than half a statement. */
  static int rank(FooterStatus status) {
    return switch (status) {
      case COMPLETE -> 4;
      case OTHER_ISSUER -> 3;
      case IMAGE -> 2;
      case PARTIAL -> 1;
      case ABSENT -> 0;
    };
  }

  /** The elements that are not there, {@code signed} and {@code issued} by the recognised. */
  List<String> missing() {
    return switch (status) {
      case COMPLETE, IMAGE -> List.of();
      case OTHER_ISSUER -> List.of("issued");
      case PARTIAL -> signed ? List.of("issued") : List.of("signed");
      case ABSENT -> List.of("signed", "issued");
    };
  }

  FooterStatement better(FooterStatement other) {
    return rank(other.status) > rank(status) ? other : this;
  }
}
