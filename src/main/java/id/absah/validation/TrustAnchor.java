package id.absah.validation;

/**
 * A certificate that is trusted because its fingerprint was pinned.
 *
 * @param name how users call it
 * @param sha256 SHA-256 of the certificate, lower-case hexadecimal
 * @param givenForThisRun whether it was given on the command line as a file and not by the policy
 */
public record TrustAnchor(String name, String sha256, boolean givenForThisRun) {}
