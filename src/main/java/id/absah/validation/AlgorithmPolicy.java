package id.absah.validation;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks the dated algorithm table (EN 319 102-1, 5.2.8). What the table does not name is refused.
 */
final class AlgorithmPolicy {
  private final AlgorithmConstraints constraints;

  AlgorithmPolicy(AlgorithmConstraints constraints) {
    this.constraints = constraints;
  }

  /** Until when a digest algorithm is reliable; empty when it is not named. */
  Optional<Instant> digestUntil(String name) {
    Optional<Instant> latest = Optional.empty();
    for (AlgorithmConstraints.Digest digest : constraints.digests()) {
      if (digest.name().equalsIgnoreCase(name)) {
        latest = later(latest, digest.until());
      }
    }
    return latest;
  }

  /** Until when a signature algorithm with its digest and key is reliable; empty when never. */
  Optional<Instant> until(SignatureScheme scheme, Optional<PublicKey> key) {
    if (key.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> byKey = keyUntil(scheme.family(), PublicKeys.bits(key.orElseThrow()));
    // The digest of EdDSA is part of the algorithm (RFC 8032), not a choice of the signer.
    return scheme.family().equals("EdDSA") ? byKey : earlier(byKey, digestUntil(scheme.digest()));
  }

  boolean allowsDigest(String name, ControlTime at) {
    return isBefore(at, digestUntil(name));
  }

  /** Whether a signature algorithm with its digest and key is reliable at a time. */
  boolean allows(SignatureScheme scheme, Optional<PublicKey> key, ControlTime at) {
    return isBefore(at, until(scheme, key));
  }

  private Optional<Instant> keyUntil(String family, int bits) {
    Optional<Instant> latest = Optional.empty();
    for (AlgorithmConstraints.Signature signature : constraints.signatures()) {
      if (signature.name().equalsIgnoreCase(family) && bits >= signature.minimumBits()) {
        latest = later(latest, signature.until());
      }
    }
    return latest;
  }

  private static Optional<Instant> later(Optional<Instant> known, Instant time) {
    return known.isPresent() && known.orElseThrow().isAfter(time) ? known : Optional.of(time);
  }

  /** The earlier of two ends; none when one has none, because then it is never reliable. */
  static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return one.flatMap(a -> other.map(b -> a.isBefore(b) ? a : b));
  }

  static boolean isBefore(ControlTime at, Optional<Instant> until) {
    return until.isPresent() && at.isBefore(until.orElseThrow());
  }

  /** An end as a compared value: empty when never reliable, {@code open} without an end. */
  static String readable(Optional<Instant> until) {
    return until.map(end -> end.equals(Instant.MAX) ? "open" : end.toString()).orElse("");
  }
}
