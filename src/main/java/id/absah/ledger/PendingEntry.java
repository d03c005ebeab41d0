package id.absah.ledger;

/**
 * An entry of the inventory that is still to be examined.
 *
 * @param id in the ledger
 * @param path where it stands, as reports print it
 * @param file the file on disk that holds it, as the inventory named it
 * @param position its place among the entries of that file, from 0
 * @param size in bytes as listed; -1 when unknown
 */
public record PendingEntry(long id, String path, String file, long position, long size) {}
