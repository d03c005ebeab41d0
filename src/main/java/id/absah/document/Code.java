package id.absah.document;

/**
 * The name of something found, as it stands in reports and in {@code evaluation.jsonl}.
 *
 * <p>Implemented by one enum per package that finds things; the constant's name is the code, its
 * words stand in the message files of {@code reports} under {@code code.NAME}.
 */
public interface Code {
  /** The code as users and machines read it, such as {@code BYTERANGE_COUNT}. */
  String name();

  /** What the finding does to the signature it concerns, or to all signatures of the document. */
  Effect effect();

  /**
   * Whether it came of the moment, such as a time limit or a full disk, and not of the bytes alone:
   * another examination of the same bytes may not find it.
   */
  default boolean ofTheMoment() {
    return false;
  }
}
