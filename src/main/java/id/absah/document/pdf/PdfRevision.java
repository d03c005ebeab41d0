package id.absah.document.pdf;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One saved state as the cross-reference chain shows it.
 *
 * @param index from 0, oldest first
 * @param startXref the offset of its newest cross-reference section
 * @param end the offset after its last byte ({@code %%EOF} and at most one end-of-line marker)
 * @param trailer its trailer dictionary
 * @param entries its own entries only, by object number: what it adds, replaces or frees. Of a
 *     hybrid file both the table and the stream it names; of a linearized file both sections of the
 *     first state
 */
public record PdfRevision(
    int index,
    long startXref,
    long end,
    PdfObject.Dict trailer,
    SortedMap<Integer, XrefEntry> entries) {
  public PdfRevision {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }
}
