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

  private static final int CERTIFICATE_HOLD = 6;

  private final Evidence evidence;
  private final CrlSigners signers;
  private final OcspResponders responders;
  private final AlgorithmPolicy algorithms;
  private final ValidationTime now;
  private int unreadable;

  RevocationCheck(
      Evidence evidence,
      CertificatePool pool,
      PathBuilder paths,
      Links links,
      AlgorithmPolicy algorithms,
      ValidationTime now) {
    this.evidence = evidence;
    this.algorithms = algorithms;
    this.now = now;
    this.signers = new CrlSigners(pool, paths, links, this);
    this.responders = new OcspResponders(pool, paths, links, this);
  }

  /**
   * The status of a certificate of a path.
   *
   * @param index of the certificate, from 0 for the end entity; not the anchor
   * @param at the time judged at: the best signature time, else the validation time
   */
  CertificateStatus status(CertificatePath path, int index, ControlTime at) {
    List<Statement> statements = crlStatements(path, index, at);
    statements.addAll(ocspStatements(path, index, at));
    return decide(statements, path.certificates().get(index), at);
  }

  /** The same by revocation lists alone, for OCSP responders, which do not vouch for themselves. */
  CertificateStatus statusByLists(CertificatePath path, ControlTime at) {
    return decide(crlStatements(path, 0, at), path.target(), at);
  }

  /** How many items were left out because they could not be read. */
  int unreadable() {
    return unreadable;
  }

  private CertificateStatus decide(
      List<Statement> statements, ParsedCertificate certificate, ControlTime at) {
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

  static boolean isFresh(Statement statement, ControlTime at) {
    Instant until = statement.nextUpdate().orElse(statement.thisUpdate().plus(WITHOUT_NEXT_UPDATE));
    return !at.isAfter(statement.thisUpdate()) || !at.isAfter(until);
  }

  /** EN 319 102-1, 5.2.6.4: after its end a certificate may have been taken off the list. */
  private static boolean speaksOf(Statement statement, ParsedCertificate certificate) {
    return !statement.silentAfterExpiry()
        || !statement.thisUpdate().isAfter(certificate.notAfter());
  }

  private boolean isFromTheFuture(Instant thisUpdate) {
    return now.isBefore(thisUpdate.minus(CLOCK_SKEW));
  }

  private boolean isAllowed(
      AlgorithmIdentifier algorithm, ParsedCertificate signer, ControlTime at) {
    try {
      return algorithms.allows(SignatureScheme.of(algorithm), signer.key(), at);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private List<Statement> ocspStatements(CertificatePath path, int index, ControlTime at) {
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
            statements.add(statement(answer, certificate, each));
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
      OcspResponse.Answer answer, ParsedCertificate certificate, SourcedOcsp from) {
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
        "ocsp:" + from.source(),
        from.response().sha256(),
        !archived);
  }

  private List<Statement> crlStatements(CertificatePath path, int index, ControlTime at) {
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
        statements.add(CrlStatements.of(each, believed, scope, certificate));
      }
    }
    return CrlStatements.combine(statements, at);
  }
}
