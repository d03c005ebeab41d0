/** {@code evaluasi.html}. May import {@code reports.text}; the only place of FreeMarker. */
@NullMarked
package id.absah.reports.html;

import org.jspecify.annotations.NullMarked;
