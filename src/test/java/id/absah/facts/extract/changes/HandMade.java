package id.absah.facts.extract.changes;

import id.absah.document.Code;
import id.absah.document.Defect;
import id.absah.document.Effect;
import id.absah.document.EmbeddedSignature;
import id.absah.document.SignatureKind;
import id.absah.document.pdf.PdfDocument;
import id.absah.facts.DocumentChange;
import id.absah.validation.Conclusion;
import id.absah.validation.Integrity;
import id.absah.validation.RevocationStatus;
import id.absah.validation.SignatureValidation;
import id.absah.validation.SubIndication;
import id.absah.validation.TimestampValidation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Validations as if every signature were sound, or as if none were. */
final class HandMade {
  private enum Why implements Code {
    CHAIN_UNTRUSTED;

    @Override
    public Effect effect() {
      return Effect.INDETERMINATE;
    }
  }

  private HandMade() {}

  static List<List<DocumentChange>> changes(PdfDocument document, boolean sound) {
    List<SignatureValidation> validations = new ArrayList<>();
    List<Boolean> recognised = new ArrayList<>();
    for (EmbeddedSignature signature : document.document().signatures()) {
      validations.add(validation(signature, sound));
      recognised.add(sound);
    }
    return new DocumentComparison(document, validations, recognised).changes();
  }

  static SignatureValidation validation(EmbeddedSignature signature, boolean sound) {
    Conclusion conclusion =
        sound
            ? Conclusion.passed()
            : Conclusion.of(
                SubIndication.NO_CERTIFICATE_CHAIN_FOUND, Defect.of(Why.CHAIN_UNTRUSTED));
    List<TimestampValidation> tokens =
        signature.kind() == SignatureKind.DOCUMENT_TIMESTAMP
            ? List.of(
                new TimestampValidation(
                    conclusion,
                    Optional.of(Instant.EPOCH),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of()))
            : List.of();
    return new SignatureValidation(
        signature,
        conclusion,
        Integrity.INTACT,
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        tokens,
        Optional.empty(),
        Optional.empty(),
        RevocationStatus.UNKNOWN,
        List.of(),
        false,
        List.of());
  }
}
