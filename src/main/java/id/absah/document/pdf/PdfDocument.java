package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.DocumentFormat;
import id.absah.document.EmbeddedEvidence;
import id.absah.document.EmbeddedSignature;
import id.absah.document.Octets;
import id.absah.document.Revision;
import id.absah.document.SignedDocument;
import id.absah.document.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    PdfFile file = PdfFile.read(bytes, limits);
    try {
      return read(file, limits);
    } catch (RuntimeException e) {
      // A failure of ours must not let a file through, nor end the run.
      throw new UnreadableDocumentException(
          UnreadableDocumentException.Reason.DAMAGED,
          Defect.of(PdfCode.PARSER_FAILURE, "exception", e.getClass().getSimpleName()));
    }
  }

  private static PdfDocument read(PdfFile file, PdfLimits limits) {
    SignatureReader.Signatures read = SignatureReader.read(file, limits);
    List<Defect> found = new ArrayList<>(read.defects());
    EmbeddedEvidence evidence = EvidenceReader.read(file, limits, found);
    UnsignedTail.find(file, read.signatures()).ifPresent(found::add);
    UnlistedObjects.find(file, read.signatures()).ifPresent(found::add);
    if (!file.canonical()) {
      SecondOpinion.compare(file, read.signatures(), read.defects().isEmpty())
          .ifPresent(found::add);
    }
    // The file remembers what it meets while its views are read: asked last.
    Set<Defect> defects = new LinkedHashSet<>(file.defects());
    defects.addAll(found);
    SignedDocument document =
        new SignedDocument(
            DocumentFormat.PDF,
            file.bytes(),
            revisions(file, read.signatures()),
            read.signatures(),
            evidence,
            file.encrypted(),
            List.copyOf(defects));
    return new PdfDocument(document, file);
  }

  private static List<Revision> revisions(PdfFile file, List<EmbeddedSignature> signatures) {
    List<Revision> revisions = new ArrayList<>();
    for (PdfRevision revision : file.revisions()) {
      Optional<String> signedBy =
          signatures.stream()
              .filter(signature -> signature.revision() == revision.index())
              .filter(PdfDocument::closes)
              .map(EmbeddedSignature::field)
              .findFirst();
      revisions.add(
          new Revision(revision.index(), revision.end(), revision.entries().size(), signedBy));
    }
    return revisions;
  }

  private static boolean closes(EmbeddedSignature signature) {
    return signature.byteRange().isPresent()
        && signature.defects().stream()
            .noneMatch(
                defect ->
                    defect.code() == PdfCode.BYTERANGE_NOT_TO_REVISION_END
                        || defect.code() == PdfCode.BYTERANGE_PAST_REVISION_END);
  }
}
