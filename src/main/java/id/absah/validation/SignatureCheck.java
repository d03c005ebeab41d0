package id.absah.validation;

import static id.absah.validation.SubIndication.FORMAT_FAILURE;
import static id.absah.validation.SubIndication.GENERIC;
import static id.absah.validation.SubIndication.SIG_CONSTRAINTS_FAILURE;

import id.absah.document.ByteRange;
import id.absah.document.Defect;
import id.absah.document.EmbeddedSignature;
import id.absah.document.Octets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.cms.Time;

/**
 * Validates one approval or certification signature, in the order of EN 319 102-1, 5.3, 5.5 and
 * 5.6.
 */
final class SignatureCheck {
  private static final String SIGNATURE_TIMESTAMP = "1.2.840.113549.1.9.16.2.14";
  private static final String COMMITMENT_TYPE = "1.2.840.113549.1.9.16.2.16";
  private static final String REVOCATION_ARCHIVAL = "1.2.840.113583.1.1.8";

  /** Signature time-stamps of one signature; one is usual, four were met. */
  private static final int MAX_TOKENS = 20;

  /** Checks without which nothing passes. */
  private static final Set<ValidationCode> REQUIRED =
      EnumSet.of(
          ValidationCode.BYTERANGE_ABSENT,
          ValidationCode.SUBFILTER_UNSUPPORTED,
          ValidationCode.CMS_UNPARSEABLE,
          ValidationCode.MULTIPLE_SIGNERINFOS,
          ValidationCode.SIGNERINFO_REPEATED,
          ValidationCode.CONTENT_NOT_DETACHED,
          ValidationCode.SIGNED_ATTRS_MISSING,
          ValidationCode.ATTRS_NOT_DER,
          ValidationCode.MESSAGE_DIGEST_MISSING,
          ValidationCode.HASH_MISMATCH,
          ValidationCode.SIG_CRYPTO,
          ValidationCode.ALGORITHM_MISMATCH,
          ValidationCode.SIGNER_CERT_MISSING,
          ValidationCode.ESS_MISMATCH,
          ValidationCode.CHAIN_UNTRUSTED,
          ValidationCode.KEY_USAGE,
          ValidationCode.EKU_NOT_FOR_SIGNING,
          ValidationCode.CERT_EXPIRED,
          ValidationCode.CERT_REVOKED,
          ValidationCode.REVOCATION_UNKNOWN,
          ValidationCode.ALGORITHM_NOT_ALLOWED);

  private final Surroundings surroundings;
  private final DocumentContext document;
  private final EmbeddedSignature signature;
  private final Steps steps = new Steps();
  private final SignatureReport report;
  private final FormatCheck format;

  SignatureCheck(Surroundings surroundings, DocumentContext document, EmbeddedSignature signature) {
    this.surroundings = surroundings;
    this.document = document;
    this.signature = signature;
    this.report = new SignatureReport(signature, steps);
    this.format = new FormatCheck(signature, steps);
  }

  SignatureValidation run() {
    Optional<byte[]> element = format.cut();
    boolean isCms = element.filter(CmsMessage::isSignedData).isPresent();
    boolean supported = format.checkSubFilter(isCms);
    report.notes().addAll(format.notes());
    Optional<CmsMessage> message = readMessage(element, supported);
    format.takeOver(document.document(), !format.isForeign());
    message.ifPresent(this::checkMessage);
    return report.build(REQUIRED, format.isRefuted() && !format.isForeign());
  }

  private Optional<CmsMessage> readMessage(Optional<byte[]> element, boolean supported) {
    String problem = "no ASN.1 structure";
    if (element.isPresent()) {
      try {
        CmsMessage message = CmsMessage.read(element.orElseThrow());
        steps.pass(ValidationCode.CMS_UNPARSEABLE);
        return Optional.of(message);
      } catch (MalformedAsn1Exception e) {
        problem = String.valueOf(e.getMessage());
        if (e.isLimit()) {
          format.failLimit(problem);
        }
      }
    }
    // In a format that is not examined, other content than CMS is no fault; that there is no
    // content at all is already said.
    boolean missing = signature.contents().isEmpty() && format.isRefuted();
    if (supported && !missing && !format.isOverLimit()) {
      steps.fail(FORMAT_FAILURE, ValidationCode.CMS_UNPARSEABLE, "problem", problem);
    }
    return Optional.empty();
  }

