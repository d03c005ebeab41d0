package id.absah.validation;

import java.time.Instant;
import java.util.Optional;

/**
 * How a certificate stands by all believed data, before it is compared with a proof of existence.
 *
 * @param kind GOOD, HOLD, REVOKED, or UNCLEAR without usable data
 * @param deciding the statement that decided
 * @param embedded whether data of the document alone would prove it good or revoked
 */
record CertificateStatus(Statement.Kind kind, Optional<Statement> deciding, boolean embedded) {
  static CertificateStatus unknown() {
    return new CertificateStatus(Statement.Kind.UNCLEAR, Optional.empty(), false);
  }

  Optional<Instant> revokedAt() {
    return deciding.flatMap(Statement::revokedAt);
  }

  /** The reason code, -1 without one. */
  int reason() {
    return deciding.map(Statement::reason).orElse(-1);
  }

  /**
   * Whether the certificate was not revoked when the signature is proven to have existed.
   *
   * @param proof the best signature time
   */
  boolean isGoodAt(Optional<Instant> proof) {
    return kind == Statement.Kind.GOOD || (isRevoked() && provenBefore(proof));
  }

  boolean isRevoked() {
    return kind == Statement.Kind.REVOKED;
  }

  /** Whether a proof of existence lies strictly before the revocation. */
  boolean provenBefore(Optional<Instant> proof) {
    return proof.isPresent()
        && revokedAt().isPresent()
        && proof.orElseThrow().isBefore(revokedAt().orElseThrow());
  }

  /** As a finding about the time of the best proof. */
  RevocationFinding finding(ParsedCertificate certificate, Optional<Instant> proof) {
    RevocationStatus status =
        isGoodAt(proof)
            ? RevocationStatus.GOOD
            : isRevoked() || kind == Statement.Kind.HOLD
                ? RevocationStatus.REVOKED
                : RevocationStatus.UNKNOWN;
    return new RevocationFinding(
        certificate.sha256(),
        status,
        deciding.map(Statement::source).orElse("none"),
        deciding.map(Statement::sha256),
        deciding.map(Statement::thisUpdate),
        deciding.flatMap(Statement::nextUpdate),
        revokedAt(),
        revokedAt().map(at -> Statement.reasonName(reason())));
  }
}
