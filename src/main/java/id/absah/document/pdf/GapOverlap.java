package id.absah.document.pdf;

import id.absah.document.ByteRange;
import id.absah.document.Defect;
import id.absah.document.Effect;
import id.absah.document.EmbeddedSignature;
import java.util.ArrayList;
import java.util.List;

/**
 * Two signatures never share a byte of their gaps: each gap is the value of one dictionary. A
 * signature that is refuted already refutes no other by claiming the other's bytes.
 */
final class GapOverlap {
  private GapOverlap() {}

  /** The same signatures, those that share bytes with another marked. */
  static List<EmbeddedSignature> mark(List<EmbeddedSignature> signatures) {
    List<EmbeddedSignature> marked = new ArrayList<>();
    for (int i = 0; i < signatures.size(); i++) {
      EmbeddedSignature signature = signatures.get(i);
      for (int k = 0; k < signatures.size(); k++) {
        if (k != i && sound(signatures.get(k)) && overlap(signature, signatures.get(k))) {
          String other = signatures.get(k).field();
          signature = with(signature, Defect.of(PdfCode.SIGNATURE_OVERLAP, "other", other));
          break;
        }
      }
      marked.add(signature);
    }
    return marked;
  }

  private static boolean sound(EmbeddedSignature signature) {
    return signature.defects().stream()
        .noneMatch(defect -> defect.code().effect() == Effect.FAILED);
  }

  private static boolean overlap(EmbeddedSignature one, EmbeddedSignature two) {
    if (one.byteRange().isEmpty() || two.byteRange().isEmpty()) {
      return false;
    }
    ByteRange first = one.byteRange().get();
    ByteRange second = two.byteRange().get();
    return first.gapStart() < second.gapEnd() && second.gapStart() < first.gapEnd();
  }

  private static EmbeddedSignature with(EmbeddedSignature signature, Defect defect) {
    List<Defect> defects = new ArrayList<>(signature.defects());
    defects.add(defect);
    return new EmbeddedSignature(
        signature.field(),
        signature.kind(),
        signature.subFilter(),
        signature.byteRange(),
        signature.contents(),
        signature.revision(),
        signature.revisionEnd(),
        signature.claimedTime(),
        signature.name(),
        signature.reason(),
        signature.location(),
        signature.widget(),
        signature.docMdp(),
        signature.locks(),
        signature.sources(),
        defects);
  }
}
