package id.absah.adversary;

import id.absah.adversary.Certificates.Identity;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;

/** A CMS SignedData (RFC 5652) put together by hand, so that any part of it can be wrong. */
final class Message {
  static final ASN1ObjectIdentifier TST_INFO =
      new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.1.4");
  static final ASN1ObjectIdentifier SIGNATURE_TIMESTAMP =
      new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.14");
  static final AlgorithmIdentifier SHA256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

  private final Identity signer;
  private final List<ASN1Encodable> certificates = new ArrayList<>();
  private final List<Attribute> more = new ArrayList<>();
  private final List<Attribute> unsigned = new ArrayList<>();
  private AlgorithmIdentifier digest = SHA256;
  private String digestName = "SHA-256";
  private AlgorithmIdentifier algorithm;
  private ContentSigner key;
  private ASN1ObjectIdentifier contentType = CMSObjectIdentifiers.data;
  private ASN1ObjectIdentifier attributeType = CMSObjectIdentifiers.data;
  private UnaryOperator<byte[]> value = UnaryOperator.identity();
  private UnaryOperator<byte[]> digestValue = UnaryOperator.identity();
  private byte[] content = {};
  private String encoding = "DER";
  private Optional<Stamping> stamping = Optional.empty();

  Message(Identity signer) {
    this.signer = signer;
    this.key = signer.contentSigner();
    this.algorithm = key.getAlgorithmIdentifier();
    with(signer);
  }

  Message with(Identity... others) {
    for (Identity other : others) {
      certificates.add(other.certificate().toASN1Structure());
    }
    return this;
  }

  Message certificates(Identity... only) {
    certificates.clear();
    return with(only);
  }

  Message attribute(ASN1ObjectIdentifier type, ASN1Encodable... values) {
    more.add(new Attribute(type, new DERSet(values)));
    return this;
  }

  Message unsigned(ASN1ObjectIdentifier type, ASN1Encodable... values) {
    unsigned.add(new Attribute(type, new DERSet(values)));
    return this;
  }

  Message digest(AlgorithmIdentifier named, String used) {
    digest = named;
    digestName = used;
    return this;
  }

  /** Signs in another way than the identity's own. */
  Message algorithm(String name) {
    key = signer.contentSigner(name);
    algorithm = key.getAlgorithmIdentifier();
    return this;
  }

  /** Names another algorithm than the one used. */
  Message named(AlgorithmIdentifier other) {
    algorithm = other;
    return this;
  }

  Message contentType(ASN1ObjectIdentifier outside, ASN1ObjectIdentifier inAttribute) {
    contentType = outside;
    attributeType = inAttribute;
    return this;
  }

  Message content(byte[] encapsulated) {
    content = encapsulated;
    return this;
  }

  Message value(UnaryOperator<byte[]> change) {
    value = change;
    return this;
  }

  Message digestValue(UnaryOperator<byte[]> change) {
    digestValue = change;
    return this;
  }

  Message encoding(String rules) {
    encoding = rules;
    return this;
  }

  Message stamped(Identity tsa, String time) {
    return stamped(tsa, time, UnaryOperator.identity());
  }

  Message stamped(Identity tsa, String time, UnaryOperator<byte[]> imprinted) {
    return stamped(signature -> token(tsa, imprinted.apply(signature), Instant.parse(time)));
  }

  /** With a token of any making. */
  Message stamped(Stamping maker) {
    stamping = Optional.of(maker);
    return this;
  }

  /** Makes a time-stamp token over a signature value. */
  interface Stamping {
    byte[] token(byte[] signature) throws GeneralSecurityException, IOException;
  }

  /** The attribute that names the signer's certificate (RFC 5035). */
  static SigningCertificateV2 naming(Identity who) throws GeneralSecurityException, IOException {
    return new SigningCertificateV2(
        new ESSCertIDv2(MessageDigest.getInstance("SHA-256").digest(who.encoded())));
  }

