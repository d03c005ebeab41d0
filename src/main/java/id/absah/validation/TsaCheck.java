package id.absah.validation;

import static id.absah.validation.SubIndication.CHAIN_CONSTRAINTS_FAILURE;
import static id.absah.validation.SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE;
import static id.absah.validation.SubIndication.NO_CERTIFICATE_CHAIN_FOUND;
import static id.absah.validation.SubIndication.OUT_OF_BOUNDS_NO_POE;
import static id.absah.validation.SubIndication.REVOKED_NO_POE;

import id.absah.document.Defect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * The time-stamping certificate of one token at the token's time. What does not hold is a failed
 * step of the token.
 */
final class TsaCheck {
  private final Surroundings surroundings;
  private final Steps steps;
  private final String imprintAlgorithm;
  private final Instant genTime;
  private final ControlTime time;
  private final List<Defect> notes = new ArrayList<>();
  private final List<CertificateStatus> statuses = new ArrayList<>();

  TsaCheck(Surroundings surroundings, Steps steps, TimestampToken token) {
    this.surroundings = surroundings;
    this.steps = steps;
    this.imprintAlgorithm = token.imprintAlgorithm();
    this.genTime = token.time();
    this.time = ControlTime.of(genTime);
  }

  /** Findings that lower no verdict. */
  List<Defect> notes() {
    return notes;
  }

  /**
   * The statuses of the path's certificates, the anchor left out, as far as they were asked for.
   */
  List<CertificateStatus> statuses() {
    return statuses;
  }

  /** RFC 3161, 2.3: id-kp-timeStamping alone, in a critical extension. */
  void checkPurpose(ParsedCertificate certificate) {
    Extension usage = certificate.extensions().all().get(Extension.extendedKeyUsage.getId());
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

  void checkPath(CertificatePath path) {
    notes.addAll(path.deviations());
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
            genTime.toString());
        return;
      }
    }
    steps.pass(ValidationCode.TSA_NOT_VALID, "time", genTime.toString());
  }

  void checkAlgorithms(CmsVerification cms, CertificatePath path) {
    boolean allowed =
        cms.scheme().isPresent()
            && surroundings.algorithms().allowsDigest(imprintAlgorithm, time)
            && surroundings
                .algorithms()
                .allows(cms.scheme().orElseThrow(), path.target().key(), time)
            && PathAlgorithms.refused(path, surroundings.algorithms(), time).isEmpty();
    steps.check(
        allowed,
        CRYPTO_CONSTRAINTS_FAILURE_NO_POE,
        ValidationCode.TST_ALGORITHM,
        "time",
        genTime.toString());
  }

  void checkRevocation(
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
    return !(orderly && status.provenBefore(Optional.of(genTime)));
  }
}
