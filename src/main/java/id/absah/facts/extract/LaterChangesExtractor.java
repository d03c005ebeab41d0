package id.absah.facts.extract;

import id.absah.document.pdf.PdfDocument;
import id.absah.facts.DocumentChange;
import id.absah.facts.extract.changes.DocumentComparison;
import id.absah.validation.SignatureValidation;
import java.util.List;

/**
 * Explains every object that was added, replaced or freed after a signed revision (THREATS 1.5).
 * Thread-safe.
 */
public final class LaterChangesExtractor {
  /**
   * What happened after each signature, in the document's order of signatures. Empty lists for a
   * last signature.
   *
   * @param document the document
   * @param validations of its signatures, in its order: a stamp over content is accountable only
   *     when it is itself proven
   * @param accountable for each signature, in the same order, whether somebody vouches for its
   *     issuer: the policy recognises it, or the user gave its anchor for this run
   */
  public List<List<DocumentChange>> extract(
      PdfDocument document, List<SignatureValidation> validations, List<Boolean> accountable) {
    return new DocumentComparison(document, validations, accountable).changes();
  }
}
