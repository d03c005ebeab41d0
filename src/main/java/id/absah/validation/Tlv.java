package id.absah.validation;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One BER element inside an array (ITU-T X.690, 8.1), found by its length alone. Every array that
 * goes to a parser is walked here first, so that depth and size are bounded whatever the parser
 * does.
 */
final class Tlv {
  /** Real CMS structures with an embedded time-stamp token are 20 deep; NIST PKITS has 12. */
  static final int MAX_DEPTH = 64;

  /** A CRL of 40 MB has about four million elements; the largest CRLs met have a tenth. */
  static final int MAX_ELEMENTS = 4_000_000;

  static final int INTEGER = 0x02;
  static final int BIT_STRING = 0x03;
  static final int OCTET_STRING = 0x04;
  static final int OID = 0x06;
  static final int SEQUENCE = 0x30;
  static final int SET = 0x31;

  private static final int CONSTRUCTED = 0x20;
  private static final int CONTEXT = 0xA0;

  private final byte[] data;
  private final int start;
  private final int content;
  private final int contentEnd;
  private final int end;

  private Tlv(byte[] data, int start, int content, int contentEnd, int end) {
    this.data = data;
    this.start = start;
    this.content = content;
    this.contentEnd = contentEnd;
    this.end = end;
  }

  /** The element that fills the whole array. */
  static Tlv whole(byte[] data) throws MalformedAsn1Exception {
    Tlv tlv = first(data);
    if (tlv.end != data.length) {
      throw new MalformedAsn1Exception("bytes after the element");
    }
    return tlv;
  }

  /** The element that the array begins with, not walked: only its own length is known to fit. */
  static Tlv header(byte[] data) throws MalformedAsn1Exception {
    return read(data, 0, data.length, 0);
  }

  /** The element that the array begins with, walked to its leaves; more may follow. */
  static Tlv first(byte[] data) throws MalformedAsn1Exception {
    Tlv tlv = header(data);
    tlv.walk(0, 0);
    return tlv;
  }

  private static Tlv read(byte[] data, int start, int limit, int depth)
      throws MalformedAsn1Exception {
    int at = afterTag(data, start, limit);
    int first = data[at++] & 0xFF;
    if (first == 0x80) {
      if ((data[start] & CONSTRUCTED) == 0) {
        throw new MalformedAsn1Exception("indefinite length of a primitive element");
      }
      return readIndefinite(data, start, at, limit, depth);
    }
    long length = first;
    if (first > 0x80) {
      int count = first & 0x7F;
      if (count > 4 || at + count > limit) {
        throw new MalformedAsn1Exception("length of " + count + " bytes");
      }
      length = 0;
      for (int i = 0; i < count; i++) {
        length = (length << 8) | (data[at++] & 0xFF);
      }
    }
    if (length > limit - at) {
      throw new MalformedAsn1Exception("element of " + length + " bytes where " + (limit - at));
    }
    int end = at + (int) length;
    return new Tlv(data, start, at, end, end);
  }

  private static int afterTag(byte[] data, int start, int limit) throws MalformedAsn1Exception {
    int at = start;
    if (limit - start < 2) {
      throw new MalformedAsn1Exception("truncated");
    }
    if ((data[at++] & 0x1F) == 0x1F) {
      // Tag numbers of more than two octets occur in none of the structures read here.
      int octets = 0;
      while (at < limit && octets < 2 && data[at] < 0) {
        at++;
        octets++;
      }
      at++;
    }
    if (at >= limit) {
      throw new MalformedAsn1Exception("truncated");
    }
    return at;
  }

  private static Tlv readIndefinite(byte[] data, int start, int content, int limit, int depth)
      throws MalformedAsn1Exception {
    if (depth > MAX_DEPTH) {
      throw MalformedAsn1Exception.overLimit("deeper than " + MAX_DEPTH);
    }
    int at = content;
    while (at + 1 < limit) {
      if (data[at] == 0 && data[at + 1] == 0) {
        return new Tlv(data, start, content, at, at + 2);
      }
      at = read(data, at, limit, depth + 1).end;
    }
    throw new MalformedAsn1Exception("no end of contents");
  }

