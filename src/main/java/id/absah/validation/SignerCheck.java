package id.absah.validation;

import static id.absah.validation.SubIndication.CHAIN_CONSTRAINTS_FAILURE;
import static id.absah.validation.SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE;
import static id.absah.validation.SubIndication.EXPIRED;
import static id.absah.validation.SubIndication.NOT_YET_VALID;
import static id.absah.validation.SubIndication.OUT_OF_BOUNDS_NO_POE;
import static id.absah.validation.SubIndication.REVOKED;
import static id.absah.validation.SubIndication.REVOKED_CA_NO_POE;
import static id.absah.validation.SubIndication.REVOKED_NO_POE;
import static id.absah.validation.SubIndication.TRY_LATER;

import id.absah.document.Defect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * The signer's certificate at the best signature time: EN 319 102-1, 5.2.6 (X.509 certificate
 * validation), 5.2.8 (cryptographic constraints), 5.5 and 5.6.2 (what a proof of existence makes of
 * an expiry or a revocation).
 */
final class SignerCheck {
  /**
   * Purposes that PDF signers carry: Adobe Authentic Documents (critical and alone at BSrE),
   * document signing of RFC 9336 and of Microsoft, e-mail protection and client authentication,
   * which many CAs put into certificates for persons, and anyExtendedKeyUsage.
   */
  private static final Set<String> SIGNING_PURPOSES =
      Set.of(
          "1.2.840.113583.1.1.5",
          "1.3.6.1.5.5.7.3.36",
          "1.3.6.1.4.1.311.10.3.12",
          KeyPurposeId.id_kp_emailProtection.getId(),
          KeyPurposeId.id_kp_clientAuth.getId(),
          KeyPurposeId.anyExtendedKeyUsage.getId());

  private final Surroundings surroundings;
  private final Steps steps;
  private final Optional<Instant> proof;
  private final Optional<Instant> createdAfter;
  private final ControlTime at;
  private final List<CertificateStatus> statuses = new ArrayList<>();

  /**
   * Prepares the checks.
   *
   * @param proof the best signature time
   * @param createdAfter a time after which the signature is proven to have been made, because it
   *     covers a time-stamp
   */
  SignerCheck(
      Surroundings surroundings,
      Steps steps,
      Optional<Instant> proof,
      Optional<Instant> createdAfter) {
    this.surroundings = surroundings;
    this.steps = steps;
    this.proof = proof;
    this.createdAfter = createdAfter;
    this.at = ControlTime.of(proof, surroundings.now());
  }

  /** The time judged at. */
  ControlTime time() {
    return at;
  }

  /** The statuses of the path's certificates, the anchor left out. */
  List<CertificateStatus> statuses() {
    return statuses;
  }

  void checkPath(CertificatePath path) {
    for (CertificatePath.Problem problem : path.problems()) {
      steps.fail(problem.subIndication(), problem.defect());
    }
    if (path.isProven()) {
      steps.pass(
          ValidationCode.CHAIN_UNTRUSTED,
          "anchor",
          path.last().sha256(),
          "length",
          String.valueOf(path.certificates().size()));
    }
    if (path.anchored() && path.deviations().isEmpty()) {
      steps.pass(ValidationCode.CERT_PROFILE);
    }
  }

  /** RFC 5280, 4.2.1.12: without the extension every purpose is permitted. */
  static boolean permits(ParsedCertificate certificate, Collection<String> purposes) {
    return certificate.extendedKeyUsage().stream()
        .noneMatch(own -> Collections.disjoint(own, purposes));
  }

