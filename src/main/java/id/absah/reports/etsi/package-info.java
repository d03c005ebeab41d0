/**
 * The validation report of ETSI TS 119 102-2 as XML, one document of the run at a time, for those
 * who exchange verdicts. Says nothing that the facts do not say. May import {@code reports.csv},
 * {@code reports.table} and {@code reports.text}; described in {@code docs/etsi.md}.
 */
@NullMarked
package id.absah.reports.etsi;

import org.jspecify.annotations.NullMarked;
