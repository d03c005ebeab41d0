package id.absah.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;

/** A key pair that its name determines, and signatures with it that are the same every time. */
final class SampleKey {
  /** How the key signs; the digest is the algorithm's own. */
  private interface Operation {
    byte[] sign(String algorithm, byte[] message) throws GeneralSecurityException;
  }

  private final SubjectPublicKeyInfo publicKey;
  private final String family;
  private final Operation operation;

  private SampleKey(SubjectPublicKeyInfo publicKey, String family, Operation operation) {
    this.publicKey = publicKey;
    this.family = family;
    this.operation = operation;
  }

  /**
   * Makes the key.
   *
   * @param name what determines it
   * @param type {@code rsa} with the number of bits, or {@code p256}
   */
  static SampleKey of(String name, String type) {
    try {
      return type.equals("p256") ? ec(name) : rsa(name, Integer.parseInt(type.substring(3)));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SampleKey rsa(String name, int bits) throws GeneralSecurityException {
    SeededBytes seed = new SeededBytes("key " + bits + " " + name);
    BigInteger e = BigInteger.valueOf(65537);
    BigInteger p = prime(seed, bits / 2, e);
    BigInteger q = prime(seed, bits / 2, e);
    BigInteger n = p.multiply(q);
    BigInteger p1 = p.subtract(BigInteger.ONE);
    BigInteger q1 = q.subtract(BigInteger.ONE);
    BigInteger d = e.modInverse(p1.multiply(q1));
    KeyFactory factory = KeyFactory.getInstance("RSA");
    PrivateKey key =
        factory.generatePrivate(
            new RSAPrivateCrtKeySpec(n, e, d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p)));
    byte[] encoded = factory.generatePublic(new RSAPublicKeySpec(n, e)).getEncoded();
    return new SampleKey(
        SubjectPublicKeyInfo.getInstance(encoded),
        "RSA",
        (algorithm, message) -> {
          Signature signature = Signature.getInstance(algorithm);
          signature.initSign(key);
          signature.update(message);
          return signature.sign();
        });
  }

  /** The first prime after a seeded number with its two top bits set. */
  private static BigInteger prime(SeededBytes seed, int bits, BigInteger e) {
    while (true) {
      BigInteger start = new BigInteger(1, seed.take(bits / 8)).setBit(bits - 1).setBit(bits - 2);
      BigInteger prime = start.nextProbablePrime();
      if (prime.subtract(BigInteger.ONE).gcd(e).equals(BigInteger.ONE)) {
        return prime;
      }
    }
  }

  private static SampleKey ec(String name) throws IOException {
    X9ECParameters curve = SECNamedCurves.getByName("secp256r1");
    ECNamedDomainParameters domain =
        new ECNamedDomainParameters(SECObjectIdentifiers.secp256r1, curve);
    BigInteger d =
        new BigInteger(1, SeededBytes.of("key p256 " + name, 40))
            .mod(domain.getN().subtract(BigInteger.ONE))
            .add(BigInteger.ONE);
    ECPrivateKeyParameters key = new ECPrivateKeyParameters(d, domain);
    ECPublicKeyParameters point = new ECPublicKeyParameters(domain.getG().multiply(d), domain);
    return new SampleKey(
        SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(point),
        "ECDSA",
        (algorithm, message) -> {
          // RFC 6979: the nonce follows from key and message.
          ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
          signer.init(true, key);
          BigInteger[] rs = signer.generateSignature(Digests.sha256(message));
          ASN1EncodableVector pair = new ASN1EncodableVector();
          pair.add(new ASN1Integer(rs[0]));
          pair.add(new ASN1Integer(rs[1]));
          try {
            return new DERSequence(pair).getEncoded();
          } catch (IOException e) {
            throw new GeneralSecurityException(e);
          }
        });
  }

  SubjectPublicKeyInfo publicKey() {
    return publicKey;
  }

  /** Signs what is written to it with the digest, such as {@code SHA256}. */
  ContentSigner signer(String digest) {
    String algorithm = digest + "with" + family;
    AlgorithmIdentifier identifier =
        new DefaultSignatureAlgorithmIdentifierFinder().find(algorithm);
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    return new ContentSigner() {
      @Override
      public AlgorithmIdentifier getAlgorithmIdentifier() {
        return identifier;
      }

      @Override
      public OutputStream getOutputStream() {
        return message;
      }

      @Override
      public byte[] getSignature() {
        try {
          return operation.sign(algorithm, message.toByteArray());
        } catch (GeneralSecurityException e) {
          throw new IllegalStateException(e);
        }
      }
    };
  }
}
