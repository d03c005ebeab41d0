package id.absah.facts;

/** Where the perangkat daerah of a document was read. */
public enum UnitSource {
  /** The letterhead (kop). */
  LETTERHEAD,
  /** The folder or archive name. */
  FOLDER,
  /** The organisation of the signers' certificates. */
  CERTIFICATE,
  /** Nowhere. */
  NONE
}