  private void checkMessage(CmsMessage message) {
    int signers = message.signers().size();
    if (signers == 0) {
      steps.fail(FORMAT_FAILURE, ValidationCode.NO_SIGNERINFO);
      return;
    }
    if (!checkSingle(message, signers) || signature.byteRange().isEmpty()) {
      return;
    }
    ByteRange range = signature.byteRange().orElseThrow();
    if (!document.digests().covers(range)) {
      steps.fail(GENERIC, ValidationCode.VALIDATION_LIMIT, "problem", range.toString());
      return;
    }
    CmsSigner signer = message.signers().get(0);
    CertificatePool pool = surroundings.pool(document.pool(), message.certificates());
    CmsVerification cms = new CmsVerification(signer, steps);
    SignedContent content =
        new SignedContent(signature.subFilter(), message, range, document.digests());
    boolean hashed = content.check(steps);
    boolean cades = signature.subFilter().equals(Optional.of(FormatCheck.CADES));
    cms.run(pool, CmsMessage.DATA, content.content(), cades);
    report.setVerification(cms, signer, hashed && cms.isIntact());
    report.setClaims(signingTime(signer), !signer.signed(COMMITMENT_TYPE).isEmpty());
    checkTime(message, signer, cms, pool, content.isPkcs7Sha1());
  }

  /**
   * ISO 32000-2, 12.8.3.3.1: a single SignerInfo. The same one twice, byte for byte, brings no
   * other signer in: its value is examined, but a SET does not hold an element twice.
   */
  private boolean checkSingle(CmsMessage message, int signers) {
    Octets first = message.signers().get(0).encoded();
    boolean same = message.signers().stream().allMatch(each -> each.encoded().equals(first));
    steps.check(
        signers == 1 || !same,
        SIG_CONSTRAINTS_FAILURE,
        ValidationCode.SIGNERINFO_REPEATED,
        "signers",
        String.valueOf(signers));
    return steps.check(
        same,
        FORMAT_FAILURE,
        ValidationCode.MULTIPLE_SIGNERINFOS,
        "signers",
        String.valueOf(signers));
  }

  /** The signing-time attribute, when it can be read. */
  static Optional<Instant> signingTime(CmsSigner signer) {
    List<Tlv> values = signer.signed(CmsVerification.SIGNING_TIME);
    try {
      return values.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Asn1.read(values.get(0).encoded(), Time::getInstance).getDate().toInstant());
    } catch (MalformedAsn1Exception | RuntimeException e) {
      // A claim that cannot be read is no claim; it proves nothing in either case.
      return Optional.empty();
    }
  }

  private void checkTime(
      CmsMessage message,
      CmsSigner signer,
      CmsVerification cms,
      CertificatePool pool,
      boolean isPkcs7Sha1) {
    Evidence evidence = surroundings.evidence(document.evidence(), message);
    evidence.addArchival(signer.signed(REVOCATION_ARCHIVAL));
    evidence.addArchival(signer.unsigned(REVOCATION_ARCHIVAL));
    // A signature whose bytes are refuted is not what the later time-stamps speak about.
    Optional<Instant> covered =
        format.isRefuted() ? Optional.empty() : document.proofs().existedAt(signature);
    Optional<Instant> proof = checkTokens(signer, pool, evidence, covered);
    report.setProof(proof);
    if (cms.certificate().isEmpty()) {
      return;
    }
    ParsedCertificate certificate = cms.certificate().orElseThrow();
    PathBuilder paths = surroundings.paths(pool);
    SignerCheck check =
        new SignerCheck(surroundings, steps, proof, document.proofs().madeAfter(signature));
    CertificatePath path = paths.find(certificate, check.time());
    check.checkPath(path);
    report.notes().addAll(path.deviations());
    check.checkPurpose(certificate);
    check.checkValidity(path);
    RevocationCheck revocation = surroundings.revocation(evidence, pool, paths);
    check.checkRevocation(path, revocation);
    int unreadable = evidence.unreadable() + pool.unreadable() + revocation.unreadable();
    if (unreadable > 0) {
      report.notes().add(Defect.of(ValidationCode.EVIDENCE_UNREADABLE, "items", unreadable));
    }
    if (cms.scheme().isPresent()) {
      String digest =
          isPkcs7Sha1 ? "SHA-1" : SignatureScheme.digestName(signer.digestAlgorithm()).orElse("");
      report.setAlgorithmsAllowed(
          check.checkAlgorithms(cms.scheme().orElseThrow(), digest, certificate, path));
      report.setDigest(digest);
    }
    report.setPath(path, check.statuses(), surroundings);
  }

  private Optional<Instant> checkTokens(
      CmsSigner signer, CertificatePool pool, Evidence evidence, Optional<Instant> covered) {
    Optional<Instant> earliest = covered;
    List<Tlv> tokens = signer.unsigned(SIGNATURE_TIMESTAMP);
    if (tokens.size() > MAX_TOKENS) {
      report.notes().add(Defect.of(ValidationCode.TST_LIMIT, "tokens", tokens.size()));
      tokens = tokens.subList(0, MAX_TOKENS);
    }
    TokenCheck check = new TokenCheck(surroundings, pool, evidence);
    ContentBytes stamped = new ContentBytes(signer.signature());
    for (Tlv token : tokens) {
      TokenResult result = check.check(token.encoded(), stamped, covered);
      report.addTimestamp(result.validation());
      if (result.proof().isPresent()) {
        earliest = Proofs.earlier(earliest, result.proof().orElseThrow());
      }
    }
    return earliest;
  }
}
