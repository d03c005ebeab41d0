package id.absah.adversary;

import id.absah.adversary.Certificates.Identity;
import id.absah.adversary.Certificates.Request;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** RSA signatures that only a careless verifier takes. */
final class RsaForgery {
  private static final int LENGTH = 256;

  private RsaForgery() {}

  /** A certificate for the same modulus with another public exponent. */
  static Identity withExponent(KeyPair keys, BigInteger exponent, Identity issuer) {
    BigInteger modulus = ((RSAPublicKey) keys.getPublic()).getModulus();
    return new Request("CN=Exponent,O=Dinas,C=ID")
        .keys(new KeyPair(new RawKey(modulus, exponent), keys.getPrivate()), "SHA256withRSA")
        .issuedBy(issuer);
  }

  static Identity exponentThree(Identity issuer) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", Certificates.BC);
      generator.initialize(new RSAKeyGenParameterSpec(LENGTH * 8, BigInteger.valueOf(3)));
      return new Request("CN=Three,O=Dinas,C=ID")
          .keys(generator.generateKeyPair(), "SHA256withRSA")
          .issuedBy(issuer);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The padded block that a signature hides: a valid signature for exponent 1. */
  static byte[] block(KeyPair keys, byte[] signature) {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return padded(new BigInteger(1, signature).modPow(key.getPublicExponent(), key.getModulus()));
  }

  /** Bleichenbacher's forgery of 2006: short padding, the right digest, then garbage. */
  static byte[] garbage(Identity signer, byte[] signature) {
    byte[] honest = block(signer.keys(), signature);
    // DigestInfo of SHA-256 has 51 bytes.
    byte[] info = Arrays.copyOfRange(honest, LENGTH - 51, LENGTH);
    byte[] block = new byte[LENGTH];
    block[1] = 1;
    Arrays.fill(block, 2, 10, (byte) 0xFF);
    System.arraycopy(info, 0, block, 11, info.length);
    return padded(cubeRoot(new BigInteger(1, block)).add(BigInteger.ONE));
  }

  private static BigInteger cubeRoot(BigInteger value) {
    BigInteger low = BigInteger.ZERO;
    BigInteger high = BigInteger.ONE.shiftLeft(value.bitLength() / 3 + 2);
    while (low.compareTo(high) < 0) {
      BigInteger middle = low.add(high).add(BigInteger.ONE).shiftRight(1);
      if (middle.pow(3).compareTo(value) <= 0) {
        low = middle;
      } else {
        high = middle.subtract(BigInteger.ONE);
      }
    }
    return low;
  }

  private static byte[] padded(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] padded = new byte[LENGTH];
    int length = Math.min(bytes.length, LENGTH);
    System.arraycopy(bytes, bytes.length - length, padded, LENGTH - length, length);
    return padded;
  }

  /** A key that no provider would make. */
  private record RawKey(BigInteger modulus, BigInteger exponent) implements PublicKey {
    @Override
    public String getAlgorithm() {
      return "RSA";
    }

    @Override
    public String getFormat() {
      return "X.509";
    }

    @Override
    public byte[] getEncoded() {
      try {
        return new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                new org.bouncycastle.asn1.pkcs.RSAPublicKey(modulus, exponent))
            .getEncoded(ASN1Encoding.DER);
      } catch (java.io.IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
