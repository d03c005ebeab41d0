/**
 * Hostile files that are made while testing, and the verdict that each must get. Nothing here knows
 * how the program decides: the right outcome was fixed before it was run.
 */
@NullMarked
package id.absah.adversary;

import org.jspecify.annotations.NullMarked;