  void checkPurpose(ParsedCertificate certificate) {
    steps.check(
        certificate.mayUseKeyFor(KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
        CHAIN_CONSTRAINTS_FAILURE,
        ValidationCode.KEY_USAGE,
        "certificate",
        certificate.sha256());
    if (certificate.extendedKeyUsage().isEmpty()) {
      steps.notApplicable(ValidationCode.EKU_NOT_FOR_SIGNING);
      return;
    }
    List<String> purposes = certificate.extendedKeyUsage().orElseThrow();
    steps.check(
        permits(certificate, SIGNING_PURPOSES),
        CHAIN_CONSTRAINTS_FAILURE,
        ValidationCode.EKU_NOT_FOR_SIGNING,
        "purposes",
        String.join(" ", purposes));
  }

  /** An anchor was pinned without regard to its end, so its own validity is not judged. */
  void checkValidity(CertificatePath path) {
    for (ParsedCertificate certificate : path.certificates()) {
      if (surroundings.pinned().contains(certificate.sha256()) || certificate.isValidAt(at)) {
        continue;
      }
      boolean early = at.isBefore(certificate.notBefore());
      ValidationCode code = early ? ValidationCode.CERT_NOT_YET_VALID : ValidationCode.CERT_EXPIRED;
      SubIndication subIndication = OUT_OF_BOUNDS_NO_POE;
      if (early && proof.isPresent()) {
        subIndication = NOT_YET_VALID;
      } else if (!early && isCreatedAfter(certificate.notAfter())) {
        subIndication = EXPIRED;
        code = ValidationCode.SIGNED_AFTER_EXPIRY;
      }
      steps.fail(
          subIndication,
          code,
          "certificate",
          certificate.sha256(),
          "notBefore",
          certificate.notBefore().toString(),
          "notAfter",
          certificate.notAfter().toString(),
          "time",
          at.readable(),
          "proven",
          String.valueOf(proof.isPresent()));
      return;
    }
    steps.pass(ValidationCode.CERT_EXPIRED, "time", at.readable());
  }

  private boolean isCreatedAfter(Instant time) {
    return createdAfter.isPresent() && createdAfter.orElseThrow().isAfter(time);
  }

  void checkRevocation(CertificatePath path, RevocationCheck revocation) {
    if (!path.anchored()) {
      return;
    }
    boolean revoked = false;
    boolean known = true;
    for (int i = 0; i < path.certificates().size() - 1; i++) {
      CertificateStatus status = revocation.status(path, i, at);
      statuses.add(status);
      ParsedCertificate certificate = path.certificates().get(i);
      if (status.kind() == Statement.Kind.HOLD) {
        revoked = true;
        steps.unknown(TRY_LATER, defect(ValidationCode.CERTIFICATE_ON_HOLD, certificate, status));
      } else if (status.isRevoked() && !status.provenBefore(proof)) {
        revoked = true;
        failRevoked(certificate, status, i == 0);
      }
      known &= status.kind() != Statement.Kind.UNCLEAR;
    }
    if (!revoked) {
      steps.pass(ValidationCode.CERT_REVOKED, "time", at.readable());
    }
    if (known) {
      steps.pass(ValidationCode.REVOCATION_UNKNOWN);
    } else {
      reportUnknown(path);
    }
  }

  private void failRevoked(
      ParsedCertificate certificate, CertificateStatus status, boolean isSigner) {
    if (!isSigner) {
      steps.fail(REVOKED_CA_NO_POE, defect(ValidationCode.CA_REVOKED, certificate, status));
    } else if (isCreatedAfter(status.revokedAt().orElse(Instant.MAX))) {
      steps.fail(REVOKED, defect(ValidationCode.SIGNED_AFTER_REVOCATION, certificate, status));
    } else {
      steps.fail(REVOKED_NO_POE, defect(ValidationCode.CERT_REVOKED, certificate, status));
    }
  }

  private void reportUnknown(CertificatePath path) {
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < statuses.size(); i++) {
      if (statuses.get(i).kind() == Statement.Kind.UNCLEAR) {
        unknown.add(path.certificates().get(i).sha256());
      }
    }
    steps.unknown(
        TRY_LATER,
        Steps.defect(
            ValidationCode.REVOCATION_UNKNOWN,
            "certificates",
            String.join(" ", unknown),
            "time",
            at.readable()));
  }

  private static Defect defect(
      ValidationCode code, ParsedCertificate certificate, CertificateStatus status) {
    return Steps.defect(
        code,
        "certificate",
        certificate.sha256(),
        "subject",
        certificate.subject().readable(),
        "revokedAt",
        status.revokedAt().map(Instant::toString).orElse(""),
        "reason",
        Statement.reasonName(status.reason()));
  }

  /**
   * The table's answer about digest, signature algorithm and key of the signature itself.
   *
   * @param digest the CMS digestAlgorithm, which digests the document
   */
  boolean checkAlgorithms(
      SignatureScheme scheme, String digest, ParsedCertificate signer, CertificatePath path) {
    Optional<Instant> until =
        AlgorithmPolicy.earlier(
            surroundings.algorithms().until(scheme, signer.key()),
            surroundings.algorithms().digestUntil(digest));
    boolean own = AlgorithmPolicy.isBefore(at, until);
    Optional<Defect> inPath = PathAlgorithms.refused(path, surroundings.algorithms(), at);
    steps.check(
        own,
        CRYPTO_CONSTRAINTS_FAILURE_NO_POE,
        ValidationCode.ALGORITHM_NOT_ALLOWED,
        "algorithm",
        scheme.family() + " " + digest,
        "bits",
        String.valueOf(signer.key().map(PublicKeys::bits).orElse(0)),
        "until",
        AlgorithmPolicy.readable(until),
        "time",
        at.readable());
    inPath.ifPresent(refused -> steps.fail(CRYPTO_CONSTRAINTS_FAILURE_NO_POE, refused));
    return own;
  }
}
