package id.absah.document.pdf;

import id.absah.document.Octets;
import id.absah.document.SignedDocument;
import id.absah.document.UnreadableDocumentException;

/**
 * A PDF with its signatures.
 *
 * @param document what all formats have in common
 * @param file its objects, revision by revision
 */
public record PdfDocument(SignedDocument document, PdfFile file) {
  /**
   * Reads a file: cross-reference chain, signatures of all four sources with their byte-range
   * proof, validation data, and PDFBox's second opinion when the file is not canonical. Text is a
   * separate step: {@link PdfText}.
   *
   * @throws UnreadableDocumentException when it cannot be examined
   */
  public static PdfDocument read(Octets bytes, PdfLimits limits)
      throws UnreadableDocumentException {
    throw new UnsupportedOperationException();
  }
}
