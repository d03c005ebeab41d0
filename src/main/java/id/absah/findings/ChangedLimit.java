package id.absah.findings;

/**
 * A limit that the user set to another value than its default.
 *
 * @param name such as {@code entry.ratio}
 * @param value in force
 * @param standard its default
 */
public record ChangedLimit(String name, long value, long standard) {}
