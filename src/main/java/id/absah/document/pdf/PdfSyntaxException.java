package id.absah.document.pdf;

/** Stops the reading of one construct; caught inside the byte layer and turned into a defect. */
final class PdfSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final PdfCode code;

  /** Without a stack trace: a hostile file raises this once for every object. */
  PdfSyntaxException(PdfCode code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  PdfCode code() {
    return code;
  }

  /** Whether a limit was passed, rather than a rule of syntax broken. */
  boolean limit() {
    return code.name().startsWith("LIMIT_");
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
