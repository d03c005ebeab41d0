package id.absah.validation;

import id.absah.document.Defect;

/** Nothing was signed. */
public final class SigningException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Defect defect;

  SigningException(Defect defect) {
    super(defect.code().name() + " " + defect.values());
    this.defect = defect;
  }

  SigningException(Defect defect, Throwable cause) {
    super(defect.code().name() + " " + defect.values(), cause);
    this.defect = defect;
  }

  /** Why, as a code of {@link SigningCode} with its values. */
  public Defect defect() {
    return defect;
  }
}
