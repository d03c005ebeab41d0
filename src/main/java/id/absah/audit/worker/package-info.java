/**
 * The pool that examines documents: warm forked virtual machines, each with one document at a time,
 * or threads of this one. What a stranger's bytes do to a worker ends that worker, never the run
 * and never another document. The supervisor's side parses nothing of a document.
 *
 * <p>May import everything left of {@code cli}; imports {@code document}, {@code findings} and
 * {@code ledger}.
 */
@NullMarked
package id.absah.audit.worker;

import org.jspecify.annotations.NullMarked;
