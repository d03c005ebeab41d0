package id.absah.facts.extract;

import id.absah.document.ByteRange;
import id.absah.document.Defect;
import id.absah.document.EmbeddedSignature;
import id.absah.document.Octets;
import id.absah.document.SignatureKind;
import id.absah.document.SignatureSource;
import id.absah.document.SignatureWidget;
import id.absah.facts.DocumentChange;
import id.absah.facts.SignatureFacts;
import id.absah.validation.CertificateSummary;
import id.absah.validation.Conclusion;
import id.absah.validation.Integrity;
import id.absah.validation.RevocationStatus;
import id.absah.validation.SignatureValidation;
import id.absah.validation.TimestampValidation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Signatures by hand. */
final class SignatureSamples {
  static final Instant STAMPED = Instant.parse("2026-10-07T02:00:00Z");

  private SignatureSamples() {}

  static EmbeddedSignature embedded(
      SignatureKind kind, Optional<ByteRange> range, int revision, long revisionEnd) {
    return new EmbeddedSignature(
        "sig_1",
        kind,
        Optional.of("adbe.pkcs7.detached"),
        range,
        Octets.empty(),
        revision,
        revisionEnd,
        Optional.of(OffsetDateTime.parse("2026-10-07T10:45:30+08:00")),
        Optional.empty(),
        Optional.of("Menyetujui"),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        List.of(),
        Set.of(SignatureSource.ACROFORM),
        List.of());
  }

  static EmbeddedSignature at(SignatureWidget widget) {
    EmbeddedSignature e = embedded(SignatureKind.APPROVAL, Optional.empty(), 0, 0);
    return new EmbeddedSignature(
        e.field(),
        e.kind(),
        e.subFilter(),
        e.byteRange(),
        e.contents(),
        e.revision(),
        e.revisionEnd(),
        e.claimedTime(),
        e.name(),
        e.reason(),
        e.location(),
        Optional.of(widget),
        e.docMdp(),
        e.locks(),
        e.sources(),
        e.defects());
  }

  static SignatureValidation validation(
      EmbeddedSignature signature, Conclusion conclusion, String signer, List<Defect> defects) {
    CertificateSummary certificate = CertificateSamples.signer(signer, "BSRE CA DS G1");
    TimestampValidation token =
        new TimestampValidation(
            Conclusion.passed(),
            Optional.of(STAMPED),
            Optional.of("TSA"),
            Optional.of("SHA-256"),
            List.of(),
            List.of());
    return new SignatureValidation(
        signature,
        conclusion,
        Integrity.INTACT,
        List.of(),
        Optional.of(certificate),
        List.of(certificate),
        Optional.empty(),
        Optional.of("SHA-256"),
        Optional.of("RSA"),
        Optional.of(true),
        Optional.empty(),
        false,
        List.of(token),
        Optional.of(STAMPED),
        Optional.of(true),
        RevocationStatus.UNKNOWN,
        List.of(),
        false,
        defects);
  }

  static SignatureFacts facts(
      SignatureKind kind, Conclusion conclusion, List<DocumentChange> changes) {
    EmbeddedSignature signature = embedded(kind, Optional.empty(), 0, 0);
    return new SignatureFactsAssembler(Documents.of(100, 1), SampleSettings.all().zone())
        .assemble(
            validation(signature, conclusion, "Budi Santoso", List.of()),
            new ProviderResolver.Resolved(
                id.absah.facts.Provider.UNKNOWN, Optional.of("BSRE CA DS G1")),
            changes,
            Optional.empty());
  }
}
