package id.absah.document;

/** What a signature is for (ISO 32000-2, 12.8.1). */
public enum SignatureKind {
  /** Approves the document. */
  APPROVAL,
  /** Certifies the document and says by DocMDP which later changes are permitted. */
  CERTIFICATION,
  /** A time-stamp over the document (PAdES, ETSI.RFC3161). */
  DOCUMENT_TIMESTAMP
}
