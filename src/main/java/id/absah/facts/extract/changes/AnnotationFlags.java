package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.facts.ChangeCode;

/** The flags of an annotation (12.5.3, table 167). */
final class AnnotationFlags {
  private static final long INVISIBLE = 1;
  private static final long HIDDEN = 1 << 1;
  private static final long PRINT = 1 << 2;
  private static final long NO_VIEW = 1 << 5;
  private static final long TOGGLE_NO_VIEW = 1 << 8;

  private AnnotationFlags() {}

  /** Whether a change of flags hides the annotation, or changes it in another way. */
  static ChangeCode code(RevisionPair pair, PdfObject.Dict one, PdfObject.Dict other) {
    long before = RevisionPair.integer(pair.before(), one, "F", 0);
    long after = RevisionPair.integer(pair.after(), other, "F", 0);
    long hiding = INVISIBLE | HIDDEN | NO_VIEW | TOGGLE_NO_VIEW;
    boolean hides = (after & ~before & hiding) != 0 || (before & ~after & PRINT) != 0;
    return hides ? ChangeCode.ANNOT_HIDDEN : ChangeCode.ANNOT_CHANGED;
  }
}
