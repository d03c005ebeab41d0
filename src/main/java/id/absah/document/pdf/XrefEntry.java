package id.absah.document.pdf;

/** Where an object stands (ISO 32000-2, 7.5.4 and 7.5.8.3). */
public sealed interface XrefEntry {
  /** Not in use any more. */
  record Free(int generation) implements XrefEntry {}

  /** At an offset of the file. */
  record InFile(long offset, int generation) implements XrefEntry {}

  /** Inside an object stream. */
  record InStream(int streamNumber, int index) implements XrefEntry {}
}
