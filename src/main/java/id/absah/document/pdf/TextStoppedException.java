package id.absah.document.pdf;

import id.absah.document.Defect;

/** Ends the reading of a page from inside PDFBox's callbacks, which allow no checked exception. */
final class TextStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Defect defect;

  TextStoppedException(Defect defect) {
    super(defect.toString(), null, false, false);
    this.defect = defect;
  }

  /** Why. */
  Defect defect() {
    return defect;
  }
}
