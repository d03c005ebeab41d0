package id.absah.validation;

import static id.absah.validation.SubIndication.FORMAT_FAILURE;
import static id.absah.validation.SubIndication.GENERIC;
import static id.absah.validation.SubIndication.TRY_LATER;

import id.absah.document.ByteRange;
import id.absah.document.Defect;
import id.absah.document.EmbeddedSignature;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Validates one document time-stamp (ETSI EN 319 142-1, 5.4.3): a token over a byte range. */
final class DocumentTimestampCheck {
  private static final Set<ValidationCode> REQUIRED =
      EnumSet.of(
          ValidationCode.BYTERANGE_ABSENT,
          ValidationCode.SUBFILTER_UNSUPPORTED,
          ValidationCode.TST_UNPARSEABLE,
          ValidationCode.REVOCATION_UNKNOWN);

  private final Surroundings surroundings;
  private final DocumentContext document;
  private final EmbeddedSignature signature;
  private final Steps steps = new Steps();

  DocumentTimestampCheck(
      Surroundings surroundings, DocumentContext document, EmbeddedSignature signature) {
    this.surroundings = surroundings;
    this.document = document;
    this.signature = signature;
  }

  /** Validates it and, when it counts, adds it to the document's proofs. */
  SignatureValidation run() {
    FormatCheck format = new FormatCheck(signature, steps);
    SignatureReport report = new SignatureReport(signature, steps);
    format.takeOver(document.document(), true);
    Optional<byte[]> element = format.cut();
    format.checkSubFilter(true);
    boolean sound = !steps.hasFailures();
    report.notes().addAll(format.notes());
    if (element.isEmpty() && !format.isOverLimit()) {
      steps.fail(FORMAT_FAILURE, ValidationCode.CMS_UNPARSEABLE, "problem", "no ASN.1 structure");
    } else if (element.isPresent() && signature.byteRange().isPresent()) {
      check(element.orElseThrow(), signature.byteRange().orElseThrow(), report, sound);
    }
    return report.build(REQUIRED, format.isRefuted());
  }

  private void check(byte[] element, ByteRange range, SignatureReport report, boolean sound) {
    if (!document.digests().covers(range)) {
      steps.fail(GENERIC, ValidationCode.VALIDATION_LIMIT, "problem", range.toString());
      return;
    }
    Optional<Instant> covered = document.proofs().existedAt(signature);
    TokenResult result =
        new TokenCheck(surroundings, document.pool(), document.evidence())
            .check(element, document.digests().content(range), covered);
    TimestampValidation token = result.validation();
    report.setTimestamp(token);
    report.setIntact(result.intact());
    token.digest().ifPresent(report::setDigest);
    result.scheme().map(SignatureScheme::family).ifPresent(report::setAlgorithm);
    report.setProof(result.proof());
    result.path().ifPresent(path -> report.setPath(path, result.revocation(), surroundings));
    conclude(result);
    if (sound && result.proof().isPresent()) {
      document.proofs().add(range, result.proof().orElseThrow());
    }
  }

  private void conclude(TokenResult result) {
    Conclusion conclusion = result.validation().conclusion();
    steps.take(result.steps());
    if (conclusion.subIndication().isPresent()) {
      return;
    }
    steps.pass(ValidationCode.TST_UNPARSEABLE);
    boolean unknown = false;
    for (Defect defect : result.validation().defects()) {
      unknown |= defect.code() == ValidationCode.TSA_REVOCATION_UNKNOWN;
    }
    if (unknown) {
      // It counts as a proof; but as a signature of its own its status is not known.
      steps.unknown(TRY_LATER, Defect.of(ValidationCode.REVOCATION_UNKNOWN));
    } else {
      steps.pass(ValidationCode.REVOCATION_UNKNOWN);
    }
  }
}
