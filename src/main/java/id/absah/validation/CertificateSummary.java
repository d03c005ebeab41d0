package id.absah.validation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a certificate says about itself, in readable form.
 *
 * @param sha256 SHA-256 of its DER bytes, lower-case hexadecimal
 * @param serial its serial number, lower-case hexadecimal
 * @param subject the whole subject, in RFC 4514 order with 2.5.4.13 decoded
 * @param commonName CN of the subject
 * @param organization O of the subject
 * @param country C of the subject
 * @param description 2.5.4.13 of the subject
 * @param issuer the whole issuer
 * @param issuerCommonName CN of the issuer, else its O
 * @param notBefore begin of validity
 * @param notAfter end of validity as written
 * @param keyAlgorithm RSA, EC, ...
 * @param keyBits size of the key
 * @param keyUsage the asserted bits by their RFC 5280 names; empty without the extension
 * @param extendedKeyUsage the OIDs; empty without the extension
 * @param certificateAuthority whether basic constraints say cA
 * @param selfSigned whether its own key verifies it
 */
public record CertificateSummary(
    String sha256,
    String serial,
    String subject,
    Optional<String> commonName,
    Optional<String> organization,
    Optional<String> country,
    Optional<String> description,
    String issuer,
    String issuerCommonName,
    Instant notBefore,
    Instant notAfter,
    String keyAlgorithm,
    int keyBits,
    List<String> keyUsage,
    List<String> extendedKeyUsage,
    boolean certificateAuthority,
    boolean selfSigned) {
  public CertificateSummary {
    keyUsage = List.copyOf(keyUsage);
    extendedKeyUsage = List.copyOf(extendedKeyUsage);
  }
}
