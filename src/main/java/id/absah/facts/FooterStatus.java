package id.absah.facts;

/** What the foot of the pages says (Pasal 15). */
public enum FooterStatus {
  /** Both elements: signed electronically, issued by the recognised provider. */
  COMPLETE,
  /** One of the two. */
  PARTIAL,
  /** Both, but another issuer is named. */
  OTHER_ISSUER,
  /** No text, but an image stands there that may say it. */
  IMAGE,
  /** Nothing. */
  ABSENT
}
