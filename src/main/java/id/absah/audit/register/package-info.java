/**
 * Reads the registration authority's register of certificate holders, XLSX or CSV as it is exported
 * and edited by hand. The only package beside the reports that knows spreadsheets. May import
 * {@code facts}.
 */
@NullMarked
package id.absah.audit.register;

import org.jspecify.annotations.NullMarked;
