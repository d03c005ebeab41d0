package id.absah.validation;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * Parsed certificates and the question whether one signed another, each worked out once and kept
 * between documents. An archive of a city has a few hundred signers under three CAs.
 */
final class Links {
  /** About 100 MB of certificates at 5 KB each; a year of one country's signers. */
  private static final int MAX_CERTIFICATES = 20_000;

  private static final int MAX_LINKS = 100_000;

  /** A list of 8,000 entries, as one provider embeds it in every signature, takes 2 MB. */
  private static final int MAX_CRLS = 32;

  private final Map<String, ParsedCertificate> certificates = new ConcurrentHashMap<>();
  private final Map<String, Crl> crls = new ConcurrentHashMap<>();
  private final Map<String, Boolean> verified = new ConcurrentHashMap<>();

  /** Reads a certificate, or takes it from earlier. */
  ParsedCertificate certificate(byte[] encoded) throws MalformedAsn1Exception {
    String sha256 = Asn1.sha256(encoded);
    ParsedCertificate known = certificates.get(sha256);
    if (known != null) {
      return known;
    }
    ParsedCertificate read = ParsedCertificate.read(encoded, sha256);
    if (certificates.size() >= MAX_CERTIFICATES) {
      certificates.clear();
    }
    certificates.put(sha256, read);
    return read;
  }

  /** Reads a revocation list, or takes it from earlier: many documents of a day carry the same. */
  Crl crl(byte[] encoded) throws MalformedAsn1Exception {
    String sha256 = Asn1.sha256(encoded);
    Crl known = crls.get(sha256);
    if (known != null) {
      return known;
    }
    Crl read = Crl.read(encoded, sha256);
    if (crls.size() >= MAX_CRLS) {
      crls.clear();
    }
    crls.put(sha256, read);
    return read;
  }

  /** Whether the issuer's key verifies the certificate; names are not compared. */
  boolean verifies(ParsedCertificate certificate, ParsedCertificate issuer) {
    return verifies(
        certificate.sha256(),
        certificate.signatureAlgorithm(),
        certificate.toBeSigned(),
        certificate.signature(),
        issuer);
  }

  /**
   * Whether a key verifies a signed structure.
   *
   * @param sha256 the digest of the whole structure
   */
  boolean verifies(
      String sha256,
      AlgorithmIdentifier algorithm,
      byte[] toBeSigned,
      byte[] signature,
      ParsedCertificate issuer) {
    String link = sha256 + issuer.keyId();
    Boolean known = verified.get(link);
    if (known != null) {
      return known;
    }
    boolean holds = verify(algorithm, toBeSigned, signature, issuer);
    if (verified.size() >= MAX_LINKS) {
      verified.clear();
    }
    verified.put(link, holds);
    return holds;
  }

  private static boolean verify(
      AlgorithmIdentifier algorithm,
      byte[] toBeSigned,
      byte[] signature,
      ParsedCertificate issuer) {
    Optional<PublicKey> key = issuer.key();
    if (key.isEmpty()) {
      return false;
    }
    try {
      return SignatureScheme.of(algorithm).verifies(key.orElseThrow(), toBeSigned, signature);
    } catch (GeneralSecurityException | RuntimeException e) {
      // An algorithm or key that cannot be used proves nothing: the link does not hold.
      return false;
    }
  }
}
