package id.absah.document;

/** The formats of signed documents that can be read. */
public enum DocumentFormat {
  /** ISO 32000. */
  PDF
}
