package id.absah.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Finds the certificate that may and did sign an OCSP response (RFC 6960, 4.2.2.2). */
final class OcspResponders {
  private final CertificatePool pool;
  private final PathBuilder paths;
  private final Links links;
  private final RevocationCheck revocation;

  OcspResponders(CertificatePool pool, PathBuilder paths, Links links, RevocationCheck revocation) {
    this.pool = pool;
    this.paths = paths;
    this.links = links;
    this.revocation = revocation;
  }

  /**
   * The responder, when it may speak about a certificate of a path: its issuer by that very key, a
   * responder that the same key delegated to, or a responder that is pinned as an anchor.
   */
  Optional<ParsedCertificate> find(
      OcspResponse response, CertificatePath path, int index, ControlTime at)
      throws MalformedAsn1Exception {
    ParsedCertificate certificate = path.certificates().get(index);
    ParsedCertificate issuer = path.issuerOf(index);
    if (response.isSignedBy(issuer, links)) {
      return Optional.of(issuer);
    }
    for (ParsedCertificate candidate : candidates(response)) {
      // A subject never answers for itself, under whatever certificate of its key.
      if (!candidate.keyId().equals(certificate.keyId())
          && response.isSignedBy(candidate, links)
          && (candidate.keyId().equals(issuer.keyId())
              || mayAnswer(candidate, response, path, index, at))) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private List<ParsedCertificate> candidates(OcspResponse response) throws MalformedAsn1Exception {
    List<ParsedCertificate> candidates = new ArrayList<>();
    for (byte[] encoded : response.certificates()) {
      candidates.add(links.certificate(encoded));
    }
    if (response.responderName().isPresent()) {
      candidates.addAll(pool.withSubject(response.responderName().orElseThrow()));
    }
    return candidates;
  }

  private boolean mayAnswer(
      ParsedCertificate candidate,
      OcspResponse response,
      CertificatePath path,
      int index,
      ControlTime at) {
    return isResponder(candidate, response)
        && (paths.isAnchor(candidate) || isDelegated(candidate, path, index, at));
  }

  private static boolean isResponder(ParsedCertificate candidate, OcspResponse response) {
    return candidate
            .extendedKeyUsage()
            .orElse(List.of())
            .contains(KeyPurposeId.id_kp_OCSPSigning.getId())
        && candidate.mayUseKeyFor(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)
        && candidate.isValidAt(ControlTime.of(response.producedAt()));
  }

  private boolean isDelegated(
      ParsedCertificate candidate, CertificatePath path, int index, ControlTime at) {
    ParsedCertificate issuer = path.issuerOf(index);
    if (!candidate.issuer().key().equals(issuer.subject().key())
        || !links.verifies(candidate, issuer)) {
      return false;
    }
    List<ParsedCertificate> own = new ArrayList<>();
    own.add(candidate);
    own.addAll(path.certificates().subList(index + 1, path.certificates().size()));
    // RFC 6960, 4.2.2.2.1: with nocheck the responder is trusted for its short life. Without it,
    // lists may say that it is revoked; that nobody says so is accepted, as is usual, because the
    // responder cannot be asked about itself.
    boolean noCheck =
        candidate.extensions().has(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck.getId());
    CertificatePath chain = paths.judged(own, at);
    return chain.problems().isEmpty()
        && (noCheck || !revocation.statusByLists(chain, at).isRevoked());
  }
}
