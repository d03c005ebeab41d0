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

  boolean allowsDigest(String name, Instant at) {
    for (AlgorithmConstraints.Digest digest : constraints.digests()) {
      if (digest.name().equalsIgnoreCase(name) && at.isBefore(digest.until())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a signature algorithm with its digest and key is reliable at a time. */
  boolean allows(SignatureScheme scheme, Optional<PublicKey> key, Instant at) {
    // The digest of EdDSA is part of the algorithm (RFC 8032), not a choice of the signer.
    return (scheme.family().equals("EdDSA") || allowsDigest(scheme.digest(), at))
        && key.isPresent()
        && allowsKey(scheme.family(), PublicKeys.bits(key.orElseThrow()), at);
  }

  private boolean allowsKey(String family, int bits, Instant at) {
    for (AlgorithmConstraints.Signature signature : constraints.signatures()) {
      if (signature.name().equalsIgnoreCase(family)
          && bits >= signature.minimumBits()
          && at.isBefore(signature.until())) {
        return true;
      }
    }
    return false;
  }
}
