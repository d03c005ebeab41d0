/**
 * How people read it: Excel, HTML, CSV and JSON lines, in Indonesian and English, deterministic and
 * safe against what documents contain. May import {@code findings}.
 */
@NullMarked
package id.absah.reports;

import org.jspecify.annotations.NullMarked;
