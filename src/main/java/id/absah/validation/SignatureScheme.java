package id.absah.validation;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * A signature algorithm with its digest.
 *
 * @param family RSA, RSA-PSS, ECDSA, DSA or EdDSA
 * @param digest the digest algorithm's name
 * @param pss the parameters of RSA-PSS
 */
record SignatureScheme(String family, String digest, Optional<PSSParameterSpec> pss) {
  private static final Map<String, String> DIGESTS =
      Map.ofEntries(
          Map.entry("1.2.840.113549.2.5", "MD5"),
          Map.entry("1.3.14.3.2.26", "SHA-1"),
          Map.entry("2.16.840.1.101.3.4.2.4", "SHA-224"),
          Map.entry("2.16.840.1.101.3.4.2.1", "SHA-256"),
          Map.entry("2.16.840.1.101.3.4.2.2", "SHA-384"),
          Map.entry("2.16.840.1.101.3.4.2.3", "SHA-512"),
          Map.entry("2.16.840.1.101.3.4.2.6", "SHA-512/256"),
          Map.entry("2.16.840.1.101.3.4.2.7", "SHA3-224"),
          Map.entry("2.16.840.1.101.3.4.2.8", "SHA3-256"),
          Map.entry("2.16.840.1.101.3.4.2.9", "SHA3-384"),
          Map.entry("2.16.840.1.101.3.4.2.10", "SHA3-512"));

  /** Signature algorithms whose OID names the digest too, as {@code family:digest}. */
  private static final Map<String, String> COMBINED =
      Map.ofEntries(
          Map.entry("1.2.840.113549.1.1.4", "RSA:MD5"),
          Map.entry("1.2.840.113549.1.1.5", "RSA:SHA-1"),
          Map.entry("1.3.14.3.2.29", "RSA:SHA-1"),
          Map.entry("1.2.840.113549.1.1.14", "RSA:SHA-224"),
          Map.entry("1.2.840.113549.1.1.11", "RSA:SHA-256"),
          Map.entry("1.2.840.113549.1.1.12", "RSA:SHA-384"),
          Map.entry("1.2.840.113549.1.1.13", "RSA:SHA-512"),
          Map.entry("1.2.840.113549.1.1.16", "RSA:SHA-512/256"),
          Map.entry("2.16.840.1.101.3.4.3.13", "RSA:SHA3-224"),
          Map.entry("2.16.840.1.101.3.4.3.14", "RSA:SHA3-256"),
          Map.entry("2.16.840.1.101.3.4.3.15", "RSA:SHA3-384"),
          Map.entry("2.16.840.1.101.3.4.3.16", "RSA:SHA3-512"),
          Map.entry("1.2.840.10045.4.1", "ECDSA:SHA-1"),
          Map.entry("1.2.840.10045.4.3.1", "ECDSA:SHA-224"),
          Map.entry("1.2.840.10045.4.3.2", "ECDSA:SHA-256"),
          Map.entry("1.2.840.10045.4.3.3", "ECDSA:SHA-384"),
          Map.entry("1.2.840.10045.4.3.4", "ECDSA:SHA-512"),
          Map.entry("2.16.840.1.101.3.4.3.9", "ECDSA:SHA3-224"),
          Map.entry("2.16.840.1.101.3.4.3.10", "ECDSA:SHA3-256"),
          Map.entry("2.16.840.1.101.3.4.3.11", "ECDSA:SHA3-384"),
          Map.entry("2.16.840.1.101.3.4.3.12", "ECDSA:SHA3-512"),
          Map.entry("1.2.840.10040.4.3", "DSA:SHA-1"),
          Map.entry("2.16.840.1.101.3.4.3.1", "DSA:SHA-224"),
          Map.entry("2.16.840.1.101.3.4.3.2", "DSA:SHA-256"),
          // RFC 8419: Ed25519 goes with SHA-512, Ed448 with SHAKE256.
          Map.entry("1.3.101.112", "EdDSA:SHA-512"),
          Map.entry("1.3.101.113", "EdDSA:SHAKE256"));

