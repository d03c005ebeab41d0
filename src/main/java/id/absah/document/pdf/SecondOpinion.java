package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.EmbeddedSignature;
import id.absah.document.Octets;
import id.absah.document.SignatureSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * Asks PDFBox, a parser of other authors, whether it sees the same document: number of signatures,
 * their values, pages and catalog.
 */
final class SecondOpinion {
  private SecondOpinion() {}

  /**
   * Compares.
   *
   * @param file the file as our byte layer reads it; what its limits stopped is not given to
   *     PDFBox, which has none
   * @param signatures what was found in it
   * @param complete whether that is all
   * @return the first difference; a failure of PDFBox is one
   */
  static Optional<Defect> compare(
      PdfFile file, List<EmbeddedSignature> signatures, boolean complete) {
    if (!complete || file.notForPdfBox().isPresent()) {
      return Optional.of(disagree("limit", "reached", "not asked"));
    }
    try (PDDocument document = file.inPdfBox()) {
      return compare(file, signatures, document);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Whatever stops PDFBox did not stop us: that is a difference like any other.
      return Optional.of(disagree("exception", "none", e.getClass().getSimpleName()));
    }
  }

  private static Optional<Defect> compare(
      PdfFile file, List<EmbeddedSignature> signatures, PDDocument document) throws IOException {
    PdfView latest = file.latest();
    COSBase root = document.getDocument().getTrailer().getItem(COSName.ROOT);
    String ours =
        latest.trailer().entries().get("Root") instanceof PdfObject.Ref ref
            ? ref.number() + " " + ref.generation()
            : "direct";
    String theirs =
        root instanceof COSObject object
            ? object.getKey().getNumber() + " " + object.getKey().getGeneration()
            : "direct";
    if (!ours.equals(theirs)) {
      return Optional.of(disagree("catalog", ours, theirs));
    }
    int catalogKeys = latest.catalog().map(dict -> dict.entries().size()).orElse(0);
    int theirKeys = document.getDocumentCatalog().getCOSObject().size();
    if (catalogKeys != theirKeys) {
      return Optional.of(disagree("catalogKeys", catalogKeys, theirKeys));
    }
    int pages = latest.pages().size();
    if (pages != document.getNumberOfPages()) {
      return Optional.of(disagree("pages", pages, document.getNumberOfPages()));
    }
    return compareSignatures(signatures, document.getSignatureDictionaries());
  }

  private static Optional<Defect> compareSignatures(
      List<EmbeddedSignature> signatures, List<PDSignature> theirs) {
    List<Octets> left = new ArrayList<>();
    for (PDSignature signature : theirs) {
      byte[] contents = signature.getContents();
      left.add(contents == null ? Octets.empty() : Octets.of(contents));
    }
    int ours = 0;
    for (EmbeddedSignature signature : signatures) {
      if (signature.sources().contains(SignatureSource.ACROFORM)) {
        ours++;
        if (!left.remove(signature.contents())) {
          return Optional.of(disagree("contents", signature.field(), "other"));
        }
      }
    }
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(disagree("signatures", ours, theirs.size()));
  }

  private static Defect disagree(String what, Object ours, Object theirs) {
    return Defect.of(PdfCode.PARSER_DISAGREE, "what", what)
        .with("expected", ours)
        .with("actual", theirs);
  }
}
