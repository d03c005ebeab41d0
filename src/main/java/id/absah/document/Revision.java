package id.absah.document;

import java.util.Optional;

/**
 * One saved state of a document: the original, or one incremental update.
 *
 * @param index from 0, oldest first
 * @param end the offset after its last byte: {@code %%EOF} and at most one end-of-line marker
 * @param objects how many objects it adds, replaces or frees
 * @param signedBy the field of the signature that closes it
 */
public record Revision(int index, long end, int objects, Optional<String> signedBy) {}
