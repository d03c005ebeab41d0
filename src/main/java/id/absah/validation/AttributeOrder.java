package id.absah.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Recognises a signer that digested its attributes in another order than DER gives them (RFC 5652,
 * 5.4). Some verifiers accept that; the value does not verify over what was sent.
 */
final class AttributeOrder {
  /** 24 orders; signers that order attributes themselves have three or four. */
  private static final int MAX_ATTRIBUTES = 4;

  private AttributeOrder() {}

  /** Whether a signature value verifies over some other order of the attributes. */
  static boolean verifiesInAnother(byte[] set, Predicate<byte[]> verifies) {
    List<byte[]> attributes = new ArrayList<>();
    try {
      for (Tlv attribute : Tlv.whole(set).children(Tlv.SET)) {
        attributes.add(attribute.encoded());
      }
    } catch (MalformedAsn1Exception e) {
      return false;
    }
    return attributes.size() <= MAX_ATTRIBUTES
        && anyOrder(set, attributes, new ArrayList<>(), verifies);
  }

  private static boolean anyOrder(
      byte[] set, List<byte[]> left, List<byte[]> chosen, Predicate<byte[]> verifies) {
    if (left.isEmpty()) {
      return verifies.test(joined(set, chosen));
    }
    for (int i = 0; i < left.size(); i++) {
      List<byte[]> rest = new ArrayList<>(left);
      chosen.add(rest.remove(i));
      if (anyOrder(set, rest, chosen, verifies)) {
        return true;
      }
      chosen.remove(chosen.size() - 1);
    }
    return false;
  }

  /** The same set with its elements in another order; tag and length stay. */
  private static byte[] joined(byte[] set, List<byte[]> elements) {
    byte[] copy = set.clone();
    int at = set.length;
    for (int i = elements.size() - 1; i >= 0; i--) {
      byte[] element = elements.get(i);
      at -= element.length;
      System.arraycopy(element, 0, copy, at, element.length);
    }
    return copy;
  }
}
