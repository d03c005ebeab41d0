package id.absah.facts.extract;

import id.absah.document.DocumentText;
import id.absah.document.pdf.PdfDocument;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.ExtractionSettings;
import id.absah.validation.SignatureValidation;
import java.util.List;

/** Establishes all facts of one document. Thread-safe. */
public final class FactExtractor {
  // SKELETON: to be written by the facts author; signatures are the contract.

  /** Makes an extractor with the policy's settings. */
  public FactExtractor(ExtractionSettings settings) {}

  /**
   * Establishes the facts.
   *
   * @param path where the document stands, as reports print it
   * @param document what was read
   * @param text its text
   * @param validations of its signatures, in its order
   */
  public EstablishedFacts extract(
      String path, PdfDocument document, DocumentText text, List<SignatureValidation> validations) {
    throw new UnsupportedOperationException();
  }
}
