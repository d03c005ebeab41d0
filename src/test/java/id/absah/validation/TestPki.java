package id.absah.validation;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Certificates, revocation lists and OCSP responses made for one test. */
final class TestPki {
  static final BouncyCastleProvider BC = new BouncyCastleProvider();
  static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
  static final Instant END = Instant.parse("2034-01-01T00:00:00Z");

  private static long serials = 1_000;

  private TestPki() {}

  /** A certificate with its private key. */
  record Identity(X509CertificateHolder certificate, KeyPair keys, String algorithm) {
    byte[] encoded() {
      return bytes(certificate::getEncoded);
    }

    String sha256() {
      return Asn1.sha256(encoded());
    }

    ContentSigner signer() {
      try {
        return new JcaContentSignerBuilder(algorithm).setProvider(BC).build(keys.getPrivate());
      } catch (OperatorCreationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** What may fail while encoding. */
  interface Encoding {
    byte[] get() throws IOException;
  }

  static byte[] bytes(Encoding encoding) {
    try {
      return encoding.get();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static KeyPair keys(String algorithm) {
    try {
      KeyPairGenerator generator =
          KeyPairGenerator.getInstance(algorithm.startsWith("EC") ? "EC" : algorithm, BC);
      switch (algorithm) {
        case "EC" -> generator.initialize(new ECGenParameterSpec("secp256r1"));
        case "RSA" -> generator.initialize(2048);
        default -> {
          if (algorithm.startsWith("EC-")) {
            generator.initialize(new ECGenParameterSpec(algorithm.substring(3)));
          }
        }
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a certificate shall say. */
  static final class Request {
    private final String name;
    private Instant begin = BEGIN;
    private Instant end = END;
    private KeyPair keys;
    private String algorithm = "SHA256withECDSA";
    private boolean authority;
    private int pathLength = -1;
    private int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    private KeyPurposeId[] purposes = {};
    private boolean purposesCritical = true;
    private final List<Extension> extensions = new ArrayList<>();
    private boolean identifiers = true;
    private boolean parameters = true;

    Request(String name) {
      this.name = name;
      this.keys = TestPki.keys("EC");
    }

    Request keys(KeyPair pair, String signatureAlgorithm) {
      keys = pair;
      algorithm = signatureAlgorithm;
      return this;
    }

    Request between(String from, String to) {
      begin = Instant.parse(from);
      end = Instant.parse(to);
      return this;
    }

    Request authority() {
      authority = true;
      usage = KeyUsage.keyCertSign | KeyUsage.cRLSign;
      return this;
    }

    Request pathLength(int length) {
      pathLength = length;
      return this;
    }

    Request usage(int bits) {
      usage = bits;
      return this;
    }

    Request purposes(KeyPurposeId... ids) {
      purposes = ids;
      return this;
    }

    Request purposesNotCritical() {
      purposesCritical = false;
      return this;
    }

    /** Without the key identifiers that RFC 5280 demands of every issuer. */
    Request withoutIdentifiers() {
      identifiers = false;
      return this;
    }

    /** A DSA key without its parameters (RFC 3279, 2.3.2). */
    Request withoutParameters() {
      parameters = false;
      return this;
    }

    private SubjectPublicKeyInfo keyInfo() {
      SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
      return parameters
          ? info
          : new SubjectPublicKeyInfo(
              new AlgorithmIdentifier(info.getAlgorithm().getAlgorithm()),
              info.getPublicKeyData().getBytes());
    }

    Request extension(String oid, boolean critical, byte[] value) {
      extensions.add(new Extension(new ASN1ObjectIdentifier(oid), critical, value));
      return this;
    }

    Identity selfSigned() {
      return issue(name, keys, algorithm);
    }

    Identity issuedBy(Identity issuer) {
      return issue(issuer.certificate().getSubject().toString(), issuer.keys(), issuer.algorithm());
    }

    private Identity issue(String issuer, KeyPair issuerKeys, String issuerAlgorithm) {
      try {
        X509v3CertificateBuilder builder =
            new X509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(serials++),
                Date.from(begin),
                Date.from(end),
                Locale.ROOT,
                new X500Name(name),
                keyInfo());
        BasicConstraints constraints =
            pathLength >= 0 ? new BasicConstraints(pathLength) : new BasicConstraints(authority);
        builder.addExtension(Extension.basicConstraints, true, constraints);
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if (identifiers) {
          addIdentifiers(builder, keys, issuerKeys);
        }
        if (purposes.length > 0) {
          builder.addExtension(
              Extension.extendedKeyUsage, purposesCritical, new ExtendedKeyUsage(purposes));
        }
        for (Extension extension : extensions) {
          builder.addExtension(extension);
        }
        ContentSigner signer =
            new JcaContentSignerBuilder(issuerAlgorithm)
                .setProvider(BC)
                .build(issuerKeys.getPrivate());
        return new Identity(builder.build(signer), keys, algorithm);
      } catch (IOException | OperatorCreationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void addIdentifiers(
      X509v3CertificateBuilder builder, KeyPair subject, KeyPair issuer) throws IOException {
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyIdentifier(subject)));
    builder.addExtension(
        Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(keyIdentifier(issuer)));
  }

  private static byte[] keyIdentifier(KeyPair keys) {
    SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
    return Asn1.digest("SHA-1", info.getPublicKeyData().getBytes());
  }

  /** One entry of a revocation list. */
  record Revoked(Identity who, String since, int reason) {}

  static byte[] crl(Identity issuer, String thisUpdate, String nextUpdate, Revoked... revoked) {
    X509v2CRLBuilder builder =
        new X509v2CRLBuilder(
            issuer.certificate().getSubject(), Date.from(Instant.parse(thisUpdate)));
    builder.setNextUpdate(Date.from(Instant.parse(nextUpdate)));
    for (Revoked entry : revoked) {
      builder.addCRLEntry(
          entry.who().certificate().getSerialNumber(),
          Date.from(Instant.parse(entry.since())),
          entry.reason());
    }
    return bytes(() -> builder.build(issuer.signer()).getEncoded());
  }

  static Revoked compromised(Identity who, String since) {
    return new Revoked(who, since, CRLReason.keyCompromise);
  }

  /** A response that says good. */
  static byte[] ocsp(Identity responder, Identity issuer, Identity about, String producedAt) {
    try {
      CertificateID id =
          new CertificateID(
              new JcaDigestCalculatorProviderBuilder()
                  .setProvider(BC)
                  .build()
                  .get(CertificateID.HASH_SHA1),
              issuer.certificate(),
              about.certificate().getSerialNumber());
      BasicOCSPRespBuilder builder =
          new BasicOCSPRespBuilder(new RespID(responder.certificate().getSubject()));
      Date at = Date.from(Instant.parse(producedAt));
      builder.addResponse(id, CertificateStatus.GOOD, at, null, null);
      var basic =
          builder.build(
              responder.signer(), new X509CertificateHolder[] {responder.certificate()}, at);
      return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic).getEncoded();
    } catch (OCSPException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
