package id.absah.validation;

import id.absah.document.SignedDocument;
import java.time.Instant;
import java.util.List;

/**
 * Validates the signatures of documents by EN 319 102-1. Thread-safe; keeps parsed certificates and
 * verified links between documents.
 */
public final class SignatureValidator {
  // SKELETON: to be written by the validation author; signatures are the contract.

  /**
   * Makes a validator.
   *
   * @param anchors what is trusted
   * @param supplied revocation data given by the user
   * @param algorithms which algorithms are reliable until when
   * @param validationTime the time to judge at
   */
  public SignatureValidator(
      TrustAnchors anchors,
      SuppliedEvidence supplied,
      AlgorithmConstraints algorithms,
      Instant validationTime) {}

  /**
   * Validates every signature of a document, in the document's order. Never throws on what a
   * document contains.
   */
  public List<SignatureValidation> validate(SignedDocument document) {
    throw new UnsupportedOperationException();
  }
}
