package id.absah.validation;

import id.absah.validation.Evidence.SourcedCrl;
import id.absah.validation.Statement.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What believed revocation lists say about one certificate (RFC 5280, 6.3.3 (i) to (l)). */
final class CrlStatements {
  private static final int REMOVE_FROM_CRL = 8;
  private static final int CERTIFICATE_HOLD = 6;

  private CrlStatements() {}

  private static Optional<Crl> newestDelta(Crl base, List<SourcedCrl> believed) {
    Optional<Crl> newest = Optional.empty();
    for (SourcedCrl each : believed) {
      if (each.crl().completes(base)
          && (newest.isEmpty()
              || each.crl().thisUpdate().isAfter(newest.orElseThrow().thisUpdate()))) {
        newest = Optional.of(each.crl());
      }
    }
    return newest;
  }

  /**
   * The statement of a complete list, with the newest delta that completes it.
   *
   * @param believed all lists that may speak about the certificate
   */
  static Statement of(
      SourcedCrl base, List<SourcedCrl> believed, CrlScope scope, ParsedCertificate certificate) {
    Optional<Crl> delta = newestDelta(base.crl(), believed);
    Crl newest = delta.orElse(base.crl());
    Kind kind = Kind.GOOD;
    Optional<CrlEntries.Entry> entry = Optional.empty();
    int reasons = 0;
    try {
      reasons = scope.reasons(base.crl());
      entry = base.crl().entry(certificate);
      if (entry.isPresent() && entry.orElseThrow().reason() == REMOVE_FROM_CRL) {
        kind = Kind.UNCLEAR;
      } else if (delta.isPresent() && delta.orElseThrow().entry(certificate).isPresent()) {
        entry = delta.orElseThrow().entry(certificate);
        if (entry.orElseThrow().reason() == REMOVE_FROM_CRL) {
          entry = Optional.empty();
        }
      }
    } catch (MalformedAsn1Exception | RuntimeException e) {
      // An entry that cannot be read must not pass as silence.
      kind = Kind.UNCLEAR;
    }
    if (kind == Kind.GOOD && entry.isPresent()) {
      kind = entry.orElseThrow().reason() == CERTIFICATE_HOLD ? Kind.HOLD : Kind.REVOKED;
    }
    boolean keepsExpired =
        newest
            .expiredCertificatesSince()
            .filter(since -> !since.isAfter(certificate.notAfter()))
            .isPresent();
    return new Statement(
        kind,
        reasons,
        newest.thisUpdate(),
        newest.nextUpdate(),
        entry.map(CrlEntries.Entry::revokedAt),
        entry.map(CrlEntries.Entry::reason).orElse(-1),
        "crl:" + base.source(),
        base.crl().sha256(),
        !keepsExpired);
  }

  /** RFC 5280, 6.3.3 (l): lists for some reasons count as good when together they cover all. */
  static List<Statement> combine(List<Statement> statements, ControlTime at) {
    List<Statement> result = new ArrayList<>();
    List<Statement> partial = new ArrayList<>();
    int covered = 0;
    for (Statement each : statements) {
      if (each.kind() != Kind.GOOD || each.reasons() == CrlScope.ALL_REASONS) {
        result.add(each);
      } else if (RevocationCheck.isFresh(each, at)) {
        partial.add(each);
        covered |= each.reasons();
      }
    }
    if (covered == CrlScope.ALL_REASONS) {
      result.add(partial.get(0));
    }
    return result;
  }
}
