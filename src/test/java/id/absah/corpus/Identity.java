package id.absah.corpus;

import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A certificate of the test PKI with its key.
 *
 * @param name as the declaration calls it
 * @param kind what it is for
 * @param certificate the certificate
 * @param key its key pair
 * @param issuer who issued it; empty for a self-signed one
 * @param revocation since when and why it is revoked
 */
record Identity(
    String name,
    Kind kind,
    X509CertificateHolder certificate,
    SampleKey key,
    Optional<Identity> issuer,
    Optional<Revocation> revocation) {

  /** What a certificate is for. */
  enum Kind {
    CA,
    TSA,
    OCSP,
    SIGNER
  }

  /**
   * A revocation.
   *
   * @param at since when
   * @param reason the number of the CRLReason (RFC 5280, 5.3.1)
   */
  record Revocation(Instant at, int reason) {}
}
