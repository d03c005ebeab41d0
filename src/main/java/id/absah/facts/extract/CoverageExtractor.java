package id.absah.facts.extract;

import id.absah.document.ByteRange;
import id.absah.document.EmbeddedSignature;
import id.absah.document.Octets;
import id.absah.document.SignedDocument;
import id.absah.facts.Coverage;

/** How much of the file a signature covers (ISO 32000-2, 12.8.1). */
final class CoverageExtractor {
  private CoverageExtractor() {}

  static Coverage extract(SignedDocument document, EmbeddedSignature signature) {
    return signature
        .byteRange()
        .map(range -> coverage(document, signature, range))
        .orElse(Coverage.NONE);
  }

  private static Coverage coverage(
      SignedDocument document, EmbeddedSignature signature, ByteRange range) {
    long size = document.bytes().length();
    boolean sound =
        range.firstLength() > 0
            && range.secondLength() >= 0
            && range.secondStart() > range.gapStart()
            && range.end() <= size;
    if (!sound) {
      return Coverage.NONE;
    }
    if (range.firstStart() != 0) {
      return Coverage.PARTIAL;
    }
    if (onlyLineEnd(document.bytes(), range.end(), size)) {
      return Coverage.ENTIRE_FILE;
    }
    boolean last = signature.revision() >= document.revisions().size() - 1;
    boolean wholeRevision =
        range.end() <= signature.revisionEnd()
            && onlyLineEnd(document.bytes(), range.end(), signature.revisionEnd());
    return wholeRevision && !last ? Coverage.ENTIRE_REVISION : Coverage.PARTIAL;
  }

  /**
   * Whether nothing lies between two offsets but one end-of-line marker, which belongs to %%EOF.
   */
  private static boolean onlyLineEnd(Octets bytes, long from, long to) {
    if (to - from > 2 || to < from || to > bytes.length()) {
      return false;
    }
    for (int i = (int) from; i < to; i++) {
      if (bytes.at(i) != '\r' && bytes.at(i) != '\n') {
        return false;
      }
    }
    return true;
  }
}
