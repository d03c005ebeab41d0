package id.absah.validation;

import id.absah.document.Code;
import id.absah.document.Effect;

/** What validation finds about a signature, its certificates and its time-stamps. */
public enum ValidationCode implements Code {
  // EN 319 102-1, 5.2.2: format checking.
  /** No /SubFilter, so the format of the signature is not known. */
  SUBFILTER_MISSING(Effect.INDETERMINATE),
  /** A /SubFilter that is not examined. */
  SUBFILTER_UNSUPPORTED(Effect.INDETERMINATE),
  /** The content is of another format than /SubFilter says. */
  SUBFILTER_MISMATCH(Effect.INDETERMINATE),
  /** The signature has no usable /ByteRange. */
  BYTERANGE_ABSENT(Effect.INDETERMINATE),
  /** Bytes other than zero follow the CMS structure. */
  CONTENTS_TRAILING_BYTES(Effect.NOTE),
  /** A second CMS structure follows the first. */
  CONTENTS_SECOND_CMS(Effect.INDETERMINATE),
  /** Not a CMS SignedData structure. */
  CMS_UNPARSEABLE(Effect.FAILED),
  /** Larger or deeper than is examined. */
  VALIDATION_LIMIT(Effect.INDETERMINATE),
  /** Nobody signed. */
  NO_SIGNERINFO(Effect.FAILED),
  /** More than one signer in one signature value (ISO 32000-2, 12.8.3.3.1 allows one). */
  MULTIPLE_SIGNERINFOS(Effect.FAILED),
  /** The same SignerInfo more than once, byte for byte. */
  SIGNERINFO_REPEATED(Effect.INDETERMINATE),
  /** A detached signature that brings content of its own. */
  CONTENT_NOT_DETACHED(Effect.FAILED),
  /** The content-type attribute or the encapsulated type is not the required one. */
  CONTENT_TYPE(Effect.FAILED),
  /** The message-digest attribute is missing. */
  MESSAGE_DIGEST_MISSING(Effect.FAILED),
  /** An attribute that may stand only once stands more often. */
  ATTRIBUTE_REPEATED(Effect.FAILED),
  /** No signed attributes where the format requires them. */
  SIGNED_ATTRS_MISSING(Effect.INDETERMINATE),
  /** Signed attributes that are not in DER (RFC 5652, 5.4). */
  ATTRS_NOT_DER(Effect.FAILED),
  // 5.2.7: cryptographic verification.
  /** The message digest has another length than its algorithm gives. */
  DIGEST_LENGTH(Effect.FAILED),
  /** The signed bytes are not those that were signed. */
  HASH_MISMATCH(Effect.FAILED),
  /** The signature value does not verify. */
  SIG_CRYPTO(Effect.FAILED),
  /** An algorithm, key or parameter that is not supported. */
  ALGORITHM_UNSUPPORTED(Effect.INDETERMINATE),
  /** Digest and signature algorithm contradict each other. */
  ALGORITHM_MISMATCH(Effect.INDETERMINATE),
  // 5.2.3: identification of the signing certificate.
  /** The signer's certificate is nowhere to be found. */
  SIGNER_CERT_MISSING(Effect.INDETERMINATE),
  /** The ESS signing-certificate attribute names another certificate. */
  ESS_MISMATCH(Effect.INDETERMINATE),
  // 5.2.6: X.509 certificate validation.
  /** No path to a recognised CA. */
  CHAIN_UNTRUSTED(Effect.INDETERMINATE),
  /** The search for a path reached its limit. */
  PATH_LIMIT(Effect.INDETERMINATE),
  /** A certificate that does not follow RFC 5280. */
  CERT_MALFORMED(Effect.INDETERMINATE),
  /** A certificate deviates from RFC 5280, section 4, in what a path is proven without. */
  CERT_PROFILE(Effect.NOTE),
  /** A critical extension that is not known. */
  UNKNOWN_CRITICAL_EXT(Effect.INDETERMINATE),
  /** A certificate issued by one that is not a CA. */
  NOT_A_CA(Effect.INDETERMINATE),
  /** More CA certificates in the path than one of them allows. */
  PATH_LEN(Effect.INDETERMINATE),
  /** A CA whose key may not sign certificates. */
  CA_KEY_USAGE(Effect.INDETERMINATE),
  /** A name outside of what a CA of the path may certify. */
  NAME_CONSTRAINTS(Effect.INDETERMINATE),
  /** The certificate policies that the path requires are not there. */
  CERT_POLICY(Effect.INDETERMINATE),
  /** The signer's key may not sign documents. */
  KEY_USAGE(Effect.INDETERMINATE),
  /** The extended key usage is for other purposes only. */
  EKU_NOT_FOR_SIGNING(Effect.INDETERMINATE),
  // Time.
  /** Expired, and no proof that the signature existed before. */
  CERT_EXPIRED(Effect.INDETERMINATE),
  /** Not yet valid at the time judged at. */
  CERT_NOT_YET_VALID(Effect.INDETERMINATE),
  /** Proven to be made after the certificate's end. */
  SIGNED_AFTER_EXPIRY(Effect.FAILED),
  // 5.2.5, 5.2.6: revocation.
  /** Revoked, and no proof that the signature existed before. */
  CERT_REVOKED(Effect.INDETERMINATE),
  /** Proven to be made after the certificate was revoked. */
  SIGNED_AFTER_REVOCATION(Effect.FAILED),
  /** A CA of the path is revoked, and no proof that the signature existed before. */
  CA_REVOKED(Effect.INDETERMINATE),
  /** The certificate is on hold. */
  CERTIFICATE_ON_HOLD(Effect.INDETERMINATE),
  /** No usable revocation data. */
  REVOCATION_UNKNOWN(Effect.INDETERMINATE),
  /** Certificates or revocation data that cannot be read and so prove nothing. */
  EVIDENCE_UNREADABLE(Effect.NOTE),
  // 5.2.8: cryptographic constraints.
  /** An algorithm or key size that is not, or no longer, reliable. */
  ALGORITHM_NOT_ALLOWED(Effect.INDETERMINATE),
  // 5.4: time-stamps. The signature stands without a token, so these are notes.
  /** Not an RFC 3161 token. */
  TST_UNPARSEABLE(Effect.NOTE),
  /** The token is about other data. */
  TST_IMPRINT(Effect.NOTE),
  /** The token's signature does not hold. */
  TST_SIGNATURE(Effect.NOTE),
  /** The token's time lies after the validation time. */
  TST_FUTURE(Effect.NOTE),
  /** An algorithm of the token was not reliable at its time. */
  TST_ALGORITHM(Effect.NOTE),
  /** More tokens than are examined. */
  TST_LIMIT(Effect.NOTE),
  /** The certificate may not time-stamp, or not only (RFC 3161, 2.3). */
  TSA_EKU(Effect.NOTE),
  /** The time-stamping certificate's path is not proven. */
  TSA_UNTRUSTED(Effect.NOTE),
  /** The time-stamping certificate was not valid at the token's time. */
  TSA_NOT_VALID(Effect.NOTE),
  /** The time-stamping certificate or its CA is revoked in a way that voids the token. */
  TSA_REVOKED(Effect.NOTE),
  /** The token counts, but no data say whether the time-stamping certificate was revoked. */
  TSA_REVOCATION_UNKNOWN(Effect.NOTE),
  /** Validation itself failed; never a verdict on the document. */
  VALIDATION_FAILURE(Effect.INDETERMINATE);

  private final Effect effect;

  ValidationCode(Effect effect) {
    this.effect = effect;
  }

  @Override
  public Effect effect() {
    return effect;
  }
}
