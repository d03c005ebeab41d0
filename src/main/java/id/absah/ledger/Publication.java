package id.absah.ledger;

/**
 * What a run published, so that a later one can tell whether it still stands.
 *
 * @param manifest the SHA-256 of the manifest, lower-case hexadecimal
 * @param options how the reports were written, in words that are equal when the options are
 */
public record Publication(String manifest, String options) {}
