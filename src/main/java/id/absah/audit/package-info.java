/**
 * One run from archive to report: the only place that wires concrete classes together. May import
 * everything but {@code cli}.
 */
@NullMarked
package id.absah.audit;

import org.jspecify.annotations.NullMarked;
