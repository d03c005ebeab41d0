/**
 * Where facts and rules differ: the pure evaluation of a policy over facts, its findings with
 * evidence, and what follows for a document and for a run. May import {@code rules} and {@code
 * facts}.
 */
@NullMarked
package id.absah.findings;

import org.jspecify.annotations.NullMarked;
