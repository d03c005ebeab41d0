package id.absah.validation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Verifies one signature for {@link DetachedSignature}. */
final class DetachedVerification {
  private static final Set<ValidationCode> REQUIRED =
      EnumSet.of(
          ValidationCode.CMS_UNPARSEABLE,
          ValidationCode.MULTIPLE_SIGNERINFOS,
          ValidationCode.CONTENT_NOT_DETACHED,
          ValidationCode.SIGNED_ATTRS_MISSING,
          ValidationCode.ATTRS_NOT_DER,
          ValidationCode.MESSAGE_DIGEST_MISSING,
          ValidationCode.HASH_MISMATCH,
          ValidationCode.SIG_CRYPTO,
          ValidationCode.ALGORITHM_MISMATCH,
          ValidationCode.SIGNER_CERT_MISSING,
          ValidationCode.ESS_MISMATCH,
          ValidationCode.CERT_EXPIRED,
          ValidationCode.ALGORITHM_NOT_ALLOWED);

  private final Steps steps = new Steps();

  DetachedSignature.Verified run(DigestedContent content, byte[] cms) {
    Optional<ParsedCertificate> certificate = Optional.empty();
    Optional<Instant> claimed = Optional.empty();
    Links links = new Links();
    try {
      CmsMessage message = CmsMessage.read(cms);
      steps.pass(ValidationCode.CMS_UNPARSEABLE);
      if (checkForm(message)) {
        CmsSigner signer = message.signers().get(0);
        CertificatePool pool = new CertificatePool();
        pool.addAll(message.certificates(), links);
        CmsVerification verification = new CmsVerification(signer, steps);
        verification.run(pool, CmsMessage.DATA, content, true);
        certificate = verification.certificate();
        claimed = SignatureCheck.signingTime(signer);
        checkSigner(verification, signer, claimed);
      }
    } catch (MalformedAsn1Exception e) {
      steps.fail(
          SubIndication.FORMAT_FAILURE,
          ValidationCode.CMS_UNPARSEABLE,
          "problem",
          String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      steps.fail(
          SubIndication.GENERIC,
          ValidationCode.VALIDATION_FAILURE,
          "exception",
          e.getClass().getName());
    }
    return new DetachedSignature.Verified(
        certificate.map(found -> CertificateSummaries.of(found, links)),
        claimed,
        steps.conclusion(REQUIRED).reason());
  }

  private boolean checkForm(CmsMessage message) {
    int signers = message.signers().size();
    if (signers == 0) {
      steps.fail(SubIndication.FORMAT_FAILURE, ValidationCode.NO_SIGNERINFO);
      return false;
    }
    boolean single =
        steps.check(
            signers == 1,
            SubIndication.FORMAT_FAILURE,
            ValidationCode.MULTIPLE_SIGNERINFOS,
            "signers",
            String.valueOf(signers));
    boolean typed =
        steps.check(
            message.contentType().equals(CmsMessage.DATA),
            SubIndication.FORMAT_FAILURE,
            ValidationCode.CONTENT_TYPE,
            "expected",
            CmsMessage.DATA,
            "actual",
            message.contentType());
    boolean detached =
        steps.check(
            message.content().isEmpty(),
            SubIndication.FORMAT_FAILURE,
            ValidationCode.CONTENT_NOT_DETACHED);
    // Without them the value would be over the content itself, which is not kept.
    boolean attributes =
        steps.check(
            message.signers().stream().allMatch(each -> each.signedAttributes().isPresent()),
            SubIndication.SIG_CONSTRAINTS_FAILURE,
            ValidationCode.SIGNED_ATTRS_MISSING);
    return single && typed && detached && attributes;
  }

  /** The certificate at the claimed time; a signature that claims none is judged without. */
  private void checkSigner(
      CmsVerification verification, CmsSigner signer, Optional<Instant> claimed) {
    if (verification.certificate().isEmpty() || verification.scheme().isEmpty()) {
      return;
    }
    ParsedCertificate certificate = verification.certificate().orElseThrow();
    if (claimed.isEmpty()) {
      steps.notApplicable(ValidationCode.CERT_EXPIRED);
    } else {
      Instant time = claimed.orElseThrow();
      steps.check(
          certificate.isValidAt(ControlTime.of(time)),
          SubIndication.OUT_OF_BOUNDS_NO_POE,
          time.isBefore(certificate.notBefore())
              ? ValidationCode.CERT_NOT_YET_VALID
              : ValidationCode.CERT_EXPIRED,
          "notBefore",
          certificate.notBefore().toString(),
          "notAfter",
          certificate.notAfter().toString(),
          "time",
          time.toString());
    }
    SignatureScheme scheme = verification.scheme().orElseThrow();
    String digest = SignatureScheme.digestName(signer.digestAlgorithm()).orElse("");
    Optional<Instant> until =
        AlgorithmPolicy.earlier(
            DetachedSignature.ALGORITHMS.until(scheme, certificate.key()),
            DetachedSignature.ALGORITHMS.digestUntil(digest));
    steps.check(
        until.isPresent(),
        SubIndication.CRYPTO_CONSTRAINTS_FAILURE,
        ValidationCode.ALGORITHM_NOT_ALLOWED,
        "algorithm",
        scheme.family() + " " + digest,
        "bits",
        String.valueOf(certificate.key().map(PublicKeys::bits).orElse(0)));
  }
}