  /** Algorithms that leave the digest to CMS digestAlgorithm (RFC 3370, 3.2; RFC 5753, 2.1.1). */
  private static final Map<String, String> BARE =
      Map.of(
          "1.2.840.113549.1.1.1", "RSA",
          "1.2.840.10045.2.1", "ECDSA",
          "1.2.840.10040.4.1", "DSA");

  /** The name of a digest algorithm, when it is known. */
  static Optional<String> digestName(AlgorithmIdentifier algorithm) {
    return Optional.ofNullable(DIGESTS.get(algorithm.getAlgorithm().getId()));
  }

  /** The scheme of a certificate, CRL or OCSP response. */
  static SignatureScheme of(AlgorithmIdentifier algorithm) throws GeneralSecurityException {
    return of(algorithm, Optional.empty());
  }

  /** The scheme of a CMS signature; {@code digest} is used where the algorithm names none. */
  static SignatureScheme of(AlgorithmIdentifier algorithm, Optional<String> digest)
      throws GeneralSecurityException {
    String oid = algorithm.getAlgorithm().getId();
    if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
      return pss(algorithm);
    }
    String combined = COMBINED.get(oid);
    if (combined != null) {
      int colon = combined.indexOf(':');
      return new SignatureScheme(
          combined.substring(0, colon), combined.substring(colon + 1), Optional.empty());
    }
    String family = BARE.get(oid);
    if (family == null || digest.isEmpty()) {
      throw new GeneralSecurityException("signature algorithm " + oid);
    }
    return new SignatureScheme(family, digest.orElseThrow(), Optional.empty());
  }

  /** RFC 4055, 3.1: MGF1 with the same hash, trailer field 1. */
  private static SignatureScheme pss(AlgorithmIdentifier algorithm)
      throws GeneralSecurityException {
    RSASSAPSSparams params;
    try {
      params =
          algorithm.getParameters() == null
              ? new RSASSAPSSparams()
              : RSASSAPSSparams.getInstance(algorithm.getParameters());
    } catch (RuntimeException e) {
      throw new GeneralSecurityException("RSA-PSS parameters", e);
    }
    String hash = digestName(params.getHashAlgorithm()).orElse("");
    AlgorithmIdentifier mask = params.getMaskGenAlgorithm();
    if (hash.isEmpty()
        || !mask.getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)
        || mask.getParameters() == null
        || !digestName(AlgorithmIdentifier.getInstance(mask.getParameters()))
            .equals(Optional.of(hash))
        || params.getTrailerField().intValue() != 1
        || params.getSaltLength().bitLength() > 10) {
      throw new GeneralSecurityException("RSA-PSS parameters");
    }
    PSSParameterSpec spec =
        new PSSParameterSpec(
            hash, "MGF1", new MGF1ParameterSpec(hash), params.getSaltLength().intValue(), 1);
    return new SignatureScheme("RSA-PSS", hash, Optional.of(spec));
  }

  /** Whether a signature value verifies; false too when it is not even well-formed. */
  boolean verifies(PublicKey key, byte[] data, byte[] value) throws GeneralSecurityException {
    Signature signature = engine();
    if (pss.isPresent()) {
      signature.setParameter(pss.orElseThrow());
    }
    signature.initVerify(key);
    signature.update(data);
    try {
      return signature.verify(value);
    } catch (SignatureException | RuntimeException e) {
      return false;
    }
  }

  private Signature engine() throws GeneralSecurityException {
    // JCA spells SHA-256 as SHA256 and SHA3-256 with its hyphen.
    String hash = digest.startsWith("SHA-") ? "SHA" + digest.substring(4) : digest;
    return switch (family) {
      case "RSA" -> Signature.getInstance(hash + "withRSA");
      case "RSA-PSS" -> Signature.getInstance("RSASSA-PSS");
      case "DSA" -> Signature.getInstance(hash + "withDSA");
      case "ECDSA" -> Signature.getInstance(hash + "withECDSA", PublicKeys.bouncyCastle());
      case "EdDSA" -> Signature.getInstance("EdDSA");
      default -> throw new GeneralSecurityException("signature algorithm " + family);
    };
  }
}
