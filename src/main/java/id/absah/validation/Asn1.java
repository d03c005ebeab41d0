package id.absah.validation;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;

/** Parsing with BouncyCastle behind a bound, and the few things that all readers need. */
final class Asn1 {
  private Asn1() {}

  /**
   * Reads one structure.
   *
   * @param type the BouncyCastle factory, such as {@code TSTInfo::getInstance}
   */
  static <T> T read(byte[] encoded, Function<Object, T> type) throws MalformedAsn1Exception {
    Tlv.whole(encoded);
    try {
      T value = type.apply(ASN1Primitive.fromByteArray(encoded));
      if (value == null) {
        throw new MalformedAsn1Exception("empty");
      }
      return value;
    } catch (IOException | RuntimeException e) {
      // BouncyCastle reports broken structures with unchecked exceptions of many kinds.
      throw new MalformedAsn1Exception(e.getClass().getSimpleName(), e);
    }
  }

  /** The distinguished encoding. */
  static byte[] der(ASN1Encodable value) throws MalformedAsn1Exception {
    try {
      return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
    } catch (IOException | RuntimeException e) {
      throw new MalformedAsn1Exception(e.getClass().getSimpleName(), e);
    }
  }

  /** An OBJECT IDENTIFIER in dotted form. */
  static String oid(Tlv tlv) throws MalformedAsn1Exception {
    tlv.require(Tlv.OID);
    return read(tlv.encoded(), ASN1ObjectIdentifier::getInstance).getId();
  }

  /** SHA-256 in lower-case hexadecimal. */
  static String sha256(byte[] data) {
    return HexFormat.of().formatHex(digest("SHA-256", data));
  }

  /** The digest of some bytes by an algorithm that the platform is known to have. */
  static byte[] digest(String algorithm, byte[] data) {
    try {
      return MessageDigest.getInstance(algorithm).digest(data);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
