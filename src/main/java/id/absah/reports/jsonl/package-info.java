/**
 * {@code evaluation.jsonl}, the machine contract. May import {@code reports.text}; the only place
 * of jackson.
 */
@NullMarked
package id.absah.reports.jsonl;

import org.jspecify.annotations.NullMarked;
