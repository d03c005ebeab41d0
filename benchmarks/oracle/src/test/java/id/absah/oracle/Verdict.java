package id.absah.oracle;

/**
 * What one of the two says about one signature.
 *
 * @param integrity {@code intact} or {@code broken}: signed bytes and signature value, apart from
 *     trust and time
 * @param indication the main status of EN 319 102-1
 */
record Verdict(String integrity, String indication) {}
