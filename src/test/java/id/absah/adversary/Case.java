package id.absah.adversary;

/**
 * One hostile file or control.
 *
 * @param name what was done
 * @param expected the only acceptable class of verdict
 * @param code a finding that must be named; empty for any
 * @param file makes the file
 */
record Case(String name, Expected expected, String code, Making file) {

  /** What may fail while a file is made. */
  interface Making {
    byte[] bytes() throws Exception;
  }

  /** Classes of verdicts. */
  enum Expected {
    /** Every signature TOTAL-PASSED and the document authentic. */
    AUTHENTIC,
    /** The document is authentic but for the revocation status, which nothing usable tells. */
    REVOCATION_UNKNOWN,
    /** The signature is sound; what came later is not proven, so the document is not. */
    UNPROVEN,
    /** The later changes are forbidden or the signature is refuted: not authentic. */
    FAILED,
    /** No signature is refuted and none passes for authentic. */
    INDETERMINATE,
    /** Anything but authentic, and the signature is listed. */
    NEVER_AUTHENTIC,
    /** Whatever the verdict, the signature is listed. */
    LISTED
  }

  static Case of(String name, Expected expected, Making file) {
    return new Case(name, expected, "", file);
  }

  static Case of(String name, Expected expected, String code, Making file) {
    return new Case(name, expected, code, file);
  }
}
