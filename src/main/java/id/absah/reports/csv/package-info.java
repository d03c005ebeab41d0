/** The CSV files. May import {@code reports.table}; the only place of fastcsv. */
@NullMarked
package id.absah.reports.csv;

import org.jspecify.annotations.NullMarked;
