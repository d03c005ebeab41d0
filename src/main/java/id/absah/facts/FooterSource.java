package id.absah.facts;

/** How the footer statement was read. */
public enum FooterSource {
  /** From the text of the page. */
  TEXT,
  /** From a picture, by text recognition: letters may have been mistaken. */
  OCR,
  /** Not at all: a picture stands where the statement belongs. */
  IMAGE
}
