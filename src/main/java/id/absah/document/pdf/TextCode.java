package id.absah.document.pdf;

import id.absah.document.Code;
import id.absah.document.Effect;

/** What reading the text of a PDF finds. None of it says anything about a signature. */
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
  TEXT_HIDDEN;

  @Override
  public Effect effect() {
    return Effect.NOTE;
  }
}
