/**
 * {@code evaluasi.xlsx}. May import {@code reports.table} and {@code reports.text}; the only place
 * of POI, whose ZIP is put in order with commons-compress.
 */
@NullMarked
package id.absah.reports.excel;

import org.jspecify.annotations.NullMarked;
