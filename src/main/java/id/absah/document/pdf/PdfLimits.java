package id.absah.document.pdf;

/**
 * Bounds on what one file may cost; each loop that a file feeds counts against one of them.
 *
 * @param maxObjects objects of all revisions
 * @param maxDepth nesting of arrays and dictionaries, and depth of page and field trees
 * @param maxStreamBytes decoded bytes of one stream
 * @param maxDocumentBytes decoded bytes of all streams together
 * @param maxRevisions sections in the cross-reference chain
 * @param maxSignatures signatures listed
 * @param maxPages pages read
 */
public record PdfLimits(
    int maxObjects,
    int maxDepth,
    long maxStreamBytes,
    long maxDocumentBytes,
    int maxRevisions,
    int maxSignatures,
    int maxPages) {
  /**
   * THREATS 3: 256 MiB a stream, 1 GiB a document, 200 signatures listed; the rest is far above any
   * real letter.
   */
  public static PdfLimits defaults() {
    return new PdfLimits(400_000, 256, 256L << 20, 1L << 30, 1_000, 200, 50_000);
  }
}
