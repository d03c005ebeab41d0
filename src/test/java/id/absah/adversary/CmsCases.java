package id.absah.adversary;

import static id.absah.adversary.Case.Expected.AUTHENTIC;
import static id.absah.adversary.Case.Expected.FAILED;
import static id.absah.adversary.Case.Expected.NEVER_AUTHENTIC;

import id.absah.adversary.Certificates.Identity;
import id.absah.adversary.Certificates.Request;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Games with the CMS of an otherwise untouched document. */
final class CmsCases {
  private static final Certificates PKI = Certificates.shared();
  private static final KeyPair RSA = Certificates.keys("RSA", 2048);
  private static final Identity RSA_SIGNER = rsa(RSA, "SHA256withRSA");

  private CmsCases() {}

  private static Identity rsa(KeyPair keys, String algorithm) {
    return new Request("CN=Rsa,O=Dinas,C=ID").keys(keys, algorithm).issuedBy(PKI.ca);
  }

  private static Message message() {
    return new Message(PKI.signer).with(PKI.ca);
  }

  private static Message rsaMessage() {
    return new Message(RSA_SIGNER).with(PKI.ca);
  }

  private static Case of(String name, Case.Expected expected, Message message) {
    return Case.of(name, expected, () -> Draft.plain().signed(message::over));
  }

  private static Case of(String name, Case.Expected expected, Function<byte[], Message> byContent) {
    return Case.of(
        name,
        expected,
        () -> Draft.plain().signed(covered -> byContent.apply(covered).over(covered)));
  }

  private static AlgorithmIdentifier algorithm(String oid) {
    return new AlgorithmIdentifier(new org.bouncycastle.asn1.ASN1ObjectIdentifier(oid));
  }

  private static UnaryOperator<byte[]> ecdsa(BigInteger r, BigInteger s) {
    return value -> {
      try {
        return new DERSequence(new ASN1Integer[] {new ASN1Integer(r), new ASN1Integer(s)})
            .getEncoded();
      } catch (java.io.IOException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static SigningCertificateV2 ess(Identity who) {
    try {
      return new SigningCertificateV2(
          new ESSCertIDv2(MessageDigest.getInstance("SHA-256").digest(who.encoded())));
    } catch (java.security.NoSuchAlgorithmException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Case> all() {
    List<Case> all = new ArrayList<>(attributes());
    all.addAll(certificates());
    all.addAll(twins());
    all.addAll(algorithms());
    all.addAll(values());
    return all;
  }

  private static List<Case> attributes() {
    DEROctetString wrong = new DEROctetString(new byte[32]);
    return List.of(
        of(
            "cms-ess-right",
            AUTHENTIC,
            message().attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, ess(PKI.signer))),
        of(
            "cms-ess-names-another",
            NEVER_AUTHENTIC,
            message().attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, ess(PKI.second))),
        of(
            "cms-ess-garbage",
            NEVER_AUTHENTIC,
            message()
                .attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERUTF8String("x"))),
        of(
            "cms-ess-twice",
            NEVER_AUTHENTIC,
            message()
                .attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    ess(PKI.second),
                    ess(PKI.signer))),
        of(
            "cms-content-type-twice",
            FAILED,
            message().attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data)),
        of(
            "cms-content-type-other",
            FAILED,
            message().contentType(CMSObjectIdentifiers.data, Message.TST_INFO)),
        of(
            "cms-content-type-both-other",
            NEVER_AUTHENTIC,
            message().contentType(Message.TST_INFO, Message.TST_INFO)),
        of(
            "cms-message-digest-twice",
            FAILED,
            message().attribute(CMSAttributes.messageDigest, wrong)),
        of(
            "cms-message-digest-truncated",
            FAILED,
            message().digestValue(hash -> Arrays.copyOf(hash, 20))),
        of(
            "cms-message-digest-longer",
            FAILED,
            message().digestValue(hash -> Arrays.copyOf(hash, 40))),
        of("cms-message-digest-empty", FAILED, message().digestValue(hash -> new byte[0])),
        of("cms-message-digest-wrong", FAILED, message().digestValue(hash -> new byte[32])),
        of(
            "cms-content-enclosed",
            NEVER_AUTHENTIC,
            covered ->
                message().content(covered.length > 4000 ? Arrays.copyOf(covered, 900) : covered)),
        of("cms-content-enclosed-other", NEVER_AUTHENTIC, message().content(new byte[] {1, 2, 3})),
        of(
            "cms-unsigned-junk",
            AUTHENTIC,
            message().unsigned(CMSAttributes.signingTime, new DERUTF8String("x"))),
        of(
            "cms-unsigned-message-digest",
            Case.Expected.LISTED,
            message().unsigned(CMSAttributes.messageDigest, wrong)),
        of(
            "cms-unsigned-countersignature-junk",
            Case.Expected.LISTED,
            message().unsigned(CMSAttributes.counterSignature, new DERSequence())),
        of(
            "cms-timestamp-junk",
            AUTHENTIC,
            message().unsigned(Message.SIGNATURE_TIMESTAMP, new DERSequence())));
  }

