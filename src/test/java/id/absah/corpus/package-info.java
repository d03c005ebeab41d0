/**
 * The sample corpus: a test PKI and signed letters, declared in {@code sample-corpus/corpus.yaml}
 * and made the same byte for byte on every machine, without clock, locale or native code. Imports
 * nothing of the product but {@code audit} and {@code findings}, and those only in the tests.
 */
@NullMarked
package id.absah.corpus;

import org.jspecify.annotations.NullMarked;
