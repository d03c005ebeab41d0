package id.absah.validation;

import id.absah.validation.Evidence.SourcedCrl;
import id.absah.validation.Evidence.SourcedOcsp;
import id.absah.validation.Statement.Kind;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * The revocation status of certificates at a time: EN 319 102-1, 5.2.5 (freshness) and 5.2.6, RFC
 * 5280, 6.3, RFC 6960. Only data of the right issuer key, scope and time are believed; the rest is
 * as if it were not there.
 */
final class RevocationCheck {
  /** THREATS 2: clocks of responders run ahead by minutes at most. */
  static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  /**
   * How long data without nextUpdate are fresh. RFC 6960, 4.2.2.1 says that newer data are then
   * always available; BSrE's responder sets none and answers at the moment of signing.
   */
  static final Duration WITHOUT_NEXT_UPDATE = Duration.ofHours(24);

  private static final int REMOVE_FROM_CRL = 8;
  private static final int CERTIFICATE_HOLD = 6;

  private final Evidence evidence;
  private final CrlSigners signers;
  private final OcspResponders responders;
  private final AlgorithmPolicy algorithms;
  private final Instant validationTime;
  private int unreadable;

  RevocationCheck(
      Evidence evidence,
      CertificatePool pool,
      PathBuilder paths,
      Links links,
      AlgorithmPolicy algorithms,
      Instant validationTime) {
    this.evidence = evidence;
    this.algorithms = algorithms;
    this.validationTime = validationTime;
    this.signers = new CrlSigners(pool, paths, links, this);
    this.responders = new OcspResponders(pool, paths, links, this);
  }

  /**
   * The status of a certificate of a path.
   *
   * @param index of the certificate, from 0 for the end entity; not the anchor
   * @param at the time judged at: the best signature time, else the validation time
   */
  CertificateStatus status(CertificatePath path, int index, Instant at) {
    List<Statement> statements = crlStatements(path, index, at);
    statements.addAll(ocspStatements(path, index, at));
    return decide(statements, path.certificates().get(index), at);
  }

  /** The same by revocation lists alone, for OCSP responders, which do not vouch for themselves. */
  CertificateStatus statusByLists(CertificatePath path, Instant at) {
    return decide(crlStatements(path, 0, at), path.target(), at);
  }

  /** How many items were left out because they could not be read. */
  int unreadable() {
    return unreadable;
  }

  private CertificateStatus decide(
      List<Statement> statements, ParsedCertificate certificate, Instant at) {
    Optional<Statement> revoked = Optional.empty();
    Optional<Statement> newest = Optional.empty();
    Optional<Statement> fresh = Optional.empty();
    boolean embedded = false;
    for (Statement each : statements) {
      if (each.kind() == Kind.REVOKED && isEarlier(each, revoked)) {
        revoked = Optional.of(each);
      }
      // Hold and its end supersede each other: the newest statement counts.
      if (newest.isEmpty() || each.thisUpdate().isAfter(newest.orElseThrow().thisUpdate())) {
        newest = Optional.of(each);
      }
      if (each.kind() == Kind.GOOD && isFresh(each, at) && speaksOf(each, certificate)) {
        embedded |= each.isEmbedded();
        if (fresh.isEmpty() || each.thisUpdate().isAfter(fresh.orElseThrow().thisUpdate())) {
          fresh = Optional.of(each);
        }
      }
    }
    if (revoked.isPresent()) {
      return new CertificateStatus(
          Kind.REVOKED, revoked, embedded || revoked.orElseThrow().isEmbedded());
    }
    if (newest.isPresent() && newest.orElseThrow().kind() != Kind.GOOD) {
      return new CertificateStatus(newest.orElseThrow().kind(), newest, false);
    }
    return fresh.isPresent()
        ? new CertificateStatus(Kind.GOOD, fresh, embedded)
        : CertificateStatus.unknown();
  }

  private static boolean isEarlier(Statement statement, Optional<Statement> than) {
    return than.isEmpty()
        || statement
            .revokedAt()
            .orElse(Instant.MIN)
            .isBefore(than.orElseThrow().revokedAt().orElse(Instant.MIN));
  }

  private static boolean isFresh(Statement statement, Instant at) {
    Instant until = statement.nextUpdate().orElse(statement.thisUpdate().plus(WITHOUT_NEXT_UPDATE));
    return !statement.thisUpdate().isBefore(at) || !until.isBefore(at);
  }