  /** Several certificates for one number and one key: the attribute says which was used. */
  private static List<Case> twins() {
    KeyPair keys = Certificates.ecKeys();
    BigInteger number = BigInteger.valueOf(77);
    Identity one =
        new Request("CN=Zed,O=Dinas,C=ID")
            .serial(number)
            .keys(keys, "SHA256withECDSA")
            .issuedBy(PKI.ca);
    Identity other =
        new Request("CN=Wali Kota,O=Dinas,C=ID")
            .serial(number)
            .keys(keys, "SHA256withECDSA")
            .issuedBy(PKI.ca);
    Identity edwards =
        new Request("CN=Ed,O=Dinas,C=ID")
            .keys(Certificates.keys("Ed25519", 255), "Ed25519")
            .issuedBy(PKI.ca);
    return List.of(
        of(
            "cms-ess-tells-twins-apart",
            AUTHENTIC,
            new Message(one)
                .certificates(other, one, PKI.ca)
                .attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, ess(one))),
        of(
            "cms-ess-names-the-absent-twin",
            NEVER_AUTHENTIC,
            new Message(one)
                .certificates(other, PKI.ca)
                .attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, ess(one))),
        of("cms-ed25519-with-sha256", NEVER_AUTHENTIC, new Message(edwards).with(PKI.ca)),
        of(
            "cms-ed25519",
            AUTHENTIC,
            new Message(edwards)
                .with(PKI.ca)
                .digest(algorithm("2.16.840.1.101.3.4.2.3"), "SHA-512")));
  }

  private static List<Case> certificates() {
    Identity impostorCa = new Request("CN=CA,O=Adversary,C=ID").authority().selfSigned();
    Identity impostor =
        new Request("CN=Alice,O=Dinas,C=ID")
            .serial(PKI.signer.certificate().getSerialNumber())
            .issuedBy(impostorCa);
    return List.of(
        of("cms-no-certificates", NEVER_AUTHENTIC, new Message(PKI.signer).certificates()),
        of("cms-only-the-issuer", NEVER_AUTHENTIC, new Message(PKI.signer).certificates(PKI.ca)),
        of(
            "cms-impostor-before-the-honest",
            NEVER_AUTHENTIC,
            new Message(impostor).with(PKI.signer, PKI.ca)),
        of(
            "cms-impostor-after-the-honest",
            NEVER_AUTHENTIC,
            new Message(impostor).certificates(PKI.signer, impostor, impostorCa, PKI.ca)),
        of(
            "cms-impostor-hidden",
            NEVER_AUTHENTIC,
            new Message(impostor).certificates(PKI.signer, PKI.ca)),
        of(
            "cms-honest-before-impostor",
            Case.Expected.LISTED,
            message().with(impostor, impostorCa)),
        of("cms-signed-by-the-authority", Case.Expected.LISTED, new Message(PKI.ca)),
        of(
            "cms-signed-by-an-unknown-root",
            NEVER_AUTHENTIC,
            new Message(PKI.unknownSigner).with(PKI.unknownRoot)),
        of("cms-brings-its-own-anchor", NEVER_AUTHENTIC, new Message(PKI.unknownRoot)));
  }

  private static List<Case> algorithms() {
    Identity md5 = rsa(Certificates.keys("RSA", 1024), "MD5withRSA");
    Identity weak = rsa(Certificates.keys("RSA", 512), "SHA256withRSA");
    Identity small = rsa(Certificates.keys("RSA", 1024), "SHA256withRSA");
    Identity sha1 = rsa(RSA, "SHA1withRSA");
    Identity dsa =
        new Request("CN=Dsa,O=D,C=ID")
            .keys(Certificates.keys("DSA", 1024), "SHA1withDSA")
            .issuedBy(PKI.ca);
    AlgorithmIdentifier sha1Digest = new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1);
    return List.of(
        of("cms-rsa", AUTHENTIC, rsaMessage()),
        of(
            "cms-rsa-plain-oid",
            AUTHENTIC,
            rsaMessage().named(new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption))),
        of("cms-pss", AUTHENTIC, rsaMessage().algorithm("SHA256withRSAandMGF1")),
        of(
            "cms-pss-named-as-pkcs1",
            FAILED,
            rsaMessage()
                .algorithm("SHA256withRSAandMGF1")
                .named(new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption))),
        of(
            "cms-pkcs1-named-as-pss",
            NEVER_AUTHENTIC,
            rsaMessage()
                .named(rsa(RSA, "SHA256withRSAandMGF1").contentSigner().getAlgorithmIdentifier())),
        of(
            "cms-pss-other-salt",
            NEVER_AUTHENTIC,
            rsaMessage()
                .algorithm("SHA512withRSAandMGF1")
                .named(rsa(RSA, "SHA256withRSAandMGF1").contentSigner().getAlgorithmIdentifier())),
        of(
            "cms-pss-default-parameters",
            NEVER_AUTHENTIC,
            rsaMessage()
                .algorithm("SHA256withRSAandMGF1")
                .named(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS))),
        of("cms-digest-named-sha1", NEVER_AUTHENTIC, message().digest(sha1Digest, "SHA-256")),
        of("cms-digest-sha1", NEVER_AUTHENTIC, message().digest(sha1Digest, "SHA-1")),
        of(
            "cms-digest-md5",
            NEVER_AUTHENTIC,
            message().digest(new AlgorithmIdentifier(PKCSObjectIdentifiers.md5), "MD5")),
        of(
            "cms-digest-unknown",
            NEVER_AUTHENTIC,
            message().digest(algorithm("1.2.3.4"), "SHA-256")),
        of(
            "cms-digest-other-than-signed",
            Case.Expected.LISTED,
            rsaMessage()
                .digest(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512), "SHA-512")),
        of(
            "cms-signature-named-sha1",
            NEVER_AUTHENTIC,
            rsaMessage()
                .named(new AlgorithmIdentifier(PKCSObjectIdentifiers.sha1WithRSAEncryption))),
        of(
            "cms-signature-named-ecdsa",
            NEVER_AUTHENTIC,
            rsaMessage().named(new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256))),
        of("cms-signature-unknown-oid", NEVER_AUTHENTIC, rsaMessage().named(algorithm("1.2.3.4"))),
        of("cms-signature-digest-oid", NEVER_AUTHENTIC, rsaMessage().named(Message.SHA256)),
        of("cms-sha1-with-rsa", NEVER_AUTHENTIC, new Message(sha1).with(PKI.ca)),
        of("cms-md5-with-rsa", NEVER_AUTHENTIC, new Message(md5).with(PKI.ca)),
        of("cms-rsa-512", NEVER_AUTHENTIC, new Message(weak).with(PKI.ca)),
        of("cms-rsa-1024", NEVER_AUTHENTIC, new Message(small).with(PKI.ca)),
        of("cms-dsa-1024", NEVER_AUTHENTIC, new Message(dsa).with(PKI.ca)));
  }

  private static List<Case> values() {
    BigInteger order =
        new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    BigInteger modulus = ((RSAPublicKey) RSA.getPublic()).getModulus();
    Identity exponentOne = RsaForgery.withExponent(RSA, BigInteger.ONE, PKI.ca);
    Identity exponentThree = RsaForgery.exponentThree(PKI.ca);
    return List.of(
        of("cms-ecdsa-zero", FAILED, message().value(ecdsa(BigInteger.ZERO, BigInteger.ZERO))),
        of("cms-ecdsa-order", FAILED, message().value(ecdsa(order, order))),
        of("cms-ecdsa-one", FAILED, message().value(ecdsa(BigInteger.ONE, BigInteger.ONE))),
        of(
            "cms-ecdsa-negative",
            FAILED,
            message().value(ecdsa(BigInteger.ONE.negate(), BigInteger.ONE))),
        of(
            "cms-ecdsa-huge",
            FAILED,
            message().value(ecdsa(BigInteger.ONE.shiftLeft(9000), BigInteger.ONE))),
        of("cms-value-empty", FAILED, message().value(value -> new byte[0])),
        of(
            "cms-value-truncated",
            FAILED,
            message().value(value -> Arrays.copyOf(value, value.length - 1))),
        of(
            "cms-value-trailing",
            NEVER_AUTHENTIC,
            message().value(value -> Arrays.copyOf(value, value.length + 9))),
        of("cms-rsa-zero", FAILED, rsaMessage().value(value -> new byte[256])),
        of("cms-rsa-one", FAILED, rsaMessage().value(value -> new byte[] {1})),
        of(
            "cms-rsa-plus-modulus",
            FAILED,
            rsaMessage().value(value -> new BigInteger(1, value).add(modulus).toByteArray())),
        of(
            "cms-rsa-exponent-one",
            NEVER_AUTHENTIC,
            new Message(exponentOne).with(PKI.ca).value(value -> RsaForgery.block(RSA, value))),
        of(
            "cms-rsa-exponent-three-garbage",
            FAILED,
            new Message(exponentThree)
                .with(PKI.ca)
                .value(value -> RsaForgery.garbage(exponentThree, value))));
  }
}
