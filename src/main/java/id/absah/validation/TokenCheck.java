package id.absah.validation;

import static id.absah.validation.SubIndication.FORMAT_FAILURE;
import static id.absah.validation.SubIndication.HASH_FAILURE;
import static id.absah.validation.SubIndication.TIMESTAMP_ORDER_FAILURE;

import id.absah.document.Defect;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Validates one RFC 3161 token (EN 319 102-1, 5.4). It counts when everything was right at its own
 * time: all time-stamping certificates met in the field are expired today, and a later time-stamp
 * that would prolong them is rare. That nobody says whether the certificate was revoked is reported
 * and does not stop a token, because real tokens carry no such data.
 */
final class TokenCheck {
  private static final Set<ValidationCode> REQUIRED =
      EnumSet.of(
          ValidationCode.TST_IMPRINT,
          ValidationCode.TST_SIGNATURE,
          ValidationCode.TST_FUTURE,
          ValidationCode.TSA_EKU,
          ValidationCode.TSA_UNTRUSTED,
          ValidationCode.TSA_NOT_VALID,
          ValidationCode.TST_ALGORITHM,
          ValidationCode.TSA_REVOKED);

  private final Surroundings surroundings;
  private final CertificatePool documentPool;
  private final Evidence documentEvidence;

  TokenCheck(Surroundings surroundings, CertificatePool pool, Evidence evidence) {
    this.surroundings = surroundings;
    this.documentPool = pool;
    this.documentEvidence = evidence;
  }

  /**
   * Validates a token.
   *
   * @param encoded the ContentInfo
   * @param stamped what it should be about
   * @param protectedSince when a later time-stamp proves that the token existed
   */
  TokenResult check(
      byte[] encoded, CmsVerification.Content stamped, Optional<Instant> protectedSince) {
    String sha256 = Asn1.sha256(encoded);
    TimestampToken token;
    try {
      token = TimestampToken.read(encoded);
    } catch (MalformedAsn1Exception e) {
      Steps steps = new Steps();
      steps.fail(
          FORMAT_FAILURE,
          ValidationCode.TST_UNPARSEABLE,
          "problem",
          String.valueOf(e.getMessage()));
      return unread(steps, sha256);
    }
    return new Run(token, sha256).run(stamped, protectedSince);
  }

  private static TokenResult unread(Steps steps, String sha256) {
    TimestampValidation validation =
        new TimestampValidation(
            steps.conclusion(REQUIRED),
            Optional.empty(),
            Optional.empty(),
            Optional.of(sha256),
            Optional.empty(),
            List.of(),
            steps.defects());
    return new TokenResult(
        validation, steps, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);
  }

  private final class Run {
    private final TimestampToken token;
    private final String sha256;
    private final Instant genTime;
    private final Steps steps = new Steps();
    private final TsaCheck tsa;

    Run(TimestampToken token, String sha256) {
      this.token = token;
      this.sha256 = sha256;
      this.genTime = token.time();
      this.tsa = new TsaCheck(surroundings, steps, token);
    }

    TokenResult run(CmsVerification.Content stamped, Optional<Instant> protectedSince) {
      CertificatePool pool = surroundings.pool(documentPool, token.message().certificates());
      boolean imprint = checkImprint(stamped);
      CmsVerification cms = checkSignature(pool);
      steps.check(
          !surroundings.now().isBefore(genTime.minus(RevocationCheck.CLOCK_SKEW)),
          TIMESTAMP_ORDER_FAILURE,
          ValidationCode.TST_FUTURE,
          "time",
          genTime.toString());
      Optional<CertificatePath> path = Optional.empty();
      if (cms.certificate().isPresent()) {
        ParsedCertificate certificate = cms.certificate().orElseThrow();
        PathBuilder paths = surroundings.paths(pool);
        tsa.checkPurpose(certificate);
        path = Optional.of(paths.find(certificate, ControlTime.of(genTime)));
        tsa.checkPath(path.orElseThrow());
        tsa.checkAlgorithms(cms, path.orElseThrow());
        if (path.orElseThrow().anchored()) {
          Evidence evidence = surroundings.evidence(documentEvidence, token.message());
          tsa.checkRevocation(
              surroundings.revocation(evidence, pool, paths), path.orElseThrow(), protectedSince);
        }
      }
      return result(cms, path, imprint);
    }

    private TokenResult result(
        CmsVerification cms, Optional<CertificatePath> path, boolean imprint) {
      List<Defect> defects = new ArrayList<>(steps.defects());
      defects.addAll(tsa.notes());
      TimestampValidation validation =
          new TimestampValidation(
              steps.conclusion(REQUIRED),
              Optional.of(genTime),
              cms.certificate().map(certificate -> certificate.subject().shortest()),
              Optional.of(sha256),
              Optional.of(token.imprintAlgorithm()),
              path.map(p -> CertificateSummaries.of(p.certificates(), surroundings.links()))
                  .orElse(List.of()),
              defects);
      return new TokenResult(
          validation,
          steps,
          cms.certificate(),
          cms.scheme(),
          path,
          tsa.statuses(),
          imprint && cms.isIntact());
    }

    private boolean checkImprint(CmsVerification.Content stamped) {
      Optional<byte[]> actual = stamped.digest(token.imprintAlgorithm());
      return steps.check(
          actual.isPresent()
              && MessageDigest.isEqual(actual.orElseThrow(), token.imprint().bytes()),
          HASH_FAILURE,
          ValidationCode.TST_IMPRINT,
          "algorithm",
          token.imprintAlgorithm());
    }

    private CmsVerification checkSignature(CertificatePool pool) {
      Steps own = new Steps();
      CmsVerification cms = new CmsVerification(token.signer(), own);
      cms.run(pool, TimestampToken.TST_INFO, token.content(), true);
      Conclusion conclusion = own.conclusion(Set.of(ValidationCode.SIG_CRYPTO));
      if (conclusion.subIndication().isPresent()) {
        steps.fail(
            conclusion.subIndication().orElseThrow(),
            ValidationCode.TST_SIGNATURE,
            "problem",
            conclusion.reason().map(reason -> reason.code().name()).orElse(""));
      } else {
        steps.pass(ValidationCode.TST_SIGNATURE);
      }
      return cms;
    }
  }
}
