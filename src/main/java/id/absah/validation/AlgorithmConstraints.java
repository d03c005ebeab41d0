package id.absah.validation;

import java.time.Instant;
import java.util.List;

/**
 * Which algorithms are reliable, and until when (in the manner of ETSI TS 119 312 and SOG-IS).
 *
 * @param digests allowed digest algorithms, such as SHA-256
 * @param signatures allowed signature algorithms with key size
 */
public record AlgorithmConstraints(List<Digest> digests, List<Signature> signatures) {
  /**
   * One digest.
   *
   * @param name such as SHA-256
   * @param until reliable before this instant; {@link Instant#MAX} without an end
   */
  public record Digest(String name, Instant until) {}

  /**
   * One signature algorithm.
   *
   * @param name RSA, RSA-PSS, ECDSA, DSA or EdDSA
   * @param minimumBits smallest key size this line speaks of
   * @param until reliable before this instant
   */
  public record Signature(String name, int minimumBits, Instant until) {}

  public AlgorithmConstraints {
    digests = List.copyOf(digests);
    signatures = List.copyOf(signatures);
  }
}
