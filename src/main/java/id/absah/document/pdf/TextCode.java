package id.absah.document.pdf;

import id.absah.document.Code;
import id.absah.document.Effect;

/**
 * What reading the text, the pictures and the form fields of a PDF finds. None of it says anything
 * about a signature.
 */
public enum TextCode implements Code {
  /** The text of the document or of a page cannot be read, or not as a whole. */
  TEXT_UNREADABLE,
  /** Time was up before all pages were read. */
  TEXT_TIMEOUT,
  /** A page or the document passes a limit of text reading. */
  TEXT_LIMIT,
  /** A page holds no text but a picture of one, as a scanner makes it. */
  TEXT_IMAGE_ONLY,
  /** A page holds words that nobody sees: white, without paint, or covered. They are not read. */
  TEXT_HIDDEN,
  /** Pictures of the pages pass a limit: that a code is not there is not established. */
  PICTURES_LIMIT,
  /** Time was up before all pictures of the pages were looked at. */
  PICTURES_TIMEOUT,
  /** The form fields of an application letter pass a limit: what it lacks is not established. */
  FORM_FIELDS_LIMIT,
  /** Recognition of the text in a picture took too long. */
  OCR_TIMEOUT,
  /** Recognition of the text in a picture failed. */
  OCR_FAILED;

  @Override
  public Effect effect() {
    return Effect.NOTE;
  }

  @Override
  public boolean ofTheMoment() {
    return this == TEXT_TIMEOUT
        || this == PICTURES_TIMEOUT
        || this == OCR_TIMEOUT
        || this == OCR_FAILED;
  }
}