  private int walk(int depth, int seen) throws MalformedAsn1Exception {
    if (depth > MAX_DEPTH) {
      throw MalformedAsn1Exception.overLimit("deeper than " + MAX_DEPTH);
    }
    int count = seen + 1;
    if (count > MAX_ELEMENTS) {
      throw MalformedAsn1Exception.overLimit("more than " + MAX_ELEMENTS + " elements");
    }
    if (isConstructed()) {
      int at = content;
      while (at < contentEnd) {
        Tlv child = read(data, at, contentEnd, depth + 1);
        count = child.walk(depth + 1, count);
        at = child.end;
      }
    }
    return count;
  }

  int tag() {
    return data[start] & 0xFF;
  }

  boolean isConstructed() {
    return (data[start] & CONSTRUCTED) != 0;
  }

  /** X.690, 10.1 and 10.2: a definite length in the fewest octets, and no string in parts. */
  boolean hasDerHeader() {
    int length = contentEnd - content;
    int octets = 1;
    for (int left = length; length > 0x7F && left > 0; left >>>= 8) {
      octets++;
    }
    boolean universal = (tag() & 0xC0) == 0;
    boolean sequenceOrSet = tag() == SEQUENCE || tag() == SET;
    int header = (tag() & 0x1F) == 0x1F ? content - start : 1 + octets;
    return end == contentEnd
        && content - start == header
        && (!universal || !isConstructed() || sequenceOrSet);
  }

  /** Whether this is the constructed context-specific element of a number. */
  boolean isContext(int number) {
    return tag() == (CONTEXT | number);
  }

  /** The offset after the last byte. */
  int end() {
    return end;
  }

  /** The elements inside. */
  List<Tlv> children() throws MalformedAsn1Exception {
    if (!isConstructed()) {
      throw new MalformedAsn1Exception("a primitive element has no elements inside");
    }
    List<Tlv> children = new ArrayList<>();
    int at = content;
    while (at < contentEnd) {
      Tlv child = read(data, at, contentEnd, 0);
      children.add(child);
      at = child.end;
    }
    return children;
  }

  /** The elements inside when this has a tag. */
  List<Tlv> children(int tag) throws MalformedAsn1Exception {
    return require(tag).children();
  }

  /** This, when it has a tag. */
  Tlv require(int tag) throws MalformedAsn1Exception {
    if (tag() != tag) {
      throw new MalformedAsn1Exception(
          "tag " + Integer.toHexString(tag()) + " instead of " + Integer.toHexString(tag));
    }
    return this;
  }

  /** The content alone. */
  byte[] value() {
    return Arrays.copyOfRange(data, content, contentEnd);
  }

  /** Tag, length and content as they stand. */
  byte[] encoded() {
    return Arrays.copyOfRange(data, start, end);
  }

  /** The same with another tag, such as the SET that an implicitly tagged element stands for. */
  byte[] encodedAs(int tag) {
    byte[] copy = encoded();
    copy[0] = (byte) tag;
    return copy;
  }

  /** The octets of an OCTET STRING, constructed or not (X.690, 8.7). */
  byte[] octets() throws MalformedAsn1Exception {
    if (!isConstructed()) {
      return require(OCTET_STRING).value();
    }
    require(OCTET_STRING | CONSTRUCTED);
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (Tlv part : children()) {
      joined.writeBytes(part.octets());
    }
    return joined.toByteArray();
  }

  /** The octets of a BIT STRING without unused bits. */
  byte[] bits() throws MalformedAsn1Exception {
    require(BIT_STRING);
    if (contentEnd == content || data[content] != 0) {
      throw new MalformedAsn1Exception("bit string with unused bits");
    }
    return Arrays.copyOfRange(data, content + 1, contentEnd);
  }
}
