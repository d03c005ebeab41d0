package id.absah.document.pdf;

import java.util.Optional;

/**
 * Where a signature dictionary stands: the same in two revisions only when no revision between them
 * moved or replaced it.
 *
 * @param number the number of its object, or of the object that holds it
 * @param generation that object's generation
 * @param offset the offset of that object, or of the object stream around it
 * @param index its index in the object stream, or -1
 * @param inner whether it stands as a direct value inside of the object
 * @param loose the dictionary itself, when it is a direct value of an object nobody names
 */
record SignatureSite(
    int number,
    int generation,
    long offset,
    int index,
    boolean inner,
    Optional<PdfObject.Dict> loose) {
  /** A reference to a reference is followed this often; sound files need none. */
  private static final int MAX_STEPS = 8;

  /** Where a value of a field stands. */
  static Optional<SignatureSite> of(PdfView view, PdfObject value, Optional<PdfObject.Ref> holder) {
    if (value instanceof PdfObject.Ref ref) {
      return of(view, ref, false);
    }
    if (value instanceof PdfObject.Dict dict) {
      Optional<SignatureSite> site = holder.flatMap(ref -> of(view, ref, true));
      return site.isPresent()
          ? site
          : Optional.of(new SignatureSite(0, 0, -1, -1, true, Optional.of(dict)));
    }
    return Optional.empty();
  }

  /** Where an object stands; empty when it is free or absent. */
  static Optional<SignatureSite> of(PdfView view, PdfObject.Ref start, boolean inner) {
    PdfObject.Ref ref = start;
    for (int i = 0; i < MAX_STEPS && view.object(ref.number()) instanceof PdfObject.Ref next; i++) {
      ref = next;
    }
    int number = ref.number();
    Optional<XrefEntry> entry = view.entry(number);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    if (entry.get() instanceof XrefEntry.InFile file) {
      return Optional.of(
          new SignatureSite(number, file.generation(), file.offset(), -1, inner, Optional.empty()));
    }
    if (entry.get() instanceof XrefEntry.InStream stream
        && view.entry(stream.streamNumber()).orElse(null) instanceof XrefEntry.InFile file) {
      return Optional.of(
          new SignatureSite(number, 0, file.offset(), stream.index(), inner, Optional.empty()));
    }
    return Optional.empty();
  }

  /** Whether its bytes stand in the file itself. */
  boolean inFile() {
    return index < 0 && offset >= 0;
  }
}
