package id.absah.validation;

import java.time.Instant;
import java.util.List;

/** Algorithm tables for tests. */
final class Algorithms {
  private Algorithms() {}

  /** What a policy of 2026 allows. */
  static AlgorithmConstraints current() {
    return new AlgorithmConstraints(
        List.of(
            new AlgorithmConstraints.Digest("SHA-256", Instant.MAX),
            new AlgorithmConstraints.Digest("SHA-384", Instant.MAX),
            new AlgorithmConstraints.Digest("SHA-512", Instant.MAX),
            new AlgorithmConstraints.Digest("SHA3-256", Instant.MAX)),
        List.of(
            new AlgorithmConstraints.Signature("RSA", 2048, Instant.MAX),
            new AlgorithmConstraints.Signature("RSA-PSS", 2048, Instant.MAX),
            new AlgorithmConstraints.Signature("ECDSA", 256, Instant.MAX),
            new AlgorithmConstraints.Signature("EdDSA", 250, Instant.MAX)));
  }

  /** Everything that the suites of the nineties and zeros use. */
  static AlgorithmConstraints historical() {
    return new AlgorithmConstraints(
        List.of(
            new AlgorithmConstraints.Digest("SHA-1", Instant.MAX),
            new AlgorithmConstraints.Digest("SHA-256", Instant.MAX),
            new AlgorithmConstraints.Digest("SHA-384", Instant.MAX),
            new AlgorithmConstraints.Digest("SHA-512", Instant.MAX)),
        List.of(
            new AlgorithmConstraints.Signature("RSA", 1024, Instant.MAX),
            new AlgorithmConstraints.Signature("DSA", 1024, Instant.MAX),
            new AlgorithmConstraints.Signature("ECDSA", 224, Instant.MAX)));
  }
}
