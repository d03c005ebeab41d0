package id.absah.document.pdf;

/**
 * One {@code N G obj ... endobj} as it stands in the file (ISO 32000-2, 7.3.10).
 *
 * @param number its own number
 * @param generation its own generation
 * @param value what it is
 * @param start the offset of its number
 * @param end the offset after {@code endobj}
 */
record IndirectObject(int number, int generation, PdfObject value, int start, int end) {}
