package id.absah.facts;

/**
 * A printed name beside the name in a certificate.
 *
 * @param match what came out
 * @param printed the form of the printed name that was compared: lower case, without titles
 * @param certified the same of the name in the certificate
 */
public record NameComparison(NameMatch match, String printed, String certified) {}
