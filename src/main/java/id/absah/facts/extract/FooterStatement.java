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
 * @param missing the elements that are not there, "signed" and "issued" by the recognised; of a
 *     PARTIAL one none when both are there and do not plainly state it
 */
record FooterStatement(
    FooterStatus status, String text, Optional<String> issuer, List<String> missing) {
  static final List<String> NO_SIGNED = List.of("signed");
  static final List<String> NO_ISSUED = List.of("issued");

  static final FooterStatement NOTHING =
      new FooterStatement(FooterStatus.ABSENT, "", Optional.empty(), List.of("signed", "issued"));

  /** An image that may say it, beside what is read. */
  FooterStatement withImage() {
    return better(new FooterStatement(FooterStatus.IMAGE, text, issuer, List.of()));
  }

  /** How much it is worth when pages differ; an image may say more than half a statement. */
  int rank() {
    return switch (status) {
      case COMPLETE -> 5;
      case OTHER_ISSUER -> 4;
      case IMAGE -> 3;
      case PARTIAL -> missing.isEmpty() ? 2 : 1;
      case ABSENT -> 0;
    };
  }

  FooterStatement better(FooterStatement other) {
    return other.rank() > rank() ? other : this;
  }
}
