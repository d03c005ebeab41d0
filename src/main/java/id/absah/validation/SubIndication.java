package id.absah.validation;

/** Why a signature is not passed (EN 319 102-1, 5.1.3, table 6). Each determines its indication. */
public enum SubIndication {
  /** Not conformant to a base standard; cannot be processed. */
  FORMAT_FAILURE(Indication.TOTAL_FAILED),
  /** A hash of a signed object does not match. */
  HASH_FAILURE(Indication.TOTAL_FAILED),
  /** The signature value does not verify with the signer's key. */
  SIG_CRYPTO_FAILURE(Indication.TOTAL_FAILED),
  /** Revoked, and the signature was proven to be made after that. */
  REVOKED(Indication.TOTAL_FAILED),
  /** Made after the certificate's end, or before its begin, as proven. */
  EXPIRED(Indication.TOTAL_FAILED),
  /** Made before the certificate was valid, as proven. */
  NOT_YET_VALID(Indication.INDETERMINATE),
  /** A constraint on the signature is not met. */
  SIG_CONSTRAINTS_FAILURE(Indication.INDETERMINATE),
  /** A constraint on the certificate chain is not met. */
  CHAIN_CONSTRAINTS_FAILURE(Indication.INDETERMINATE),
  /** The chain validation failed for another reason. */
  CERTIFICATE_CHAIN_GENERAL_FAILURE(Indication.INDETERMINATE),
  /** An algorithm or key size was not reliable, and no proof of existence predates that. */
  CRYPTO_CONSTRAINTS_FAILURE_NO_POE(Indication.INDETERMINATE),
  /** An algorithm or key size is not allowed. */
  CRYPTO_CONSTRAINTS_FAILURE(Indication.INDETERMINATE),
  /**
   * Expired or not yet valid at validation time, and no proof that the signature existed inside the
   * validity.
   */
  OUT_OF_BOUNDS_NO_POE(Indication.INDETERMINATE),
  /** The same, and the certificate is known not to be revoked. */
  OUT_OF_BOUNDS_NOT_REVOKED(Indication.INDETERMINATE),
  /** Revoked, and no proof that the signature existed before. */
  REVOKED_NO_POE(Indication.INDETERMINATE),
  /** A CA of the chain is revoked, and no proof that the signature existed before. */
  REVOKED_CA_NO_POE(Indication.INDETERMINATE),
  /** No chain to a trust anchor. */
  NO_CERTIFICATE_CHAIN_FOUND(Indication.INDETERMINATE),
  /** The signing certificate cannot be identified. */
  NO_SIGNING_CERTIFICATE_FOUND(Indication.INDETERMINATE),
  /** Later evidence may decide: revocation data missing or stale, or the certificate on hold. */
  TRY_LATER(Indication.INDETERMINATE),
  /** Time-stamps are not in a possible order. */
  TIMESTAMP_ORDER_FAILURE(Indication.INDETERMINATE),
  /** The signed data cannot be had. */
  SIGNED_DATA_NOT_FOUND(Indication.INDETERMINATE),
  /** No proof of existence at all where one is needed. */
  NO_POE(Indication.INDETERMINATE),
  /** Another reason, said by the code: an unsupported format, a limit, an incomplete proof. */
  GENERIC(Indication.INDETERMINATE);

  private final Indication indication;

  SubIndication(Indication indication) {
    this.indication = indication;
  }

  /** The indication that goes with it. */
  public Indication indication() {
    return indication;
  }
}
