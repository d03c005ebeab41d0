package id.absah.validation;

import static id.absah.validation.SubIndication.CHAIN_CONSTRAINTS_FAILURE;
import static id.absah.validation.SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE;
import static id.absah.validation.SubIndication.FORMAT_FAILURE;
import static id.absah.validation.SubIndication.HASH_FAILURE;
import static id.absah.validation.SubIndication.NO_CERTIFICATE_CHAIN_FOUND;
import static id.absah.validation.SubIndication.OUT_OF_BOUNDS_NO_POE;
import static id.absah.validation.SubIndication.REVOKED_NO_POE;
import static id.absah.validation.SubIndication.TIMESTAMP_ORDER_FAILURE;

import id.absah.document.Defect;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

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
      return unread(steps);
    }
    return new Run(token).run(stamped, protectedSince);
  }

  private static TokenResult unread(Steps steps) {
    TimestampValidation validation =
        new TimestampValidation(
            steps.conclusion(REQUIRED),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            steps.defects());
    return new TokenResult(
        validation, steps, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);
  }

  private final class Run {
    private final TimestampToken token;
    private final Instant time;
    private final Steps steps = new Steps();
    private final List<Defect> notes = new ArrayList<>();
    private final List<CertificateStatus> statuses = new ArrayList<>();

    Run(TimestampToken token) {
      this.token = token;
      this.time = token.time();
    }

    TokenResult run(CmsVerification.Content stamped, Optional<Instant> protectedSince) {
      CertificatePool pool = surroundings.pool(documentPool, token.message().certificates());
      boolean imprint = checkImprint(stamped);
      CmsVerification cms = checkSignature(pool);
      steps.check(
          !time.isAfter(surroundings.validationTime().plus(RevocationCheck.CLOCK_SKEW)),
          TIMESTAMP_ORDER_FAILURE,
          ValidationCode.TST_FUTURE,
          "time",
          time.toString());
      Optional<CertificatePath> path = Optional.empty();
      if (cms.certificate().isPresent()) {
        ParsedCertificate certificate = cms.certificate().orElseThrow();
        PathBuilder paths = surroundings.paths(pool);
        checkPurpose(certificate);
        path = Optional.of(paths.find(certificate, time));
        checkPath(path.orElseThrow());
        checkAlgorithms(cms, path.orElseThrow());
        if (path.orElseThrow().anchored()) {
          Evidence evidence = surroundings.evidence(documentEvidence, token.message());
          checkRevocation(
              surroundings.revocation(evidence, pool, paths), path.orElseThrow(), protectedSince);
        }
      }
      return result(cms, path, imprint);
    }

    private TokenResult result(
        CmsVerification cms, Optional<CertificatePath> path, boolean imprint) {
      List<Defect> defects = new ArrayList<>(steps.defects());
      defects.addAll(notes);
      TimestampValidation validation =
          new TimestampValidation(
              steps.conclusion(REQUIRED),
              Optional.of(time),
              cms.certificate().map(certificate -> certificate.subject().shortest()),
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
          statuses,
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

    /** RFC 3161, 2.3: id-kp-timeStamping alone, in a critical extension. */
    private void checkPurpose(ParsedCertificate certificate) {
      Extension usage = certificate.extensions().get(Extension.extendedKeyUsage.getId());
      List<String> purposes = certificate.extendedKeyUsage().orElse(List.of());
      steps.check(
          usage != null
              && usage.isCritical()
              && purposes.equals(List.of(KeyPurposeId.id_kp_timeStamping.getId()))
              && certificate.mayUseKeyFor(KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
          CHAIN_CONSTRAINTS_FAILURE,
          ValidationCode.TSA_EKU,
          "purposes",
          String.join(" ", purposes),
          "critical",
          String.valueOf(usage != null && usage.isCritical()));
    }

    private void checkPath(CertificatePath path) {
      if (path.isProven()) {
        steps.pass(ValidationCode.TSA_UNTRUSTED, "anchor", path.last().sha256());
      } else {
        CertificatePath.Problem first = path.problems().get(0);
        steps.fail(
            path.anchored() ? first.subIndication() : NO_CERTIFICATE_CHAIN_FOUND,
            ValidationCode.TSA_UNTRUSTED,
            "problem",
            first.defect().code().name());
      }
      for (ParsedCertificate certificate : path.certificates()) {
        if (!surroundings.pinned().contains(certificate.sha256()) && !certificate.isValidAt(time)) {
          steps.fail(
              OUT_OF_BOUNDS_NO_POE,
              ValidationCode.TSA_NOT_VALID,
              "certificate",
              certificate.sha256(),
              "time",
              time.toString());
          return;
        }
      }
      steps.pass(ValidationCode.TSA_NOT_VALID, "time", time.toString());
    }

    private void checkAlgorithms(CmsVerification cms, CertificatePath path) {
      boolean allowed =
          cms.scheme().isPresent()
              && surroundings.algorithms().allowsDigest(token.imprintAlgorithm(), time)
              && surroundings
                  .algorithms()
                  .allows(cms.scheme().orElseThrow(), path.target().key(), time)
              && PathAlgorithms.refused(path, surroundings.algorithms(), time).isEmpty();
      steps.check(
          allowed,
          CRYPTO_CONSTRAINTS_FAILURE_NO_POE,
          ValidationCode.TST_ALGORITHM,
          "time",
          time.toString());
    }

    private void checkRevocation(
        RevocationCheck revocation, CertificatePath path, Optional<Instant> protectedSince) {
      boolean known = true;
      for (int i = 0; i < path.certificates().size() - 1; i++) {
        CertificateStatus status = revocation.status(path, i, time);
        statuses.add(status);
        known &= status.kind() != Statement.Kind.UNCLEAR;
        if (voids(status, protectedSince)) {
          steps.fail(
              REVOKED_NO_POE,
              ValidationCode.TSA_REVOKED,
              "certificate",
              path.certificates().get(i).sha256(),
              "reason",
              Statement.reasonName(status.reason()),
              "revokedAt",
              status.revokedAt().map(Instant::toString).orElse(""));
          return;
        }
      }
      steps.pass(ValidationCode.TSA_REVOKED);
      if (!known) {
        notes.add(Defect.of(ValidationCode.TSA_REVOCATION_UNKNOWN));
      }
    }

    /**
     * RFC 3161, 4.1: after an orderly revocation the tokens made before it remain good; after any
     * other, or one without a reason, all fall, unless a later time-stamp proves that the token
     * existed before.
     */
    private boolean voids(CertificateStatus status, Optional<Instant> protectedSince) {
      if (status.kind() == Statement.Kind.HOLD) {
        return true;
      }
      if (!status.isRevoked() || status.provenBefore(protectedSince)) {
        return false;
      }
      boolean orderly =
          switch (status.reason()) {
            case 0, 3, 4, 5 -> true;
            default -> false;
          };
      return !(orderly && status.provenBefore(Optional.of(time)));
    }
  }
}
