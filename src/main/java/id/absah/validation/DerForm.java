package id.absah.validation;

import java.util.Arrays;
import java.util.List;

/**
 * Whether signed attributes are in DER (X.690, 10 and 11): lengths definite and shortest and no
 * string in parts throughout, sets in order. The order of sets inside of attribute values is left
 * alone: it belongs to the structures that values carry, such as names in an embedded CRL, and what
 * was sent is what is digested.
 */
final class DerForm {
  private DerForm() {}

  static boolean holds(byte[] attributes) {
    try {
      Tlv set = Tlv.whole(attributes);
      if (!hasShortestLengths(set) || !isInOrder(set)) {
        return false;
      }
      for (Tlv attribute : set.children(Tlv.SET)) {
        List<Tlv> parts = attribute.children(Tlv.SEQUENCE);
        if (parts.size() != 2 || !isInOrder(parts.get(1))) {
          return false;
        }
      }
      return true;
    } catch (MalformedAsn1Exception e) {
      return false;
    }
  }

  private static boolean hasShortestLengths(Tlv tlv) throws MalformedAsn1Exception {
    if (!tlv.hasDerHeader()) {
      return false;
    }
    if (tlv.isConstructed()) {
      for (Tlv child : tlv.children()) {
        if (!hasShortestLengths(child)) {
          return false;
        }
      }
    }
    return true;
  }

  /** X.690, 11.6: the elements of a SET OF in ascending order of their encodings. */
  private static boolean isInOrder(Tlv set) throws MalformedAsn1Exception {
    byte[] previous = {};
    for (Tlv element : set.children(Tlv.SET)) {
      byte[] encoded = element.encoded();
      if (Arrays.compareUnsigned(previous, encoded) > 0) {
        return false;
      }
      previous = encoded;
    }
    return true;
  }
}
