package id.absah.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * DSA keys without parameters (RFC 3279, 2.3.2; RFC 5280, 6.1.4 (d) to (f)). Who may choose the
 * parameters of a key can make it verify anything, so a completed certificate remembers whose
 * parameters it has, and a path must go on by that very key ({@link PathBuilder}).
 */
final class InheritedParameters {
  /** Certificates in a row that inherit; PKITS has one. */
  private static final int MAX_DEPTH = 4;

  /** Issuers of one name whose parameters are tried; a CA has one key, or two at a change. */
  private static final int MAX_ISSUERS = 8;

  private InheritedParameters() {}

  /** The certificates, each that lacks parameters replaced by what its issuers may make of it. */
  static List<ParsedCertificate> complete(
      List<ParsedCertificate> certificates, CertificatePool pool) throws MalformedAsn1Exception {
    return complete(certificates, pool, MAX_DEPTH);
  }

  private static List<ParsedCertificate> complete(
      List<ParsedCertificate> certificates, CertificatePool pool, int depth)
      throws MalformedAsn1Exception {
    List<ParsedCertificate> completed = new ArrayList<>(certificates.size());
    for (ParsedCertificate certificate : certificates) {
      int before = completed.size();
      if (certificate.subjectKey().lacksParameters() && depth > 0) {
        List<ParsedCertificate> issuers = pool.withSubject(certificate.issuer().key());
        List<ParsedCertificate> few = issuers.subList(0, Math.min(issuers.size(), MAX_ISSUERS));
        for (ParsedCertificate issuer : complete(few, pool, depth - 1)) {
          certificate
              .subjectKey()
              .completedBy(issuer.subjectKey())
              .ifPresent(key -> completed.add(certificate.withKey(key)));
        }
      }
      if (completed.size() == before) {
        completed.add(certificate);
      }
    }
    return completed;
  }
}
