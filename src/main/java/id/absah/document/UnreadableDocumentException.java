package id.absah.document;

/** Stops one document: it becomes a row with this reason, and the run goes on. */
public final class UnreadableDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why a document cannot be examined. */
  public enum Reason {
    /** Needs a password. */
    ENCRYPTED,
    /** Not, or no longer, a file of its format. */
    DAMAGED,
    /** Over a limit. */
    LIMIT_EXCEEDED
  }

  private final Reason reason;
  private final transient Defect defect;

  /** Stops a document for a reason, with the code and values that say more. */
  public UnreadableDocumentException(Reason reason, Defect defect) {
    super(reason + " " + defect);
    this.reason = reason;
    this.defect = defect;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** More precisely, with the compared values. */
  public Defect defect() {
    return defect;
  }
}
