/**
 * The doors: picocli commands, exit codes, progress. May import {@code audit} and everything to its
 * left.
 */
@NullMarked
package id.absah.cli;

import org.jspecify.annotations.NullMarked;
