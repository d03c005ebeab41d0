package id.absah.audit;

import id.absah.document.Octets;
import id.absah.document.pdf.PdfLimits;
import id.absah.facts.ExtractionSettings;
import id.absah.ledger.ExaminationKey;
import id.absah.ledger.RecordCodec;
import id.absah.validation.AlgorithmConstraints;
import id.absah.validation.CertificateProfile;
import id.absah.validation.SuppliedEvidence;
import id.absah.validation.TrustAnchors;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What examinations depend on, so that kept ones are used again exactly when a new one would give
 * the same: of the policy the settings for extraction and the table of algorithms, but no rule, no
 * severity and not the evaluation date.
 */
final class ExaminationKeys {
  private static final RecordCodec<TrustAnchors> TRUST = RecordCodec.of(TrustAnchors.class);
  private static final RecordCodec<SuppliedEvidence> EVIDENCE =
      RecordCodec.of(SuppliedEvidence.class);
  private static final RecordCodec<Settings> SETTINGS = RecordCodec.of(Settings.class);

  private ExaminationKeys() {}

  record Settings(
      ExtractionSettings extraction,
      Optional<String> ocr,
      AlgorithmConstraints algorithms,
      CertificateProfile certificateProfile,
      PdfLimits limits) {}

  static ExaminationKey of(ExaminerSettings settings) {
    return new ExaminationKey(
        ProgramVersion.build(),
        Octets.of(TRUST.encode(settings.anchors())).sha256(),
        Octets.of(EVIDENCE.encode(settings.evidence())).sha256(),
        Octets.of(
                SETTINGS.encode(
                    new Settings(
                        settings.extraction().on(LocalDate.EPOCH),
                        settings.ocr(),
                        settings.algorithms(),
                        settings.certificateProfile(),
                        settings.limits())))
            .sha256());
  }
}
