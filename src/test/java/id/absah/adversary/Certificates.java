package id.absah.adversary;

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
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The keys and certificates of the adversary's world: one honest hierarchy, and whatever else. */
final class Certificates {
  static final BouncyCastleProvider BC = new BouncyCastleProvider();
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Certificates SHARED = new Certificates();
  private static long serials = 1_000;

  final Identity root = new Request("CN=Root,O=Adversary,C=ID").authority().selfSigned();
  final Identity ca = new Request("CN=CA,O=Adversary,C=ID").authority().issuedBy(root);
  final Identity signer = new Request("CN=Alice,O=Dinas,C=ID").issuedBy(ca);
  final Identity second = new Request("CN=Bob,O=Dinas,C=ID").issuedBy(ca);
  final Identity tsa = tsa(ca);

  /** Trusted, but not one of the recognised issuers. */
  final Identity otherRoot = new Request("CN=Other Root,O=Other,C=ID").authority().selfSigned();

  final Identity otherSigner = new Request("CN=Mallory,O=Other,C=ID").issuedBy(otherRoot);

  /** Nobody trusts it. */
  final Identity unknownRoot = new Request("CN=Root,O=Adversary,C=ID").authority().selfSigned();

  final Identity unknownSigner = new Request("CN=Alice,O=Dinas,C=ID").issuedBy(unknownRoot);

  static Certificates shared() {
    return SHARED;
  }

  static Identity tsa(Identity issuer) {
    return new Request("CN=TSA,O=Adversary,C=ID")
        .purposes(KeyPurposeId.id_kp_timeStamping)
        .issuedBy(issuer);
  }

  Seal.Cms cms() {
    return new Message(signer).with(ca)::over;
  }

  /** A certificate and its key. */
  record Identity(X509CertificateHolder certificate, KeyPair keys, String algorithm) {
    byte[] encoded() throws IOException {
      return certificate.getEncoded();
    }

    ContentSigner contentSigner() {
      return contentSigner(algorithm);
    }

    ContentSigner contentSigner(String name) {
      try {
        return new JcaContentSignerBuilder(name).setProvider(BC).build(keys.getPrivate());
      } catch (OperatorCreationException e) {
        throw new IllegalStateException(e);
      }
    }

    X500Name subject() {
      return certificate.getSubject();
    }
  }

  static KeyPair ecKeys() {
    return keys("EC", 256);
  }

  static KeyPair keys(String algorithm, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, BC);
      if (algorithm.equals("EC")) {
        generator.initialize(new ECGenParameterSpec("secp" + bits + "r1"));
      } else {
        generator.initialize(bits);
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a certificate shall say. */
  static final class Request {
    private final String name;
    private Instant begin = Instant.parse("2024-01-01T00:00:00Z");
    private Instant end = Instant.parse("2034-01-01T00:00:00Z");
    private KeyPair keys = ecKeys();
    private String algorithm = "SHA256withECDSA";
    private String issuerAlgorithm = "";
    private boolean authority;
    private boolean constraints = true;
    private int pathLength = -1;
    private int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    private KeyPurposeId[] purposes = {};
    private BigInteger serial = BigInteger.valueOf(serials++);
    private final List<Extension> extensions = new ArrayList<>();

    Request(String name) {
      this.name = name;
    }

    Request keys(KeyPair pair, String signatureAlgorithm) {
      keys = pair;
      algorithm = signatureAlgorithm;
      return this;
    }

    /** How the issuer signs this certificate, when not as usual. */
    Request signedWith(String signatureAlgorithm) {
      issuerAlgorithm = signatureAlgorithm;
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

    Request noConstraints() {
      constraints = false;
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

    Request serial(BigInteger number) {
      serial = number;
      return this;
    }

    Request extension(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
      try {
        extensions.add(new Extension(oid, critical, value.toASN1Primitive().getEncoded("DER")));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      return this;
    }

    Identity selfSigned() {
      return issue(new X500Name(name), new Identity(null, keys, algorithm));
    }

    Identity issuedBy(Identity issuer) {
      return issue(issuer.subject(), issuer);
    }

    private Identity issue(X500Name issuerName, Identity issuer) {
      try {
        X509v3CertificateBuilder builder =
            new X509v3CertificateBuilder(
                issuerName,
                serial,
                Date.from(begin),
                Date.from(end),
                Locale.ROOT,
                new X500Name(name),
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
        if (constraints) {
          builder.addExtension(
              Extension.basicConstraints,
              true,
              pathLength >= 0 ? new BasicConstraints(pathLength) : new BasicConstraints(authority));
        }
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if (purposes.length > 0) {
          builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purposes));
        }
        for (Extension extension : extensions) {
          builder.addExtension(extension);
        }
        ContentSigner signer =
            issuerAlgorithm.isEmpty()
                ? issuer.contentSigner()
                : issuer.contentSigner(issuerAlgorithm);
        return new Identity(builder.build(signer), keys, algorithm);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
