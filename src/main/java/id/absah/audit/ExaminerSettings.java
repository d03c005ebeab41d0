package id.absah.audit;

import id.absah.document.pdf.PdfLimits;
import id.absah.facts.ExtractionSettings;
import id.absah.ledger.CorruptRecordException;
import id.absah.ledger.RecordCodec;
import id.absah.validation.AlgorithmConstraints;
import id.absah.validation.CertificateProfile;
import id.absah.validation.SuppliedEvidence;
import id.absah.validation.TrustAnchors;
import java.time.Instant;
import java.util.Optional;

/**
 * All that an {@link Examiner} must know; of the policy only the settings that say what to look for
 * on a page, never its rules.
 *
 * @param extraction what is looked for on the pages
 * @param ocr the Tesseract program that reads footers drawn as pictures; empty without
 * @param algorithms which algorithms are reliable, and until when
 * @param certificateProfile what certificates that do not follow the profile of RFC 5280 mean
 * @param anchors what is trusted
 * @param evidence revocation data handed over
 * @param validationTime the time signatures are judged at
 * @param limits bounds on one document
 */
public record ExaminerSettings(
    ExtractionSettings extraction,
    Optional<String> ocr,
    AlgorithmConstraints algorithms,
    CertificateProfile certificateProfile,
    TrustAnchors anchors,
    SuppliedEvidence evidence,
    Instant validationTime,
    PdfLimits limits) {
  private static final RecordCodec<ExaminerSettings> CODEC = RecordCodec.of(ExaminerSettings.class);

  /** Bytes for a worker process of the same program. */
  public byte[] toBytes() {
    return CODEC.encode(this);
  }

  /**
   * What {@link #toBytes} wrote.
   *
   * @throws CorruptRecordException when these are not such bytes, or of another version
   */
  public static ExaminerSettings fromBytes(byte[] bytes) throws CorruptRecordException {
    return CODEC.decode(bytes);
  }
}
