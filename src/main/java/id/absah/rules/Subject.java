package id.absah.rules;

/** What a rule judges. */
public enum Subject {
  /** Each document, once. */
  DOCUMENT,
  /** Each approval or certification signature. */
  SIGNATURE,
  /** Each signer certificate of a document. */
  CERTIFICATE
}
