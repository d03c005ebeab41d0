/**
 * The tables that Excel and CSV share: columns, cells and rows. May import {@code reports.text}.
 */
@NullMarked
package id.absah.reports.table;

import org.jspecify.annotations.NullMarked;
