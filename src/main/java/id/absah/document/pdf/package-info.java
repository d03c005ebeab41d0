/**
 * PDF as ISO 32000-2 writes it: our own byte layer (lexer, cross-reference chain, revisions,
 * byte-range proof) for proof, and PDFBox for text and as a second opinion.
 *
 * <p>PDFBox is used here and nowhere else. May import {@code document}.
 */
@NullMarked
package id.absah.document.pdf;

import org.jspecify.annotations.NullMarked;
