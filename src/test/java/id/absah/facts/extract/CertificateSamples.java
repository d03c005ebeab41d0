package id.absah.facts.extract;

import id.absah.validation.CertificateSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Certificates by hand. */
final class CertificateSamples {
  private CertificateSamples() {}

  static CertificateSummary signer(String name, String issuer) {
    return certificate("11".repeat(32), name, issuer, false);
  }

  static CertificateSummary authority(String sha256, String name, String issuer) {
    return certificate(sha256, name, issuer, true);
  }

  private static CertificateSummary certificate(
      String sha256, String name, String issuer, boolean authority) {
    return new CertificateSummary(
        sha256,
        "01",
        "CN=" + name + ",O=Pemerintah,C=ID",
        Optional.of(name),
        Optional.of("Pemerintah"),
        Optional.of("ID"),
        Optional.empty(),
        "CN=" + issuer + ",C=ID",
        issuer,
        Instant.parse("2025-01-01T00:00:00Z"),
        Instant.parse("2026-12-31T23:59:59Z"),
        "RSA",
        2048,
        List.of("digitalSignature", "nonRepudiation"),
        List.of("1.2.840.113583.1.1.5"),
        authority,
        name.equals(issuer));
  }
}
