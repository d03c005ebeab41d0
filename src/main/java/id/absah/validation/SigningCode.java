package id.absah.validation;

import id.absah.document.Code;
import id.absah.document.Effect;

/** Why a file could not be signed. None of them is about a document. */
public enum SigningCode implements Code {
  /** Not a PKCS#12 file. */
  SIGNING_STORE_UNREADABLE,
  /** The password does not open it. */
  SIGNING_PASSWORD,
  /** It holds no private key with a certificate. */
  SIGNING_KEY_MISSING,
  /** It holds several private keys, and nothing says which to use. */
  SIGNING_KEYS_SEVERAL,
  /** The key is of a kind or size that is not used here. */
  SIGNING_KEY_UNSUPPORTED,
  /** The certificate is not the private key's. */
  SIGNING_KEY_MISMATCH,
  /** The certificate is not valid at the time of signing. */
  SIGNING_CERT_NOT_VALID;

  @Override
  public Effect effect() {
    return Effect.NOTE;
  }
}
