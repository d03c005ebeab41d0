/**
 * The proof that nothing but permitted things happened between two saved states of a PDF: both are
 * walked side by side from the trailer, every difference is met on every path that leads to it, and
 * each path names the one class of change that may explain it there.
 *
 * <p>May import {@code validation}, {@code document} and {@code facts}.
 */
@NullMarked
package id.absah.facts.extract.changes;

import org.jspecify.annotations.NullMarked;
