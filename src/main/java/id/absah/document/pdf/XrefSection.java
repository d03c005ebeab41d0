package id.absah.document.pdf;

import java.util.NavigableMap;

/**
 * One cross-reference section: a table or a stream (ISO 32000-2, 7.5.4 and 7.5.8).
 *
 * @param offset where it begins
 * @param end the offset after its trailer, or after the stream's {@code endobj}
 * @param trailer its trailer dictionary
 * @param entries its entries by object number; of a hybrid, those of its stream too
 * @param hidden the offset of the stream of a hybrid, or -1
 */
record XrefSection(
    long offset,
    int end,
    PdfObject.Dict trailer,
    NavigableMap<Integer, XrefEntry> entries,
    long hidden) {}
