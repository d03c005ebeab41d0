package id.absah.validation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Finds the certificate that may and did sign a revocation list (RFC 5280, 6.3.3 (f) and (g)). */
final class CrlSigners {
  /** A list signer's own status may need another signer; PKITS nests two. */
  private static final int MAX_NESTING = 4;

  private final CertificatePool pool;
  private final PathBuilder paths;
  private final Links links;
  private final RevocationCheck revocation;
  private final Set<String> inProgress = new HashSet<>();

  CrlSigners(CertificatePool pool, PathBuilder paths, Links links, RevocationCheck revocation) {
    this.pool = pool;
    this.paths = paths;
    this.links = links;
    this.revocation = revocation;
  }

  /**
   * The signer of a list, when it may speak about a certificate of a path: the certificate's issuer
   * with that very key, or another certificate of the list issuer's name whose path is proven, ends
   * at the same anchor and is itself not revoked.
   */
  Optional<ParsedCertificate> find(Crl crl, CertificatePath path, int index, ControlTime at)
      throws MalformedAsn1Exception {
    ParsedCertificate certificate = path.certificates().get(index);
    ParsedCertificate issuer = path.issuerOf(index);
    if (issuer.subject().key().equals(crl.issuer().key()) && maySign(issuer, crl)) {
      return Optional.of(issuer);
    }
    for (ParsedCertificate candidate : pool.withSubject(crl.issuer().key())) {
      // A certificate never answers for itself.
      if (!candidate.keyId().equals(certificate.keyId())
          && maySign(candidate, crl)
          && isProven(candidate, crl, path, at)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private boolean maySign(ParsedCertificate signer, Crl crl) {
    return signer.mayUseKeyFor(KeyUsage.cRLSign) && crl.isSignedBy(signer, links);
  }

  private boolean isProven(ParsedCertificate signer, Crl crl, CertificatePath path, ControlTime at)
      throws MalformedAsn1Exception {
    CertificatePath own = paths.find(signer, at);
    if (!own.isProven() || !own.last().equals(path.last())) {
      return false;
    }
    if (inProgress.size() >= MAX_NESTING || !inProgress.add(signer.sha256())) {
      return false;
    }
    try {
      for (int i = 0; i < own.certificates().size() - 1; i++) {
        CertificateStatus status = revocation.status(own, i, at);
        boolean good =
            status.kind() == Statement.Kind.GOOD
                || (i == 0 && status.deciding().isEmpty() && mayAnswerForItself(signer, crl));
        if (!own.certificates().get(i).isValidAt(at) || !good) {
          return false;
        }
      }
      return true;
    } finally {
      inProgress.remove(signer.sha256());
    }
  }

  /**
   * PKITS 4.14.30: a CA may hand the revocation of all its certificates to a list issuer, whose own
   * certificate then names nobody else to ask. That is the CA's word and not the subject's. Only a
   * key that signs nothing but lists is believed, and not when its list revokes it.
   */
  private static boolean mayAnswerForItself(ParsedCertificate signer, Crl crl)
      throws MalformedAsn1Exception {
    return !signer.isCa()
        && signer.extensions().keyUsage().isPresent()
        && !signer.mayUseKeyFor(~KeyUsage.cRLSign)
        && new CrlScope(signer).isLeftTo(signer.subject())
        && crl.entry(signer).isEmpty();
  }
}
