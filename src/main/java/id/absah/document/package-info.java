/**
 * What the bytes of a document are: syntax, no opinion.
 *
 * <p>Promises values for what stands in the file (revisions, signatures, byte ranges, page text)
 * and a coded {@link id.absah.document.Defect} for everything that is not as the format's standard
 * says. Judges nothing. May import only {@code archive}.
 */
@NullMarked
package id.absah.document;

import org.jspecify.annotations.NullMarked;
