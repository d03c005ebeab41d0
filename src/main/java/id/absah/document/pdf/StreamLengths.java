package id.absah.document.pdf;

import java.util.OptionalLong;

/** Knows the value of a /Length that is written as a reference. */
interface StreamLengths {
  /** None known: the stream ends at its {@code endstream}. */
  StreamLengths NONE = reference -> OptionalLong.empty();

  /** The integer that stands there, when it can be told. */
  OptionalLong length(PdfObject.Ref reference);
}
