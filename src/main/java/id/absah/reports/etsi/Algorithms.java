package id.absah.reports.etsi;

import java.util.Map;
import java.util.Optional;

/** The URIs of algorithms (RFC 9231), by the names they have in the facts. */
final class Algorithms {
  static final String SHA_256 = "http://www.w3.org/2001/04/xmlenc#sha256";

  private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
  private static final String DSIG_11 = "http://www.w3.org/2009/xmldsig11#";
  private static final String MORE_2001 = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";
  private static final String MORE_2021 = "http://www.w3.org/2021/04/xmldsig-more#";

  private static final Map<String, String> DIGESTS =
      Map.ofEntries(
          Map.entry("MD5", MORE_2001 + "md5"),
          Map.entry("SHA-1", DSIG + "sha1"),
          Map.entry("SHA-224", MORE_2001 + "sha224"),
          Map.entry("SHA-256", SHA_256),
          Map.entry("SHA-384", MORE_2001 + "sha384"),
          Map.entry("SHA-512", "http://www.w3.org/2001/04/xmlenc#sha512"),
          Map.entry("SHA3-224", MORE_2007 + "sha3-224"),
          Map.entry("SHA3-256", MORE_2007 + "sha3-256"),
          Map.entry("SHA3-384", MORE_2007 + "sha3-384"),
          Map.entry("SHA3-512", MORE_2007 + "sha3-512"));

  private static final Map<String, String> SIGNATURES =
      Map.ofEntries(
          Map.entry("RSA:MD5", MORE_2001 + "rsa-md5"),
          Map.entry("RSA:SHA-1", DSIG + "rsa-sha1"),
          Map.entry("RSA:SHA-224", MORE_2001 + "rsa-sha224"),
          Map.entry("RSA:SHA-256", MORE_2001 + "rsa-sha256"),
          Map.entry("RSA:SHA-384", MORE_2001 + "rsa-sha384"),
          Map.entry("RSA:SHA-512", MORE_2001 + "rsa-sha512"),
          Map.entry("RSA-PSS:SHA-1", MORE_2007 + "sha1-rsa-MGF1"),
          Map.entry("RSA-PSS:SHA-224", MORE_2007 + "sha224-rsa-MGF1"),
          Map.entry("RSA-PSS:SHA-256", MORE_2007 + "sha256-rsa-MGF1"),
          Map.entry("RSA-PSS:SHA-384", MORE_2007 + "sha384-rsa-MGF1"),
          Map.entry("RSA-PSS:SHA-512", MORE_2007 + "sha512-rsa-MGF1"),
          Map.entry("RSA-PSS:SHA3-224", MORE_2007 + "sha3-224-rsa-MGF1"),
          Map.entry("RSA-PSS:SHA3-256", MORE_2007 + "sha3-256-rsa-MGF1"),
          Map.entry("RSA-PSS:SHA3-384", MORE_2007 + "sha3-384-rsa-MGF1"),
          Map.entry("RSA-PSS:SHA3-512", MORE_2007 + "sha3-512-rsa-MGF1"),
          Map.entry("ECDSA:SHA-1", MORE_2001 + "ecdsa-sha1"),
          Map.entry("ECDSA:SHA-224", MORE_2001 + "ecdsa-sha224"),
          Map.entry("ECDSA:SHA-256", MORE_2001 + "ecdsa-sha256"),
          Map.entry("ECDSA:SHA-384", MORE_2001 + "ecdsa-sha384"),
          Map.entry("ECDSA:SHA-512", MORE_2001 + "ecdsa-sha512"),
          Map.entry("ECDSA:SHA3-224", MORE_2021 + "ecdsa-sha3-224"),
          Map.entry("ECDSA:SHA3-256", MORE_2021 + "ecdsa-sha3-256"),
          Map.entry("ECDSA:SHA3-384", MORE_2021 + "ecdsa-sha3-384"),
          Map.entry("ECDSA:SHA3-512", MORE_2021 + "ecdsa-sha3-512"),
          Map.entry("DSA:SHA-1", DSIG + "dsa-sha1"),
          Map.entry("DSA:SHA-256", DSIG_11 + "dsa-sha256"));

  private Algorithms() {}

  /** A digest; empty for one that has no URI. */
  static Optional<String> digest(String name) {
    return Optional.ofNullable(DIGESTS.get(name));
  }

  /** A signature algorithm with its digest; empty for a pair that has no URI. */
  static Optional<String> signature(String family, String digest, int keyBits) {
    if (family.equals("EdDSA")) {
      return Optional.of(MORE_2021 + (keyBits > 255 ? "eddsa-ed448" : "eddsa-ed25519"));
    }
    return Optional.ofNullable(SIGNATURES.get(family + ":" + digest));
  }
}
