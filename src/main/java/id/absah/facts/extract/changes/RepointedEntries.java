package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfRevision;
import id.absah.document.pdf.XrefEntry;
import id.absah.facts.ChangeCode;
import java.util.Map;
import java.util.Optional;

/**
 * Hide and replace: a later cross-reference section may only point to bytes of its own revision, or
 * where the object already stood. One that points elsewhere shows bytes that were signed but not
 * seen.
 */
final class RepointedEntries {
  private RepointedEntries() {}

  static void check(RevisionPair pair) {
    PdfRevision own = pair.file().revisions().get(pair.after().revision());
    PdfRevision earlier = pair.file().revisions().get(pair.before().revision());
    for (Map.Entry<Integer, XrefEntry> entry : own.entries().entrySet()) {
      pair.budget().take();
      int number = entry.getKey();
      if (outside(entry.getValue(), pair, earlier.end(), own.end())
          && !pair.unchanged(number)
          && !pair.before().object(number).equals(pair.after().object(number))) {
        pair.observations().add(ChangeCode.XREF_REPOINT, new Place("", number, 0, ""));
      }
    }
  }

  private static boolean outside(XrefEntry entry, RevisionPair pair, long from, long to) {
    if (entry instanceof XrefEntry.InFile in) {
      return in.offset() < from || in.offset() >= to;
    }
    if (entry instanceof XrefEntry.InStream in) {
      Optional<XrefEntry> container = pair.after().entry(in.streamNumber());
      return container.isPresent()
          && container.get() instanceof XrefEntry.InFile file
          && (file.offset() < from || file.offset() >= to);
    }
    return false;
  }
}
