package id.absah.validation;

import id.absah.document.Defect;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;

/** The algorithms by which the certificates of a path are signed. */
final class PathAlgorithms {
  private PathAlgorithms() {}

  /** The first that is not allowed. An anchor's own signature proves nothing and is not judged. */
  static Optional<Defect> refused(CertificatePath path, AlgorithmPolicy policy, ControlTime at) {
    for (int i = 0; i < path.certificates().size() - 1; i++) {
      ParsedCertificate certificate = path.certificates().get(i);
      String name = certificate.signatureAlgorithm().getAlgorithm().getId();
      Optional<Instant> until = Optional.empty();
      try {
        SignatureScheme scheme = SignatureScheme.of(certificate.signatureAlgorithm());
        name = scheme.family() + " " + scheme.digest();
        until = policy.until(scheme, path.issuerOf(i).key());
      } catch (GeneralSecurityException e) {
        // An algorithm without a name here is in no table.
        until = Optional.empty();
      }
      if (!AlgorithmPolicy.isBefore(at, until)) {
        return Optional.of(
            Steps.defect(
                ValidationCode.ALGORITHM_NOT_ALLOWED,
                "algorithm",
                name,
                "bits",
                String.valueOf(path.issuerOf(i).key().map(PublicKeys::bits).orElse(0)),
                "certificate",
                certificate.sha256(),
                "until",
                AlgorithmPolicy.readable(until),
                "time",
                at.readable()));
      }
    }
    return Optional.empty();
  }
}
