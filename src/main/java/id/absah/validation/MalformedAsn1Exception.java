package id.absah.validation;

/** An ASN.1 structure that is broken, over a bound, or not what it should be. */
final class MalformedAsn1Exception extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean limit;

  MalformedAsn1Exception(String message) {
    super(message);
    this.limit = false;
  }

  private MalformedAsn1Exception(String message, boolean limit) {
    super(message);
    this.limit = limit;
  }

  /** A structure that may be right but is over a bound. */
  static MalformedAsn1Exception overLimit(String message) {
    return new MalformedAsn1Exception(message, true);
  }

  MalformedAsn1Exception(String message, Throwable cause) {
    super(message, cause);
    this.limit = false;
  }

  /** Whether a bound was reached, so that nothing is said about the structure itself. */
  boolean isLimit() {
    return limit;
  }
}
