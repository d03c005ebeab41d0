package id.absah.validation;

import id.absah.document.Defect;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Signatures over files of our own, such as a report's manifest: CMS SignedData beside the content
 * (RFC 5652) with the attributes of a CAdES baseline B-B signature (ETSI EN 319 122-1), SHA-256.
 */
public final class DetachedSignature {
  /** ETSI TS 119 312, 2024: what may be used now, whatever a policy allows for old documents. */
  static final AlgorithmConstraints CONSTRAINTS =
      new AlgorithmConstraints(
          List.of(
              new AlgorithmConstraints.Digest("SHA-256", Instant.MAX),
              new AlgorithmConstraints.Digest("SHA-384", Instant.MAX),
              new AlgorithmConstraints.Digest("SHA-512", Instant.MAX)),
          List.of(
              new AlgorithmConstraints.Signature("RSA", 2048, Instant.MAX),
              new AlgorithmConstraints.Signature("RSA-PSS", 2048, Instant.MAX),
              new AlgorithmConstraints.Signature("ECDSA", 256, Instant.MAX)));

  static final AlgorithmPolicy ALGORITHMS = new AlgorithmPolicy(CONSTRAINTS);

  private DetachedSignature() {}

  /**
   * What a signature is found to be. Whether the signer's certificate is trusted is for its reader
   * to say: who made a report is compared with whom it should come from.
   *
   * @param signer the certificate whose key verifies the signature
   * @param claimedTime when the signer says it was made; nothing proves it
   * @param problem why it does not hold; empty when it does
   */
  public record Verified(
      Optional<CertificateSummary> signer,
      Optional<Instant> claimedTime,
      Optional<Defect> problem) {
    /** Whether exactly this content was signed with the key of exactly this certificate. */
    public boolean holds() {
      return problem.isEmpty();
    }
  }

  /**
   * Signs a content of any size. The same arguments give the same bytes.
   *
   * @param content read to its end, not kept
   * @param pkcs12 a PKCS#12 file with one RSA or EC key and its certificates
   * @param password opens file and key; the caller clears it
   * @param signingTime the time to claim, kept in seconds
   * @return a ContentInfo, DER
   * @throws SigningException when the file, key or certificate cannot be used
   * @throws IOException when the content cannot be read
   */
  public static byte[] sign(
      InputStream content, byte[] pkcs12, char[] password, Instant signingTime)
      throws SigningException, IOException {
    return new DetachedSigner(SigningKey.read(pkcs12, password), signingTime)
        .sign(DigestedContent.read(content));
  }

  /**
   * Verifies a signature over a content of any size.
   *
   * @param content read to its end, not kept
   * @param cms a whole ContentInfo; anything else is a result, not an error
   * @throws IOException when the content cannot be read
   */
  public static Verified verify(InputStream content, byte[] cms) throws IOException {
    return new DetachedVerification().run(DigestedContent.read(content), cms);
  }
}
