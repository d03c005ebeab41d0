package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.Octets;
import id.absah.document.UnreadableDocumentException;
import java.util.List;

/**
 * A PDF file as our own byte layer reads it: its revisions and, for each of them, a view of all its
 * objects.
 */
public final class PdfFile {
  // SKELETON: to be written by the byte-layer author; signatures are the contract.

  /**
   * Reads the cross-reference chain.
   *
   * @throws UnreadableDocumentException when this is no PDF, is damaged beyond its chain, needs a
   *     password or passes a limit
   */
  public static PdfFile read(Octets bytes, PdfLimits limits) throws UnreadableDocumentException {
    throw new UnsupportedOperationException();
  }

  /** The whole file. */
  public Octets bytes() {
    throw new UnsupportedOperationException();
  }

  /** Its saved states, oldest first; at least one. */
  public List<PdfRevision> revisions() {
    throw new UnsupportedOperationException();
  }

  /** The document as it stood when the revision of this index was saved. */
  public PdfView view(int revision) {
    throw new UnsupportedOperationException();
  }

  /** The document as it stands now. */
  public PdfView latest() {
    return view(revisions().size() - 1);
  }

  /** Whether the file is in strict canonical form: nothing recovered, not hybrid, nothing odd. */
  public boolean canonical() {
    throw new UnsupportedOperationException();
  }

  /** Whether it is encrypted (and opens with the empty password). */
  public boolean encrypted() {
    throw new UnsupportedOperationException();
  }

  /** What is wrong with the file as a whole. */
  public List<Defect> defects() {
    throw new UnsupportedOperationException();
  }
}
