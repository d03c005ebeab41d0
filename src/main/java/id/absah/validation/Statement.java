package id.absah.validation;

import java.time.Instant;
import java.util.Optional;

/**
 * What one believed revocation list or OCSP answer says about a certificate.
 *
 * @param kind what it says
 * @param reasons for which reasons it speaks, as bits of ReasonFlags
 * @param thisUpdate when it was known to be right
 * @param nextUpdate until when it is fresh
 * @param revokedAt since when the certificate is revoked or on hold
 * @param reason the reason code, -1 without one
 * @param source such as {@code ocsp:dss}
 * @param sha256 of the list or response; of the complete list where a delta completes it
 * @param silentAfterExpiry whether silence about an expired certificate means nothing
 */
record Statement(
    Kind kind,
    int reasons,
    Instant thisUpdate,
    Optional<Instant> nextUpdate,
    Optional<Instant> revokedAt,
    int reason,
    String source,
    String sha256,
    boolean silentAfterExpiry) {
  /** What is said. */
  enum Kind {
    GOOD,
    HOLD,
    REVOKED,
    /** Something that must not be read as good, such as removeFromCRL in a complete list. */
    UNCLEAR
  }

  boolean isEmbedded() {
    return !source.endsWith(Evidence.SUPPLIED);
  }

  /** RFC 5280, 5.3.1. */
  static String reasonName(int code) {
    return switch (code) {
      case 1 -> "keyCompromise";
      case 2 -> "cACompromise";
      case 3 -> "affiliationChanged";
      case 4 -> "superseded";
      case 5 -> "cessationOfOperation";
      case 6 -> "certificateHold";
      case 8 -> "removeFromCRL";
      case 9 -> "privilegeWithdrawn";
      case 10 -> "aACompromise";
      default -> "unspecified";
    };
  }
}
