/**
 * What is so: plain records, the complete vocabulary that rules may use.
 *
 * <p>{@link id.absah.facts.FactCatalogue} lists every fact with name, type and meaning. A fact that
 * could not be established is an empty {@code Optional}: rules turn it into UNKNOWN, never into
 * PASS. May import {@code validation} and {@code document}.
 */
@NullMarked
package id.absah.facts;

import org.jspecify.annotations.NullMarked;
