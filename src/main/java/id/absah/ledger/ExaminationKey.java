package id.absah.ledger;

/**
 * What the examination of a file depends on, apart from the file and the time: two with the same
 * key give the same facts. Each part is a text that is equal when what it stands for is.
 *
 * @param engine the program's version
 * @param trust the certificates, and the pinned anchors
 * @param revocation the revocation data handed over
 * @param settings what extraction takes from the policy, the table of algorithms, and limits
 */
public record ExaminationKey(String engine, String trust, String revocation, String settings) {}