  byte[] over(byte[] covered) throws GeneralSecurityException, IOException {
    byte[] hash = MessageDigest.getInstance(digestName).digest(covered);
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(new Attribute(CMSAttributes.contentType, new DERSet(attributeType)));
    attributes.add(
        new Attribute(
            CMSAttributes.messageDigest, new DERSet(new DEROctetString(digestValue.apply(hash)))));
    attributes.addAll(more);
    ASN1Set signed = new DERSet(attributes.toArray(ASN1Encodable[]::new));
    try (OutputStream out = key.getOutputStream()) {
      out.write(signed.getEncoded("DER"));
    }
    byte[] signature = value.apply(key.getSignature());
    if (stamping.isPresent()) {
      byte[] token = stamping.get().token(signature);
      unsigned(SIGNATURE_TIMESTAMP, ASN1Primitive.fromByteArray(token));
    }
    ASN1EncodableVector info = new ASN1EncodableVector();
    info.add(new ASN1Integer(1));
    info.add(
        new IssuerAndSerialNumber(
            signer.certificate().getIssuer(), signer.certificate().getSerialNumber()));
    info.add(digest);
    info.add(new DERTaggedObject(false, 0, signed));
    info.add(algorithm);
    info.add(new DEROctetString(signature));
    if (!unsigned.isEmpty()) {
      info.add(new DERTaggedObject(false, 1, new DERSet(unsigned.toArray(ASN1Encodable[]::new))));
    }
    return wrapped(new DERSequence(info));
  }

  private byte[] wrapped(DERSequence info) throws IOException {
    ASN1EncodableVector inner = new ASN1EncodableVector();
    inner.add(contentType);
    if (content.length > 0) {
      inner.add(new DERTaggedObject(true, 0, new DEROctetString(content)));
    }
    ASN1EncodableVector data = new ASN1EncodableVector();
    data.add(new ASN1Integer(content.length > 0 ? 3 : 1));
    data.add(new DERSet(digest));
    data.add(new DERSequence(inner));
    if (!certificates.isEmpty()) {
      data.add(
          new DERTaggedObject(false, 0, new DERSet(certificates.toArray(ASN1Encodable[]::new))));
    }
    data.add(new DERSet(info));
    DERSequence outer =
        new DERSequence(
            new ASN1Encodable[] {
              CMSObjectIdentifiers.signedData, new DERTaggedObject(true, 0, new DERSequence(data))
            });
    if (encoding.equals("DER")) {
      return outer.getEncoded("DER");
    }
    // Indefinite length around definite contents, as many signers write it.
    byte[] oid = CMSObjectIdentifiers.signedData.getEncoded();
    byte[] body = new DERSequence(data).getEncoded("DER");
    String text = "0\u0080" + Latin.text(oid) + "\u00a0\u0080" + Latin.text(body);
    return Latin.bytes(text + "\0\0\0\0");
  }

  /** An RFC 3161 token over some bytes. */
  static byte[] token(Identity tsa, byte[] stamped, Instant time)
      throws GeneralSecurityException, IOException {
    return token(
        new Message(tsa).attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, naming(tsa)),
        stamped,
        new ASN1GeneralizedTime(Date.from(time)));
  }

  /** A token as its authority would not write it. */
  static byte[] token(Message message, byte[] stamped, ASN1GeneralizedTime time)
      throws GeneralSecurityException, IOException {
    TSTInfo info =
        new TSTInfo(
            new ASN1ObjectIdentifier("1.2.3"),
            new MessageImprint(SHA256, MessageDigest.getInstance("SHA-256").digest(stamped)),
            new ASN1Integer(1),
            time,
            null,
            null,
            null,
            null,
            null);
    byte[] content = info.getEncoded("DER");
    return message
        .with(Certificates.shared().ca)
        .contentType(TST_INFO, TST_INFO)
        .content(content)
        .over(content);
  }
}
