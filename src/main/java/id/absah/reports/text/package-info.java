/**
 * What reports say: words, safe and masked text, dates, sentences, counts. May import {@code
 * findings}.
 */
@NullMarked
package id.absah.reports.text;

import org.jspecify.annotations.NullMarked;
