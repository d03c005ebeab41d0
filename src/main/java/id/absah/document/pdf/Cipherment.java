package id.absah.document.pdf;

/** How a crypt filter encrypts (ISO 32000-2, 7.6.6, /CFM). */
enum Cipherment {
  /** Not at all. */
  NONE,
  /** RC4 with a key for each object. */
  RC4,
  /** AES-CBC with a key for each object. */
  AES_128,
  /** AES-CBC with the file key. */
  AES_256
}
