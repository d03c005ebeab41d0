/**
 * What a run keeps: the inventory, what was found in every document, and every run, in one SQLite
 * file. Nothing that was recorded is lost by a crash, and nothing is recorded twice. The only
 * package that knows SQL. May import {@code findings} and what is left of it.
 */
@NullMarked
package id.absah.ledger;

import org.jspecify.annotations.NullMarked;
