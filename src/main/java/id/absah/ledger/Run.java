package id.absah.ledger;

import java.util.Optional;

/**
 * One run of the ledger.
 *
 * @param number from 1, in the order of their beginnings
 * @param key what makes two commands the same run
 * @param state how far it is
 * @param start what it began with
 * @param root the hash over its rows and the root before, once evaluated
 * @param previousRoot the root of the run evaluated before it; empty for the first
 * @param publication what it published, or is about to when it is {@link RunState#EVALUATED}; empty
 *     before, or when a version of the program made it that did not note it
 */
public record Run(
    long number,
    String key,
    RunState state,
    RunStart start,
    Optional<String> root,
    Optional<String> previousRoot,
    Optional<Publication> publication) {}