  /** EN 319 102-1, 5.2.6.4: after its end a certificate may have been taken off the list. */
  private static boolean speaksOf(Statement statement, ParsedCertificate certificate) {
    return !statement.silentAfterExpiry()
        || !statement.thisUpdate().isAfter(certificate.notAfter());
  }

  private boolean isFromTheFuture(Instant thisUpdate) {
    return thisUpdate.isAfter(validationTime.plus(CLOCK_SKEW));
  }

  private boolean isAllowed(AlgorithmIdentifier algorithm, ParsedCertificate signer, Instant at) {
    try {
      return algorithms.allows(SignatureScheme.of(algorithm), signer.key(), at);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private List<Statement> ocspStatements(CertificatePath path, int index, Instant at) {
    ParsedCertificate certificate = path.certificates().get(index);
    ParsedCertificate issuer = path.issuerOf(index);
    List<Statement> statements = new ArrayList<>();
    for (SourcedOcsp each : evidence.responses()) {
      for (OcspResponse.Answer answer : each.response().answers()) {
        try {
          if (isFromTheFuture(answer.thisUpdate())
              || isFromTheFuture(each.response().producedAt())
              || !answer.isAbout(certificate, issuer)) {
            continue;
          }
          Optional<ParsedCertificate> signer = responders.find(each.response(), path, index, at);
          if (signer.isPresent()
              && isAllowed(each.response().signatureAlgorithm(), signer.orElseThrow(), at)) {
            statements.add(statement(answer, certificate, "ocsp:" + each.source()));
          }
        } catch (MalformedAsn1Exception | RuntimeException e) {
          // A response that cannot be read to its end is not believed.
          unreadable++;
        }
      }
    }
    return statements;
  }

  private static Statement statement(
      OcspResponse.Answer answer, ParsedCertificate certificate, String source) {
    boolean archived =
        answer.archiveCutoff().isPresent()
            && !answer.archiveCutoff().orElseThrow().isAfter(certificate.notAfter());
    Kind kind =
        switch (answer.status()) {
          case GOOD -> Kind.GOOD;
          case UNKNOWN -> Kind.UNCLEAR;
          case REVOKED -> answer.reason() == CERTIFICATE_HOLD ? Kind.HOLD : Kind.REVOKED;
        };
    return new Statement(
        kind,
        CrlScope.ALL_REASONS,
        answer.thisUpdate(),
        answer.nextUpdate(),
        answer.revokedAt(),
        answer.reason(),
        source,
        !archived);
  }

  private List<Statement> crlStatements(CertificatePath path, int index, Instant at) {
    ParsedCertificate certificate = path.certificates().get(index);
    List<Statement> statements = new ArrayList<>();
    List<SourcedCrl> believed = new ArrayList<>();
    CrlScope scope;
    try {
      scope = new CrlScope(certificate);
    } catch (MalformedAsn1Exception e) {
      return statements;
    }
    for (SourcedCrl each : evidence.crls()) {
      try {
        if (!isFromTheFuture(each.crl().thisUpdate())
            && each.crl().isUnderstood()
            && scope.reasons(each.crl()) != 0) {
          Optional<ParsedCertificate> signer = signers.find(each.crl(), path, index, at);
          if (signer.isPresent()
              && isAllowed(each.crl().signatureAlgorithm(), signer.orElseThrow(), at)) {
            believed.add(each);
          }
        }
      } catch (MalformedAsn1Exception | RuntimeException e) {
        // A scope that cannot be read covers nothing.
        unreadable++;
      }
    }
    for (SourcedCrl each : believed) {
      if (!each.crl().isDelta()) {
        statements.add(statement(each, newestDelta(each.crl(), believed), scope, certificate));
      }
    }
    return combine(statements, at);
  }

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

  private static Statement statement(
      SourcedCrl base, Optional<Crl> delta, CrlScope scope, ParsedCertificate certificate) {
    Crl newest = delta.orElse(base.crl());
    Kind kind = Kind.GOOD;
    Optional<Crl.Entry> entry = Optional.empty();
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
        entry.map(Crl.Entry::revokedAt),
        entry.map(Crl.Entry::reason).orElse(-1),
        "crl:" + base.source(),
        !keepsExpired);
  }

  /** RFC 5280, 6.3.3 (l): lists for some reasons count as good when together they cover all. */
  private static List<Statement> combine(List<Statement> statements, Instant at) {
    List<Statement> result = new ArrayList<>();
    List<Statement> partial = new ArrayList<>();
    int covered = 0;
    for (Statement each : statements) {
      if (each.kind() != Kind.GOOD || each.reasons() == CrlScope.ALL_REASONS) {
        result.add(each);
      } else if (isFresh(each, at)) {
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
