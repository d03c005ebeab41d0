package id.absah.validation;

/** An ASN.1 structure that is broken, over a bound, or not what it should be. */
final class MalformedAsn1Exception extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedAsn1Exception(String message) {
    super(message);
  }

  MalformedAsn1Exception(String message, Throwable cause) {
    super(message, cause);
  }
}
