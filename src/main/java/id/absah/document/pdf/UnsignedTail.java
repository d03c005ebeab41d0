package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.EmbeddedSignature;
import id.absah.document.Octets;
import java.util.List;
import java.util.Optional;

/** Bytes after the last revision that no signature covers. */
final class UnsignedTail {
  private UnsignedTail() {}

  /**
   * The finding, if there are such bytes. Junk there changes nothing that is shown; objects or a
   * cross-reference may be read by another reader than ours.
   */
  static Optional<Defect> find(PdfFile file, List<EmbeddedSignature> signatures) {
    Octets bytes = file.bytes();
    long start = file.revisions().get(file.revisions().size() - 1).end();
    for (EmbeddedSignature signature : signatures) {
      start = Math.max(start, signature.byteRange().map(range -> range.end()).orElse(0L));
    }
    if (signatures.isEmpty() || start >= bytes.length()) {
      return Optional.empty();
    }
    Octets tail = bytes.slice((int) start, bytes.length());
    int first = 0;
    while (first < tail.length() && Characters.white(tail.at(first))) {
      first++;
    }
    if (first == tail.length()) {
      return Optional.empty();
    }
    PdfCode code = syntax(tail) ? PdfCode.UNSIGNED_TAIL_OBJECTS : PdfCode.UNSIGNED_TAIL;
    return Optional.of(Defect.of(code, "offset", start).with("length", tail.length()));
  }

  /** Whether something in it could be taken for an object or the end of an update. */
  private static boolean syntax(Octets tail) {
    byte[] data = tail.toByteArray();
    for (byte[] keyword :
        List.of(Keywords.STARTXREF, Keywords.TRAILER, Keywords.XREF, Keywords.ENDOBJ)) {
      if (Keywords.find(data, keyword, 0, data.length) >= 0) {
        return true;
      }
    }
    int at = Keywords.find(data, Keywords.OBJ, 0, data.length);
    while (at >= 0) {
      if (headed(data, at)) {
        return true;
      }
      at = Keywords.find(data, Keywords.OBJ, at + 1, data.length);
    }
    return false;
  }

  /** Whether a digit stands before the keyword, with white space between. */
  private static boolean headed(byte[] data, int keyword) {
    int i = keyword - 1;
    while (i >= 0 && Characters.white(data[i] & 0xFF)) {
      i--;
    }
    return i >= 0 && Characters.digit(data[i] & 0xFF);
  }
}
