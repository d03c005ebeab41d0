/**
 * {@code evaluasi.xlsx}. May import {@code reports.table} and {@code reports.text}; the only place
 * of POI.
 */
@NullMarked
package id.absah.reports.excel;

import org.jspecify.annotations.NullMarked;
