/**
 * One extractor for each group of facts: coverage, later changes, footer, kind, number and date,
 * unit, signer block, application letter. Each is a function of what was read; none throws on what
 * a document contains.
 */
@NullMarked
package id.absah.facts.extract;

import org.jspecify.annotations.NullMarked;
