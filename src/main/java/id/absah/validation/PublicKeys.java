package id.absah.validation;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAKey;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Public keys from certificates. RSA goes through the JDK: BouncyCastle tests every modulus for
 * primality, a third of the cost of reading a signature, and its RSA is five times slower. Elliptic
 * curves go through BouncyCastle, four times faster on P-256 and with the curves that the JDK
 * dropped.
 */
final class PublicKeys {
  /** The largest modulus that the JDK's own RSA accepts; larger ones only cost time. */
  static final int MAX_KEY_BITS = 16_384;

  private PublicKeys() {}

  /** BouncyCastle's provider, not registered with the JDK and made when first needed. */
  static Provider bouncyCastle() {
    return BouncyCastleHolder.PROVIDER;
  }

  private static final class BouncyCastleHolder {
    static final Provider PROVIDER = new BouncyCastleProvider();
  }

  static PublicKey read(SubjectPublicKeyInfo info) throws GeneralSecurityException {
    // Eight bits of modulus a byte, and as much again for exponent or DSA parameters.
    if (info.getPublicKeyData().getBytes().length > MAX_KEY_BITS / 4) {
      throw new GeneralSecurityException("key too large");
    }
    byte[] encoded;
    try {
      encoded = Asn1.der(info);
    } catch (MalformedAsn1Exception e) {
      throw new GeneralSecurityException(e);
    }
    X509EncodedKeySpec spec = new X509EncodedKeySpec(encoded);
    String algorithm = info.getAlgorithm().getAlgorithm().getId();
    return switch (algorithm) {
      case "1.2.840.113549.1.1.1" -> KeyFactory.getInstance("RSA").generatePublic(spec);
      case "1.2.840.113549.1.1.10" -> KeyFactory.getInstance("RSASSA-PSS").generatePublic(spec);
      case "1.2.840.10040.4.1" -> KeyFactory.getInstance("DSA").generatePublic(spec);
      case "1.3.101.112", "1.3.101.113" -> KeyFactory.getInstance("EdDSA").generatePublic(spec);
      case "1.2.840.10045.2.1" -> {
        // Explicit curve parameters let an attacker choose the generator (CVE-2020-0601).
        if (!(info.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier)) {
          throw new GeneralSecurityException("curve without a name");
        }
        yield KeyFactory.getInstance("EC", bouncyCastle()).generatePublic(spec);
      }
      default -> throw new GeneralSecurityException("key algorithm " + algorithm);
    };
  }

  static int bits(PublicKey key) {
    if (key instanceof RSAKey rsa) {
      return rsa.getModulus().bitLength();
    }
    if (key instanceof ECPublicKey ec) {
      return ec.getParams().getCurve().getField().getFieldSize();
    }
    if (key instanceof DSAPublicKey dsa && dsa.getParams() != null) {
      return dsa.getParams().getP().bitLength();
    }
    if (key instanceof EdECPublicKey ed) {
      return "Ed448".equals(ed.getParams().getName()) ? 448 : 255;
    }
    return 0;
  }
}
