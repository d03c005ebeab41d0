package id.absah.document.pdf;

/** Follows references to direct objects. */
interface References {
  /** Where no cross-reference is known yet: a reference leads nowhere. */
  References NONE = object -> object instanceof PdfObject.Ref ? PdfObject.Null.NULL : object;

  /** The direct object; {@link PdfObject.Null} when there is none. */
  PdfObject resolve(PdfObject object);

  /** The direct value of a key. */
  default PdfObject get(PdfObject.Dict dict, String key) {
    PdfObject value = dict.entries().get(key);
    return value == null ? PdfObject.Null.NULL : resolve(value);
  }
}
