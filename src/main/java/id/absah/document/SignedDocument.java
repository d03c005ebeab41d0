package id.absah.document;

import java.util.List;

/**
 * A document of any format as far as all formats agree.
 *
 * @param format its format
 * @param bytes the whole file
 * @param revisions its saved states, oldest first
 * @param signatures every signature seen anywhere in it, in order of revision, then of offset
 * @param evidence validation data it carries
 * @param encrypted whether it is encrypted (and opens without a password)
 * @param defects findings about the file as a whole; an INDETERMINATE or FAILED effect concerns all
 *     signatures
 */
public record SignedDocument(
    DocumentFormat format,
    Octets bytes,
    List<Revision> revisions,
    List<EmbeddedSignature> signatures,
    EmbeddedEvidence evidence,
    boolean encrypted,
    List<Defect> defects) {
  public SignedDocument {
    revisions = List.copyOf(revisions);
    signatures = List.copyOf(signatures);
    defects = List.copyOf(defects);
  }
}
