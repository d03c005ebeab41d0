package id.absah.facts.extract;

import id.absah.document.Defect;
import id.absah.document.Effect;
import id.absah.document.SignatureKind;
import id.absah.facts.Authenticity;
import id.absah.facts.LaterChanges;
import id.absah.facts.SignatureFacts;
import id.absah.validation.Indication;
import id.absah.validation.SubIndication;
import id.absah.validation.ValidationCode;
import java.util.List;

/** What follows for the document from its approval and certification signatures. */
final class AuthenticityJudge {
  private AuthenticityJudge() {}

  /**
   * Judges; a document time-stamp counts only by itself.
   *
   * @param signatures all signatures
   * @param fileDefects findings about the file as a whole
   */
  static Authenticity judge(List<SignatureFacts> signatures, List<Defect> fileDefects) {
    Authenticity authenticity = Authenticity.UNSIGNED;
    for (SignatureFacts signature : signatures) {
      if (signature.kind() != SignatureKind.DOCUMENT_TIMESTAMP) {
        authenticity = worse(authenticity, judge(signature));
      }
    }
    if (authenticity == Authenticity.UNSIGNED) {
      return authenticity;
    }
    for (Defect defect : fileDefects) {
      if (defect.code().effect() == Effect.FAILED) {
        authenticity = worse(authenticity, Authenticity.NOT_AUTHENTIC);
      } else if (defect.code().effect() == Effect.INDETERMINATE) {
        authenticity = worse(authenticity, Authenticity.UNDETERMINED);
      }
    }
    return authenticity;
  }

  private static Authenticity judge(SignatureFacts signature) {
    if (signature.indication() == Indication.TOTAL_FAILED || signature.contentChanged()) {
      return Authenticity.NOT_AUTHENTIC;
    }
    // Annotations that the signer permits are no forgery, and not what the signer saw.
    if (signature.laterChanges().compareTo(LaterChanges.SIGNATURE_STAMPED) > 0) {
      return Authenticity.UNDETERMINED;
    }
    if (signature.indication() == Indication.TOTAL_PASSED) {
      return Authenticity.AUTHENTIC;
    }
    return onlyRevocationUnknown(signature)
        ? Authenticity.AUTHENTIC_REVOCATION_UNKNOWN
        : Authenticity.UNDETERMINED;
  }

  private static boolean onlyRevocationUnknown(SignatureFacts signature) {
    return signature.subIndication().filter(s -> s == SubIndication.TRY_LATER).isPresent()
        && signature
            .reason()
            .filter(reason -> reason.code() == ValidationCode.REVOCATION_UNKNOWN)
            .isPresent();
  }

  /** The worse of two; the constants stand from good to bad, and UNSIGNED is no judgement yet. */
  private static Authenticity worse(Authenticity one, Authenticity other) {
    if (one == Authenticity.UNSIGNED) {
      return other;
    }
    return one.compareTo(other) >= 0 ? one : other;
  }
}
