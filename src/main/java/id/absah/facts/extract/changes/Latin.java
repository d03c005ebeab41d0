package id.absah.facts.extract.changes;

import id.absah.document.Octets;
import java.nio.charset.StandardCharsets;

/** Bytes of content streams and default appearances as characters, one for one. */
final class Latin {
  private Latin() {}

  /** Each byte as one character. */
  static String of(Octets bytes) {
    return new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1);
  }
}
