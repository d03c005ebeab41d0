package id.absah.facts;

/** How a fact of the pages was come by. */
public enum Confidence {
  /** It stands there in words. */
  READ,
  /** It follows from something else: the form of a letter, a date of an event, a folder's name. */
  INFERRED,
  /** Nothing says it. */
  ABSENT
}
