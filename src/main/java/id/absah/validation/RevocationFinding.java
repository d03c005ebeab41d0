package id.absah.validation;

import java.time.Instant;
import java.util.Optional;

/**
 * The revocation data used for one certificate of a chain.
 *
 * @param certificateSha256 the certificate asked about
 * @param status what they say
 * @param source CRL or OCSP, and where it came from: {@code ocsp:signature}, {@code crl:dss},
 *     {@code crl:supplied}, ...; {@code none} without usable data
 * @param sha256 of the list or response as it was found, lower-case hexadecimal; empty without data
 * @param producedAt thisUpdate of a CRL, producedAt of an OCSP response
 * @param nextUpdate until when the data are fresh
 * @param revokedAt since when it is revoked
 * @param reason the reason given, by its RFC 5280 name
 */
public record RevocationFinding(
    String certificateSha256,
    RevocationStatus status,
    String source,
    Optional<String> sha256,
    Optional<Instant> producedAt,
    Optional<Instant> nextUpdate,
    Optional<Instant> revokedAt,
    Optional<String> reason) {}
